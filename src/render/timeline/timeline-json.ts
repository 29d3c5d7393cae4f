import { lines } from '../json.js';
import { jsonText } from '../json-text.js';
import type { TimelineFormat } from './timeline-format.js';

/** The contract of `claims schema timeline`: one JSON document, each timeline on a line of its own. */
export function createTimelineJson(): TimelineFormat {
  return {
    separator: ',\n',
    head: ({ schemaVersion, tool, inputs, options }) =>
      `{"schemaVersion":${schemaVersion},\n"tool":${jsonText(tool)},\n"inputs":${lines(inputs)},\n"options":${jsonText(options)},\n"timelines":[\n`,
    piece: (timeline) => jsonText(timeline),
    tail: ({ problems, summary }) =>
      `\n],\n"problems":${lines(problems)},\n"summary":${jsonText(summary)}}\n`,
  };
}
