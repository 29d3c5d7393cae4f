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
      `{"schemaVersion":${schemaVersion},\n"tool":${JSON.stringify(tool)},\n"inputs":${lines(inputs)},\n"options":${JSON.stringify(options)},\n"incidents":[\n`,
    incident: (incident) => JSON.stringify(incident),
    tail: ({ problems, summary }) =>
      `\n],\n"problems":${lines(problems)},\n"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** A JSON array with a line for each element. */
export function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
