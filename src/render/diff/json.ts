import type { DiffFormat } from './diff-format.js';

/** The contract of `claims schema diff`: one JSON document, each input, incident and problem on a line of its own. */
export const renderDiffJson: DiffFormat = (result) => {
  const { schemaVersion, tool, base, inputs, options, incidents, problems, summary } = result;
  const sides = (pair: typeof inputs | typeof problems) =>
    `{"old":${lines(pair.old)},\n"new":${lines(pair.new)}}`;
  return `{"schemaVersion":${schemaVersion},
"tool":${JSON.stringify(tool)},
"base":${JSON.stringify(base)},
"inputs":${sides(inputs)},
"options":${JSON.stringify(options)},
"incidents":${lines(incidents)},
"problems":${sides(problems)},
"summary":${JSON.stringify(summary)}}
`;
};

/** An array with a line for each element. */
function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
