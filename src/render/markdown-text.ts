import { display } from './display.js';

/** Signs with a meaning within a line or a table cell, in CommonMark, in GFM, or in the formulas of GitHub. */
const MARKUP = /[\\`*~[\]<>|$]|_(?!\w)|(?<!\w)_|#(?![\p{L}\p{N}_])|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\./giu;
/** What GitHub makes a mention or a reference of, escaped or not. */
const REFERENCE = /[@#](?=[\p{L}\p{N}_])/gu;

/**
 * Untrusted text within a line or a table cell of Markdown, where it stays text: one line, no markup, no link, no
 * mention. It must not begin a line.
 */
export function markdownText(text: string): string {
  return display(text).replace(MARKUP, '\\$&').replace(REFERENCE, '$&&#8203;');
}
