import type { Sentence } from './phrase-index.js';
import type { Token } from './tokenize-count.js';

/** The two figures of which a spreadsheet has probably made a date, the lower one first. */
export interface DateFigures {
  readonly low: number;
  readonly high: number;
}

const THREE_PARTS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)/;
const DAY_AND_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const YEAR_AND_MONTH =
  /^(?:(?<year>(?:19|20)\d\d)[-/](?<month>0?[1-9]|1[0-2])|(?<first>0[1-9])[-/](?<second>(?:19|20)\d\d))$/;

/**
 * The figures behind a date such as `12-Oct`, `2024-10-12` or `12/10`, which spreadsheets make of `10-12`; null when
 * the text is not a date.
 */
export function findDate(sentence: Sentence): DateFigures | null {
  return findNumericDate(sentence.text) ?? findMonthName(sentence);
}

function findNumericDate(text: string): DateFigures | null {
  const parts = THREE_PARTS.exec(text);
  if (parts !== null) {
    const [first, middle, last] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    if (isYear(first) && isDayAndMonth(middle, last)) return inOrder(middle, last);
    if ((isYear(last) || last < 100) && isDayAndMonth(first, middle)) return inOrder(first, middle);
    return null;
  }
  const pair = DAY_AND_MONTH.exec(text);
  if (pair !== null && isDayAndMonth(Number(pair[1]), Number(pair[2])))
    return inOrder(Number(pair[1]), Number(pair[2]));
  const groups = YEAR_AND_MONTH.exec(text)?.groups;
  if (groups === undefined) return null;
  return inOrder(Number(groups.year ?? groups.second) % 100, Number(groups.month ?? groups.first));
}

/** A month's name beside a number in digits: `12-Oct`, `Oct 2024`. "Sept" alone is the French seven. */
function findMonthName({ tokens, find }: Sentence): DateFigures | null {
  for (let at = 0; at < tokens.length; at++) {
    const month = find(at, 'months');
    if (month === null) continue;
    const beside = numberBeside(tokens, at - 1, -1) ?? numberBeside(tokens, month.end, 1);
    if (beside !== null) return inOrder(month.value, isYear(beside) ? beside % 100 : beside);
  }
  return null;
}

/** The number at a token, or behind one separator there; null when there is none. */
function numberBeside(tokens: readonly Token[], at: number, step: number): number | null {
  const next = ['-', '/', '.', ','].includes(tokens[at]?.key ?? '') ? tokens[at + step] : tokens[at];
  return next?.kind === 'number' ? next.value : null;
}

function isYear(number: number): boolean {
  return number >= 1900 && number < 2100;
}

function isDayAndMonth(left: number, right: number): boolean {
  return Math.min(left, right) >= 1 && Math.min(left, right) <= 12 && Math.max(left, right) <= 31;
}

function inOrder(left: number, right: number): DateFigures {
  return { low: Math.min(left, right), high: Math.max(left, right) };
}
