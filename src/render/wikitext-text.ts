import { display } from './display.js';

/** Signs that are markup wherever they stand in wikitext, and those that are where two of them meet. */
const MARKUP = "[&<>[\\]{}|]|'(?=')|(?<=')'|_(?=_)|(?<=_)_|~(?=~)|(?<=~)~";
/** Words before a number that become links without any markup. */
const MAGIC = 'R(?=FC\\s)|P(?=MID\\s)|I(?=SBN\\s)';
/** A colon may make a link of what stands before it. */
const IN_TEXT = new RegExp(`:|${MAGIC}|${MARKUP}`, 'g');
/** A comment ends at its first two dashes and a bracket; no two dashes may meet in it. */
const IN_COMMENT = new RegExp(`-(?=-)|(?<=-)-|${MARKUP}`, 'g');

const toEntity = (sign: string) => `&#${sign.charCodeAt(0)};`;

/**
 * Untrusted text as wikitext that shows it: one line, no template, link, table, style, tag, signature or magic word,
 * also as the value of a template. It must not begin a line.
 */
export function wikitext(text: string): string {
  return display(text).replace(IN_TEXT, toEntity);
}

/** A hidden comment that holds untrusted text. */
export function wikitextComment(text: string): string {
  return `<!-- ${display(text).replace(IN_COMMENT, toEntity)} -->`;
}

/** Everything that may stand in an address as it is; the rest is written in percents. */
const NOT_IN_URL = /[^A-Za-z0-9\-._:/?#@!$&()*+,;=%]|_(?=_)|(?<=_)_/gu;

/** An address of the web as the value of a template; null when it is none. */
export function wikitextUrl(url: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return null;
  return url.replace(NOT_IN_URL, inPercents).replace(/&(?=#?\w+;)/g, '&amp;');
}

/** The UTF-8 of a character in percents; a lone surrogate becomes U+FFFD. */
function inPercents(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
