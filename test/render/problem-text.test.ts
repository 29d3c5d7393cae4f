import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblem, type Problem } from '../../src/claim/problem.js';
import { widthOf } from '../../src/render/fit-width.js';
import { renderProblemLine, renderProblems } from '../../src/render/problem-text.js';
import { anyText } from '../hostile-text.js';

const OPTIONS = { width: 80, color: 0, ascii: false, maxProblems: 20, underActions: false } as const;

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
  it('says where, how grave, what is wrong, which rule, and what to do', () => {
    expect(renderProblems([DATE], OPTIONS)).toBe(
      [
        'incident.csv:5:14: error: D5: "12-Oct" is a date; count must be a number of',
        '    people. [cell/date-in-count]',
        '  A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12',
        '  in high.',
        '',
      ].join('\n'),
    );
  });

  it('begins as compilers do, so that editors and problem matchers find the place', () => {
    const [first = ''] = renderProblems([DATE], { ...OPTIONS, width: 200 }).split('\n');
    // The pattern of the matcher $gcc of Visual Studio Code.
    expect(/^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$/.exec(first)?.slice(1)).toEqual([
      'incident.csv',
      '5',
      '14',
      'error',
      'D5: "12-Oct" is a date; count must be a number of people. [cell/date-in-count]',
    ]);
  });

  it('says as much of the place as is known', () => {
    const first = (problem: Problem) => renderProblems([problem], OPTIONS).split('\n')[0];
    expect(first({ ...DATE, column: null, cell: '/3/count', message: 'no' })).toBe(
      'incident.csv:5: error: /3/count: no [cell/date-in-count]',
    );
    expect(first(UNKNOWN)).toBe('claims.csv: warning: wagnr is no actor [actor/unknown]');
    expect(first({ ...UNKNOWN, file: null, claimId: 'T001' })).toBe(
      'T001: warning: wagnr is no actor [actor/unknown]',
    );
    expect(first({ ...UNKNOWN, file: null, incident: 'tinza' })).toBe(
      'tinza: warning: wagnr is no actor [actor/unknown]',
    );
    expect(first({ ...UNKNOWN, file: null })).toBe('warning: wagnr is no actor [actor/unknown]');
  });

  it('leaves out a hint that is empty', () => {
    expect(renderProblems([UNKNOWN], OPTIONS)).toBe(
      'claims.csv: warning: wagnr is no actor [actor/unknown]\n',
    );
  });

  it('never breaks a place, and keeps some of the message beside it', () => {
    const file = `${'folder/'.repeat(12)}claims.csv`;
    expect(renderProblems([{ ...UNKNOWN, file }], OPTIONS)).toBe(
      `${file}: warning: wagnr is no actor\n    [actor/unknown]\n`,
    );
  });

  it('is no wider than the page, where the place leaves room', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 60, max: 200 }), (message, hint, width) => {
        const text = renderProblems([{ ...DATE, message, hint }], { ...OPTIONS, width });
        for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is empty without a problem', () => {
    expect(renderProblems([], OPTIONS)).toBe('');
  });

  it('writes the gravest where there are too many, in the order in which they stand, and counts the rest', () => {
    const text = renderProblems([UNKNOWN, DATE, UNKNOWN, DATE], { ...OPTIONS, maxProblems: 2 });
    expect(text.match(/: (?:error|warning): /g)).toEqual([': error: ', ': error: ']);
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
      'x⟨U+202E⟩y.csv: warning: a␛[2Jb␊c [actor/unknown]\n  ␇\n',
    );
  });

  it('breaks workflow commands under GitHub Actions only', () => {
    const hostile = { ...UNKNOWN, message: '##[error]y', hint: '::add-mask::x' };
    expect(renderProblems([hostile], OPTIONS)).toBe(
      'claims.csv: warning: ##[error]y [actor/unknown]\n  ::add-mask::x\n',
    );
    expect(renderProblems([hostile], { ...OPTIONS, underActions: true })).toBe(
      'claims.csv: warning: ## [error]y [actor/unknown]\n  : :add-mask::x\n',
    );
  });

  it('colours the severity, which is a word as well, and nothing else changes', () => {
    const coloured = renderProblems([UNKNOWN, DATE], { ...OPTIONS, color: 1 });
    expect(coloured).toContain('\u001B[35mwarning\u001B[39m');
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(renderProblems([UNKNOWN, DATE], OPTIONS));
  });
});

describe('renderProblemLine', () => {
  it('writes a problem in one line, without what to do', () => {
    expect(renderProblemLine(DATE)).toBe(
      'incident.csv:5:14: error: D5: "12-Oct" is a date; count must be a number of people. [cell/date-in-count]',
    );
    expect(renderProblemLine({ ...UNKNOWN, file: null, message: 'a\nb' }, true)).toBe(
      'warning: a<U+000A>b [actor/unknown]',
    );
  });
});
