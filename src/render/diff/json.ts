import { lines } from '../json.js';
import { jsonText } from '../json-text.js';
import type { DiffFormat } from './diff-format.js';

/** The contract of `claims schema diff`: one JSON document, each input, incident and problem on a line of its own. */
export const renderDiffJson: DiffFormat = (result) => {
  const { schemaVersion, tool, base, inputs, options, incidents, problems, summary } = result;
  const sides = (pair: typeof inputs | typeof problems) =>
    `{"old":${lines(pair.old)},\n"new":${lines(pair.new)}}`;
  return `{"schemaVersion":${schemaVersion},
"tool":${jsonText(tool)},
"base":${jsonText(base)},
"inputs":${sides(inputs)},
"options":${jsonText(options)},
"incidents":${lines(incidents)},
"problems":${sides(problems)},
"summary":${jsonText(summary)}}
`;
};
