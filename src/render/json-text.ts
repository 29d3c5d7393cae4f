/**
 * A value as JSON that GitHub Actions may print: `##[`, which its runner takes for a command wherever it stands, is
 * spelt with an escape that every reader of JSON undoes.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll('##[', '#\\u0023[');
}
