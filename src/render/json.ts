import { jsonText } from './json-text.js';
import type { ResultFormat } from './result-format.js';

/**
 * The contract of `claims schema result`: one JSON document, keys in the order of the schema, each input, incident
 * and problem on a line of its own.
 */
export function createJson(): ResultFormat {
  return {
    id: 'json',
    separator: ',\n',
    head: ({ schemaVersion, tool, inputs, options }) =>
      `{"schemaVersion":${schemaVersion},\n"tool":${jsonText(tool)},\n"inputs":${lines(inputs)},\n"options":${jsonText(options)},\n"incidents":[\n`,
    incident: (incident) => jsonText(incident),
    tail: ({ problems, summary }) =>
      `\n],\n"problems":${lines(problems)},\n"summary":${jsonText(summary)}}\n`,
  };
}

/** A JSON array with a line for each element. */
export function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => jsonText(value)).join(',\n')}\n]`;
}
