import type { Page } from '../page.js';

/** What sentences are made with: how untrusted text is shown in a format, and its signs. */
export type Words = Pick<Page, 'show' | 'symbols'>;

/** Cells of one text of a claim that is quoted. */
const LONGEST_QUOTE = 60;
/** What stands before the first difference of two long texts, so that a reader finds the place. */
const LEAD = 12;

/** A text in quotes, or `blank`; a long one from `start` on, cut. */
function quote(text: string | null, start: number, words: Words): string {
  if (text === null) return 'blank';
  const { ellipsis } = words.symbols;
  const characters = [...text];
  const tail = characters.slice(start);
  const cut =
    tail.length > LONGEST_QUOTE ? `${tail.slice(0, LONGEST_QUOTE).join('')}${ellipsis}` : tail.join('');
  return `"${start > 0 ? ellipsis : ''}${words.show(cut)}"`;
}

/** `"84" → "100"`; of long texts what lies around their first difference. */
export function changeText(old: string | null, now: string | null, words: Words): string {
  const start = firstDifference(old ?? '', now ?? '');
  return `${quote(old, start, words)} ${words.symbols.arrow} ${quote(now, start, words)}`;
}

/** From which character on two texts are shown: their start unless one is long and they begin alike. */
function firstDifference(old: string, now: string): number {
  const [one, other] = [[...old], [...now]];
  if (Math.max(one.length, other.length) <= LONGEST_QUOTE) return 0;
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same <= LEAD * 2 ? 0 : Math.min(same, one.length, other.length) - LEAD;
}

/** A text of the data in quotes. */
export function quoted(text: string, words: Words): string {
  return quote(text, 0, words);
}
