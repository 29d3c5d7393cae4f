import { asciiPieces } from './ascii-pieces.js';

/** What a terminal obeys or hides, and JSON.stringify writes as it is: controls, separators, bidi and invisible ones. */
const OBEYED = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/**
 * A value as JSON that a terminal may show and GitHub Actions may print: what a terminal would obey, and `##[`, which
 * the runner takes for a command wherever it stands, are spelt with escapes that every reader of JSON undoes.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return isHarmless(text) ? text : text.replaceAll('##[', '#\\u0023[').replace(OBEYED, escapeOf);
}

/** Whether a text is of characters of which few are obeyed, and those are not in it. */
function isHarmless(text: string): boolean {
  return asciiPieces(text) !== null && !text.includes('##[') && !text.includes('\u007F');
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
