import { display } from './display.js';

/** An empty comment: shows nothing, and keeps what stands on its two sides from being read together. */
const BREAK = '<!-- -->';
/** Stands for a break until the text is escaped; `display` lets no such character through. */
const MARK = '\0';

/** Where what GitHub or GitLab reads as a mention, a reference, a formula, a link or an emoji is broken. */
const JOINTS =
  /(?<=[@#!%&~])(?=[\p{L}\p{N}_"'])|(?<=\$)|(?<=:)(?=\/\/)|(?<=:)(?=[\w+-]+:)|(?<=www)(?=\.)|(?<=GH)(?=-\d)/giu;

/** Markup; what opens a list, a heading or a rule at the start of a line; blanks that would be dropped or be code. */
const SPECIAL = /[\\`*_{}[\]~^#<>|&$]|^[-+=]|(?<=^\d+)[.)]|^ | $/g;

/** What is written as a reference, so that no reader of tables, tags or formulas meets the character itself. */
const REFERENCES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '&': '&amp;',
  $: '&#36;',
  ' ': '&#32;',
};

/**
 * Untrusted text as Markdown (CommonMark and GitHub's) that shows just this text, on one line: in a paragraph, a
 * heading, an item of a list or a cell of a table. Nothing in it becomes markup, a link, a mention, an issue or a
 * picture; the unshowable is shown as `display` shows it.
 */
export function markdownText(text: string, ascii = false): string {
  return display(text, ascii)
    .replace(JOINTS, MARK)
    .replace(SPECIAL, (character) => REFERENCES[character] ?? `\\${character}`)
    .replaceAll(MARK, BREAK);
}

/** The same in the type of code; in backticks where these give it to just this text also in a cell of a table. */
export function markdownCode(text: string, ascii = false): string {
  return /^[\w./:-]+$/.test(text) ? `\`${text}\`` : `<code>${markdownText(text, ascii)}</code>`;
}
