import { describe, expect, it } from 'vitest';
import { createProblem, type Problem } from '../../src/claim/problem.js';
import { renderProblems } from '../../src/render/problem-text.js';

const OPTIONS = { color: 0, ascii: false, maxProblems: 20, underActions: false } as const;

const DATE: Problem = {
  ...createProblem('cell/date-in-count', {
    message: '"12-Oct" is a date; count must be a number of people.',
    hint: 'A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high.',
    place: { file: 'incident.csv', line: 5, row: 5 },
    column: 14,
    cell: 'D5',
  }),
};
const UNKNOWN = createProblem('actor/unknown', {
  message: 'wagnr is no actor',
  hint: '',
  file: 'claims.csv',
});

describe('renderProblems', () => {
  it('says where, which rule, what, and what to do', () => {
    expect(renderProblems([DATE], OPTIONS)).toBe(
      [
        'incident.csv:5:14 (D5)  error  cell/date-in-count',
        '  "12-Oct" is a date; count must be a number of people.',
        '  A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high.',
        '',
      ].join('\n'),
    );
  });

  it('says as much of the place as is known', () => {
    const first = (problem: Problem) => renderProblems([problem], OPTIONS).split('\n')[0];
    expect(first({ ...DATE, column: null, cell: '/3/count' })).toBe(
      'incident.csv:5 (/3/count)  error  cell/date-in-count',
    );
    expect(first(UNKNOWN)).toBe('claims.csv  warning  actor/unknown');
    expect(first({ ...UNKNOWN, file: null, claimId: 'T001' })).toBe('T001  warning  actor/unknown');
    expect(first({ ...UNKNOWN, file: null, incident: 'tinza' })).toBe('tinza  warning  actor/unknown');
    expect(first({ ...UNKNOWN, file: null })).toBe('warning  actor/unknown');
  });

  it('leaves out a hint that is empty', () => {
    expect(renderProblems([UNKNOWN], OPTIONS)).toBe(
      'claims.csv  warning  actor/unknown\n  wagnr is no actor\n',
    );
  });

  it('is empty without a problem', () => {
    expect(renderProblems([], OPTIONS)).toBe('');
  });

  it('writes the gravest where there are too many, in the order in which they stand, and counts the rest', () => {
    const text = renderProblems([UNKNOWN, DATE, UNKNOWN, DATE], { ...OPTIONS, maxProblems: 2 });
    expect(text.match(/ {2}(?:error|warning) {2}/g)).toEqual(['  error  ', '  error  ']);
    expect(text).toMatch(/… and 2 more problems \(2 warnings\)\n$/);
    const three = renderProblems([UNKNOWN, DATE, { ...UNKNOWN }], { ...OPTIONS, maxProblems: 2 });
    expect(three.indexOf('warning')).toBeLessThan(three.indexOf('error'));
    expect(three).toMatch(/… and 1 more problem \(1 warning\)\n$/);
    expect(renderProblems([UNKNOWN, DATE], { ...OPTIONS, maxProblems: 0, ascii: true })).toBe(
      '.. and 2 more problems (1 error, 1 warning)\n',
    );
  });

  it('counts a problem that stands twice as two', () => {
    expect(renderProblems([DATE, DATE, DATE], { ...OPTIONS, maxProblems: 2 })).toMatch(
      /and 1 more problem \(1 error\)\n$/,
    );
  });

  it('makes untrusted text showable', () => {
    const hostile = { ...UNKNOWN, message: 'a\u001B[2Jb\nc', file: 'x\u202Ey.csv', hint: '\u0007' };
    expect(renderProblems([hostile], OPTIONS)).toBe(
      'x⟨U+202E⟩y.csv  warning  actor/unknown\n  a␛[2Jb␊c\n  ␇\n',
    );
  });

  it('breaks workflow commands under GitHub Actions only', () => {
    const hostile = { ...UNKNOWN, message: '::add-mask::x ##[error]y' };
    expect(renderProblems([hostile], OPTIONS)).toContain('  ::add-mask::x ##[error]y\n');
    expect(renderProblems([hostile], { ...OPTIONS, underActions: true })).toContain(
      '  : :add-mask::x ## [error]y\n',
    );
  });

  it('colours the severity, which is a word as well', () => {
    expect(renderProblems([UNKNOWN], { ...OPTIONS, color: 1 })).toContain('\u001B[35mwarning\u001B[39m');
  });
});
