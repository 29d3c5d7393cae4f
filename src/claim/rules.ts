import type { Severity } from './severity.js';

/** What a rule is, apart from where it was broken. */
export interface Rule {
  readonly severity: Severity;
  /** True when a broken rule is a guess the tool made for the user: `--strict` turns it into an error. */
  readonly guess?: true;
  /** What the rule asks of the data, in one sentence. */
  readonly summary: string;
}

/** Every rule that single rows and files are held to; those between the claims of an incident are in `check/`. */
export const RULES = {
  'file/unknown-column': {
    severity: 'warning',
    summary: 'Every column is a claim field, a measure, or deliberately ignored.',
  },
  'file/duplicate-column': { severity: 'error', summary: 'No two columns of a file name the same field.' },
  'file/unclosed-quote': { severity: 'error', summary: 'Every quote that opens a cell is closed.' },
  'file/stray-quote': {
    severity: 'error',
    summary: 'A quote inside a cell is doubled and the cell is quoted.',
  },
  'row/too-long': { severity: 'error', summary: 'No row has more cells than the header.' },
  'row/too-short': { severity: 'warning', guess: true, summary: 'No row has fewer cells than the header.' },
  'row/not-an-object': { severity: 'error', summary: 'Every element of a JSON file is an object.' },
  'row/invalid-json': { severity: 'error', summary: 'Every line of an NDJSON file is valid JSON.' },
  'cell/required': { severity: 'error', summary: 'Incident, source and measure are given in every row.' },
  'cell/not-text': {
    severity: 'error',
    summary: 'Every JSON value is text, a whole number, a list of ids, or null.',
  },
  'cell/unreadable-count': {
    severity: 'error',
    summary: 'A count is a number of people in words the tool can read.',
  },
  'cell/date-in-count': {
    severity: 'error',
    summary: 'A count is not a date a spreadsheet has made of a range.',
  },
  'cell/negative-count': { severity: 'error', summary: 'A count is not negative.' },
  'cell/fractional-count': { severity: 'error', summary: 'A count is a whole number.' },
  'cell/number-notation': {
    severity: 'error',
    summary: 'A count is written in plain digits, without exponent or hex.',
  },
  'cell/count-too-large': { severity: 'error', summary: 'A count is at most 9,007,199,254,740,991.' },
  'cell/reversed-range': { severity: 'error', summary: 'The lower figure of a range stands first.' },
  'cell/unreadable-date': { severity: 'error', summary: 'A date is 2024-07-25, 2024-07 or 2024.' },
  'cell/unknown-value': {
    severity: 'error',
    summary: 'A cell of a fixed vocabulary holds one of its words.',
  },
  'cell/unknown-measure': { severity: 'error', summary: 'A measure is known or declared in the config.' },
  'cell/unreadable-id': {
    severity: 'error',
    summary: 'An id is plain text without a semicolon or control characters.',
  },
  'claim/no-count': {
    severity: 'error',
    summary: 'A claim states a count, or low/high, or says that it has no figure.',
  },
  'claim/low-above-high': { severity: 'error', summary: 'The low bound is not above the high bound.' },
  'claim/count-outside-bounds': { severity: 'error', summary: 'The count and its explicit bounds agree.' },
  'claim/unspecified-victims': {
    severity: 'warning',
    guess: true,
    summary: 'A claim says whose losses it counts.',
  },
  'actor/unknown': { severity: 'warning', summary: 'Victims and parties are actors of the actors file.' },
  'actor/duplicate': {
    severity: 'error',
    summary: 'An actor id and an alias each stand for one actor at a time.',
  },
  'actor/unreadable': { severity: 'error', summary: 'Every row of the actors file can be read.' },
  'actor/cycle': { severity: 'error', summary: 'No actor is a part of itself.' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
