import type { Options } from 'csv-stringify/sync';
import { display } from './display.js';
import type { RenderOptions } from './result-format.js';

/** Where spreadsheets part cells at semicolons, a formula may start behind one: lists of ids are joined by them. */
const AFTER_SEMICOLON = /(?<=;)(?=[=+\-@＝＋－＠])/g;

/**
 * How every CSV is written. Unless the user wants cells as they are, a spreadsheet runs none of them, as `'` stands
 * before what it would take for a formula, and a terminal obeys none, as they are shown the way a human sees them.
 */
export function csvOptions({
  escapeFormulas,
  excel,
}: Pick<RenderOptions, 'escapeFormulas' | 'excel'>): Options {
  return {
    cast: {
      boolean: (value) => String(value),
      ...(escapeFormulas ? { string: (text: string) => display(text).replace(AFTER_SEMICOLON, "'") } : {}),
    },
    escape_formulas: escapeFormulas,
    record_delimiter: excel ? '\r\n' : '\n',
  };
}
