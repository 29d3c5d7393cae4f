import { allPhrases } from './all-phrases.js';
import { addDays, isPartialDate, type PartialDate } from './partial-date.js';
import { plainCharacters } from './tokenize-count.js';

/** The orders in which people write the parts of a date. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as it was read, or why it cannot be read and what to do about it. */
export type DateReading = { ok: true; date: PartialDate } | { ok: false; message: string; hint: string };

const WITH_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const YEAR_LAST = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const DAY_NUMBER = /^[2-6]\d{4}$/;
const LONGEST_TEXT = 60;

const WRITE = 'Write 2024-07-25, or 2024-07 or 2024 where the day or the month is not known.';

/**
 * Reads a date: `2024-07-25`, `25/07/2024`, `27 July 2024`, `juillet 2024`. One that could be two days is refused
 * unless the order of its parts is given, and so is one that does not keep to that order.
 */
export function parseDate(text: string, order?: DateOrder): DateReading {
  if (text.length > LONGEST_TEXT) return refuse(text, 'is not a date', WRITE);
  if (isPartialDate(text)) return { ok: true, date: text };
  const plain = plainCharacters(text).trim();
  const dated = WITH_TIME.exec(plain)?.[1] ?? yearFirst(plain) ?? monthAndYear(plain) ?? plain;
  if (isPartialDate(dated)) return { ok: true, date: dated };
  const parts = YEAR_LAST.exec(plain);
  if (parts !== null) return readYearLast(text, parts, order);
  const named = withMonthName(plain);
  if (named !== null) return { ok: true, date: named };
  if (SHORT_YEAR.test(plain)) {
    return refuse(text, 'has a year of two figures', 'Write the year in four figures: 2024-07-25.');
  }
  if (DAY_NUMBER.test(plain)) {
    return refuse(
      text,
      'is not a date',
      `A spreadsheet may have meant ${addDays('1899-12-30', Number(plain))}: format the column as dates, and save the file again.`,
    );
  }
  return refuse(text, 'is not a date', WRITE);
}

function yearFirst(text: string): string | null {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? null : isoDate(year, month, day);
}

function monthAndYear(text: string): string | null {
  const [, month, year] = MONTH_AND_YEAR.exec(text) ?? [];
  return year === undefined ? null : isoDate(year, month);
}

function isoDate(...parts: (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : `${part}`.padStart(2, '0'))).join('-');
}

/** 05/01/2024: the day or the month comes first. */
function readYearLast(text: string, parts: RegExpExecArray, order: DateOrder | undefined): DateReading {
  const [, first, , second, year] = parts;
  const readings = { dmy: isoDate(year, second, first), mdy: isoDate(year, first, second) };
  if (order !== undefined) {
    const date = order === 'ymd' ? '' : readings[order];
    if (isPartialDate(date)) return { ok: true, date };
    return refuse(
      text,
      `is not a date in the order ${order}`,
      `Correct the date, or the order that --date-order gives. ${WRITE}`,
    );
  }
  const [date, ...others] = new Set([readings.dmy, readings.mdy].filter(isPartialDate));
  if (date === undefined) return refuse(text, 'is not a date', WRITE);
  if (others.length === 0) return { ok: true, date };
  return refuse(
    text,
    `may be ${readings.dmy} or ${readings.mdy}`,
    `Pass --date-order dmy for the first, --date-order mdy for the second; or write the year first: ${readings.dmy}.`,
  );
}

/** What may stand in a date beside its figures and the name of its month. */
const FILLERS: ReadonlySet<string> = new Set([
  ...['st', 'nd', 'rd', 'th', 'of', 'the'],
  ...['er', 'le', 'de', 'del', 'el', 'al'],
  ...['г', 'года', 'год', 'р', 'року', 'рік', 'م', 'من'],
]);

/** 27 July 2024, July 27, 2024, juillet 2024; null for what has no month's name, no year, or anything else in it. */
function withMonthName(plain: string): PartialDate | null {
  const figures = plain.match(/\d+/g) ?? [];
  const years = figures.filter((figure) => figure.length === 4);
  const days = figures.filter((figure) => figure.length <= 2);
  if (years.length !== 1 || days.length > 1 || figures.length > 2) return null;
  // Figures and words may be written together: "1er", "27July2024".
  const sentence = allPhrases().read(
    plain
      .replaceAll(/\d+/g, ' ')
      .replaceAll(/[,./-]/g, ' ')
      .trim(),
  );
  let month: number | null = null;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const found = sentence.find(at, 'months');
    if (found !== null && month === null) {
      month = found.value;
      at = found.end - 1;
    } else if (!FILLERS.has(sentence.tokens[at]?.key ?? '')) return null;
  }
  const date = month === null ? '' : isoDate(years[0], month, days[0]);
  return isPartialDate(date) ? date : null;
}

function refuse(text: string, what: string, hint: string): DateReading {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return { ok: false, message: `"${shown}" ${what}`, hint };
}
