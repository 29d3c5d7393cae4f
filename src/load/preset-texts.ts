import { en } from '../claim/lexicon/en.js';
import { isPartialDate } from '../claim/partial-date.js';
import type { PresetDate, PresetPart, PresetTemplate, PresetTest, PresetText } from '../claim/preset.js';
import { cellText } from './row-plan.js';

/** The cells of a row. */
type Cells = readonly string[];

/** Reads a text off a row; '' where it is blank. */
export type ReadText = (cells: Cells) => string;

const BLANK: ReadText = () => '';

/** Turns the texts of a preset into functions of a row, for one file whose columns are known. */
export class PresetTexts {
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #dates: Readonly<Record<string, PresetDate>>;

  constructor(columnOf: ReadonlyMap<string, number>, dates: Readonly<Record<string, PresetDate>> = {}) {
    this.#columnOf = columnOf;
    this.#dates = dates;
  }

  /** The text of a column, '' where the file has no such column. */
  column(name: string): ReadText {
    const column = this.#columnOf.get(name);
    return column === undefined ? BLANK : (cells) => cellText(cells[column]) ?? '';
  }

  /** A field: the parts that are not blank, joined by semicolons. */
  text(text: PresetText): ReadText {
    if (!Array.isArray(text)) return this.#part(text as PresetTemplate | PresetPart);
    const parts = text.map((part) => this.#part(part)).filter((part) => part !== BLANK);
    return (cells) =>
      parts
        .map((part) => part(cells))
        .filter((part) => part !== '')
        .join('; ');
  }

  /** Whether every test of a list holds for a row; an empty list holds. */
  tests(tests: readonly PresetTest[]): (cells: Cells) => boolean {
    const all = tests.map(({ column, is, isNot }) => ({ read: this.column(column), is, isNot }));
    return (cells) =>
      all.every(({ read, is, isNot }) => {
        const text = read(cells);
        return (is?.includes(text) ?? true) && !(isNot?.includes(text) ?? false);
      });
  }

  #part(part: PresetTemplate | PresetPart): ReadText {
    if (typeof part === 'string') return this.#template(part);
    const read = this.#template(part.text);
    const holds = this.tests(part.when);
    return (cells) => (holds(cells) ? read(cells) : '');
  }

  #template(template: PresetTemplate): ReadText {
    // Split by a group: words stand at even places, the names in braces at odd ones.
    const pieces = template.split(/\{([^}]+)\}/);
    if (pieces.length === 1) return () => template;
    const reads = pieces.map((piece, index) => (index % 2 === 0 ? () => piece : this.#value(piece)));
    if (reads.includes(BLANK)) return BLANK;
    return (cells) => {
      let text = '';
      for (let index = 0; index < reads.length; index++) {
        const piece = (reads[index] as ReadText)(cells);
        if (index % 2 === 1 && piece === '') return '';
        text += piece;
      }
      return text;
    };
  }

  #value(name: string): ReadText {
    const date = this.#dates[name];
    if (date === undefined) return this.column(name);
    if ('parts' in date) {
      const parts = date.parts.map((part) => this.column(part));
      return (cells) => joinDate(parts.map((part) => part(cells)));
    }
    if ('english' in date) {
      const read = this.column(date.english);
      return (cells) => readEnglishDate(read(cells));
    }
    const read = this.column(date.unixSeconds);
    return (cells) => readUnixSeconds(read(cells));
  }
}

/** The columns that a text of a preset names, dates by the columns they stand in. */
export function columnsIn(text: PresetText, dates: Readonly<Record<string, PresetDate>> = {}): string[] {
  const parts = (Array.isArray(text) ? text : [text]) as readonly (PresetTemplate | PresetPart)[];
  return parts.flatMap((part) => {
    const template = typeof part === 'string' ? part : part.text;
    const named = [...template.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => {
      const date = dates[name as string];
      return date === undefined ? [name as string] : columnsOfDate(date);
    });
    return typeof part === 'string' ? named : [...named, ...part.when.map(({ column }) => column)];
  });
}

function columnsOfDate(date: PresetDate): readonly string[] {
  if ('parts' in date) return date.parts;
  return ['english' in date ? date.english : date.unixSeconds];
}

/** Year, month and day as far as they are known: a blank or a 0 ends it. What is no date is ''. */
function joinDate(parts: readonly string[]): string {
  const end = parts.findIndex((part) => /^0*$/.test(part));
  const known = end < 0 ? parts : parts.slice(0, end);
  const date = known.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');
  return isPartialDate(date) ? date : '';
}

/** `25 July 2024` as an ISO date; any other text as it is. */
function readEnglishDate(text: string): string {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = en.months?.findIndex((names) => names.includes(name.toLowerCase())) ?? -1;
  if (name === '' || month < 0) return text;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Seconds since 1970 as a day in UTC; any other text as it is. */
function readUnixSeconds(text: string): string {
  return /^\d{9,10}$/.test(text) ? new Date(Number(text) * 1000).toISOString().slice(0, 10) : text;
}
