import type { SourcesResult } from '../../reconcile/sources/source-record.js';
import { lines } from '../json.js';

/** The contract of `claims schema sources`: one JSON document, each source on a line of its own. */
export function renderSourcesJson(result: SourcesResult): string {
  const { schemaVersion, tool, inputs, options, sources, problems, summary } = result;
  return [
    `{"schemaVersion":${schemaVersion}`,
    `"tool":${JSON.stringify(tool)}`,
    `"inputs":${lines(inputs)}`,
    `"options":${JSON.stringify(options)}`,
    `"sources":${lines(sources)}`,
    `"problems":${lines(problems)}`,
    `"summary":${JSON.stringify(summary)}}\n`,
  ].join(',\n');
}
