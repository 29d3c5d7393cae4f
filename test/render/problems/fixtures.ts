import { sameSourceTwice } from '../../../src/check/same-source-twice.js';
import { createProblem, type Problem } from '../../../src/claim/problem.js';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import type {
  AcceptedProblem,
  CheckReport,
  ProblemFormatOptions,
} from '../../../src/render/problems/check-report.js';

/** The options of an ordinary run in a pipe of 80 columns. */
export const OPTIONS: ProblemFormatOptions = { width: 80, color: 0, ascii: false, maxProblems: 20 };

/** A date in a cell of counts: an error with a full place. */
export const DATE = createProblem('cell/date-in-count', {
  message: '"12-Oct" is a date; a count must be a number of people',
  hint: 'A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
  place: { file: 'data/incident.csv', line: 5, row: 5 },
  column: 14,
  endLine: 5,
  endColumn: 20,
  cell: 'D5',
  claimId: 'P01',
  incident: 'tinzaouaten-2024-07',
  field: 'count',
  raw: '12-Oct',
});

/** A warning of which only the row is known. */
export const TWICE = createProblem(sameSourceTwice, {
  message: 'Agency also gives fama killed as "20" in P08',
  hint: 'If it revises the figure, name the older claim in supersedes.',
  place: { file: 'data/incident.csv', line: 10, row: 10 },
  claimId: 'P09',
  incident: 'tinzaouaten-2024-07',
});

/** A warning of a file as a whole, without a hint. */
export const UNKNOWN = createProblem('actor/unknown', {
  message: 'wagnr is no actor',
  hint: '',
  file: 'data/actors.csv',
});

/** An error of the dataset as a whole. */
export const NOWHERE = createProblem('actor/cycle', {
  message: 'the actors file says that wagner is a part of itself',
  hint: 'Correct part_of.',
});

/** A quoted cell that spans lines. */
export const SPANNING: Problem = { ...DATE, line: 7, endLine: 9, endColumn: 3, cell: 'D7' };

/** A remark that fails nothing. */
export const REMARK: Problem = { ...TWICE, severity: 'info', message: 'a remark', hint: '' };

export { ALL_RULES };

export function accept(problem: Problem, overrides: Partial<AcceptedProblem> = {}): AcceptedProblem {
  return { problem, reason: 'the ministry revised it by phone', by: null, until: null, ...overrides };
}

/** A report of some problems, its counts right. */
export function reportOf(
  problems: readonly Problem[],
  accepted: readonly AcceptedProblem[] = [],
  overrides: Partial<CheckReport> = {},
): CheckReport {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return {
    tool: { name: 'claims', version: '1.0.0' },
    inputs: [
      {
        path: 'data/incident.csv',
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ',',
        rows: 15,
        claims: 8,
        excluded: 7,
      },
    ],
    options: { strict: false, failOn: 'error', today: '2026-01-31' },
    problems,
    accepted,
    rules: ALL_RULES,
    summary: {
      incidents: 1,
      claims: 8,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      accepted: accepted.length,
    },
    ...overrides,
  };
}

/** One problem of every kind of place and severity, and an accepted one. */
export const EVERY_KIND = reportOf(
  [UNKNOWN, DATE, SPANNING, TWICE, REMARK, NOWHERE],
  [accept(DATE, { by: 'Amina', until: '2026-12-31' })],
);
export const EMPTY = reportOf([]);
