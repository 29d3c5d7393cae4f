import type { Citation, CitedMethod } from './citation.js';

/** The tool and its methods to cite, as JSON; a null source is a rule of this tool. */
export function renderCiteJson(tool: Citation, methods: readonly CitedMethod[]): string {
  const cited = methods.map(({ id, summary, source }) => ({ id, summary, source }));
  return `${JSON.stringify({ schemaVersion: 1, tool, methods: cited }, null, 2)}\n`;
}
