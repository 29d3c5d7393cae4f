import { lines } from '../json.js';
import type { TimelineFormat } from './timeline-format.js';

/** The contract of `claims schema timeline`: one JSON document, each timeline on a line of its own. */
export function createTimelineJson(): TimelineFormat {
  return {
    separator: ',\n',
    head: ({ schemaVersion, tool, inputs, options }) =>
      `{"schemaVersion":${schemaVersion},\n"tool":${JSON.stringify(tool)},\n"inputs":${lines(inputs)},\n"options":${JSON.stringify(options)},\n"timelines":[\n`,
    piece: (timeline) => JSON.stringify(timeline),
    tail: ({ problems, summary }) =>
      `\n],\n"problems":${lines(problems)},\n"summary":${JSON.stringify(summary)}}\n`,
  };
}
