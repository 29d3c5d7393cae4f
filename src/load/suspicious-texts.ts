import { snakeCase } from '../claim/field-name.js';
import type { Problem } from '../claim/problem.js';
import { replaceUnshowable } from '../claim/unshowable.js';
import { FIGURE_FIELDS, type Header } from './header.js';
import { type ProblemRow, rowProblem } from './row-problems.js';

/** What every suspicious cell has; nearly no other cell has it, and seeing that is cheap. */
const SUSPICIOUS = /^\s*[=@+-]|[^\t\n\r\x20-\x7e]/;

/** What a spreadsheet takes for the start of a formula; a sign before a number, or alone, is none. */
const FORMULA = /^(?:[=@＝＠]|[+\-＋－](?![\d\s.,']*$))/;

/** How many of the characters at fault are named. */
const MOST_NAMED = 3;

/** Cells of a row that hold what cannot be shown, or what a spreadsheet would run instead of showing. */
export function findSuspiciousTexts(row: ProblemRow, { fields, measures, preset }: Header): Problem[] {
  const problems: Problem[] = [];
  const cells = row.batch.cells[row.record] as readonly string[];
  for (const { field, column } of fields) {
    const cell = cells[column];
    if (cell !== undefined && SUSPICIOUS.test(cell)) {
      problems.push(...findInCell(row, column, cell, { field, name: snakeCase(field) }));
    }
  }
  for (const { measure, column } of measures) {
    const cell = cells[column];
    if (cell !== undefined && SUSPICIOUS.test(cell)) {
      problems.push(...findInCell(row, column, cell, { field: 'count', name: measure }));
    }
  }
  for (const [name, column] of preset?.columnOf ?? []) {
    const cell = cells[column];
    if (cell !== undefined && SUSPICIOUS.test(cell))
      problems.push(...findInCell(row, column, cell, { name }));
  }
  return problems;
}

/** The same of one cell; `name` is that of its column. */
function findInCell(
  row: ProblemRow,
  column: number,
  cell: string,
  { field, name }: { readonly field?: string; readonly name: string },
): Problem[] {
  const problems: Problem[] = [];
  const text = cell.trim();
  const characters = findUnshowable(text);
  if (characters.length > 0) {
    const details = {
      message: `${name} holds what cannot be shown: ${nameCharacters(characters)}`,
      hint: 'Type the cell anew, or paste it as plain text.',
      field,
    };
    problems.push(rowProblem(row, 'cell/control-characters', details, column));
  }
  if (!FIGURE_FIELDS.has(field ?? '') && FORMULA.test(text)) {
    const details = {
      message: `${name} starts with ${text.charAt(0)}: a spreadsheet takes it for a formula`,
      hint: 'Put a word before the sign, such as the name of an account before its @handle.',
      field,
    };
    problems.push(rowProblem(row, 'cell/formula', details, column));
  }
  return problems;
}

/** The characters of a text that only stand-ins could show, each once; tabs and line breaks are white space. */
function findUnshowable(text: string): string[] {
  const found = new Set<string>();
  replaceUnshowable(text.replaceAll(/[\t\n\r]/g, ' '), (characters) => {
    for (const character of characters) found.add(character);
    return '';
  });
  return [...found];
}

function nameCharacters(characters: readonly string[]): string {
  const names = characters.slice(0, MOST_NAMED).map((character) => {
    const number = (character.codePointAt(0) as number).toString(16).toUpperCase();
    return `U+${number.padStart(4, '0')}`;
  });
  const more = characters.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
