/** A calendar date, month or year in ISO 8601 form: `2024-07-25`, `2024-07` or `2024`. */
export type PartialDate = string;

/** The number of days in a month of the Gregorian calendar; months count from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the text is a date, month or year that exists in the calendar. */
export function isPartialDate(text: string): text is PartialDate {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return false;
  const year = digitsAt(text, 0, 4);
  if (Number.isNaN(year)) return false;
  if (length === 4) return true;
  const month = text[4] === '-' ? digitsAt(text, 5, 7) : Number.NaN;
  if (!(month >= 1 && month <= 12)) return false;
  if (length === 7) return true;
  const day = text[7] === '-' ? digitsAt(text, 8, 10) : Number.NaN;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The number that ASCII digits write between two places of a text; NaN where one is none. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether a partial date names a day, rather than a month or a year. */
export function isDay(date: PartialDate): boolean {
  return date.length === 'yyyy-mm-dd'.length;
}

/** The last day a partial date can mean: `2024-02` is `2024-02-29`. Comparable as text. */
export function lastDay(date: PartialDate): string {
  if (isDay(date)) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

/** The first day a partial date can mean: `2024-02` is `2024-02-01`. Comparable as text. */
export function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The day so many days after a day, before it when negative: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
