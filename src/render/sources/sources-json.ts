import type { SourcesResult } from '../../reconcile/sources/source-record.js';
import { lines } from '../json.js';
import { jsonText } from '../json-text.js';

/** The contract of `claims schema sources`: one JSON document, each source on a line of its own. */
export function renderSourcesJson(result: SourcesResult): string {
  const { schemaVersion, tool, inputs, options, sources, problems, summary } = result;
  return [
    `{"schemaVersion":${schemaVersion}`,
    `"tool":${jsonText(tool)}`,
    `"inputs":${lines(inputs)}`,
    `"options":${jsonText(options)}`,
    `"sources":${lines(sources)}`,
    `"problems":${lines(problems)}`,
    `"summary":${jsonText(summary)}}\n`,
  ].join(',\n');
}
