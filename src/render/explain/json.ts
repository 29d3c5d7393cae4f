import { lines } from '../json.js';
import { jsonText } from '../json-text.js';
import type { ExplainFormat } from './explain-format.js';

/** The contract of `claims schema explain`: one JSON document, each explanation on a line of its own. */
export function createJson(): ExplainFormat {
  return {
    separator: ',\n',
    head: ({ schemaVersion, tool, inputs, options }) =>
      `{"schemaVersion":${schemaVersion},\n"tool":${jsonText(tool)},\n"inputs":${lines(inputs)},\n"options":${jsonText(options)},\n"explanations":[\n`,
    piece: (explanation) => jsonText(explanation),
    tail: ({ choices, problems, summary }) =>
      `\n],\n"choices":${lines(choices)},\n"problems":${lines(problems)},\n"summary":${jsonText(summary)}}\n`,
  };
}
