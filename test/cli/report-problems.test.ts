import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import { reportProblems } from '../../src/cli/report-problems.js';

const PROBLEM = createProblem('cell/date-in-count', {
  message: '"12-Oct" is a date; a count must be a number of people',
  hint: 'A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high.',
  place: { file: 'incident.csv', line: 5, row: 4 },
});

/** What standard error is given, a pipe or a terminal of so many columns. */
async function linesOf(columns: number | null, width?: number, problems = [PROBLEM]): Promise<string[]> {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const stderr = Object.assign(stream, columns === null ? {} : { isTTY: true, columns });
  const terminal = { stdin: new PassThrough(), stdout: new PassThrough(), stderr, env: {}, cwd: () => '/' };
  const flags = { color: 'never', maxProblems: 20, ...(width === undefined ? {} : { width }) } as const;
  await reportProblems(problems, flags, { shownPaths: new Map(), columns: new Map() }, terminal);
  return chunks.join('').trimEnd().split('\n');
}

describe('problems on standard error', () => {
  it('fit the width of a terminal', async () => {
    for (const columns of [50, 80]) {
      const lines = await linesOf(columns);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  });

  it('keep each message and each hint to one line in a pipe, unless a width is asked for', async () => {
    expect(await linesOf(null)).toEqual([
      `incident.csv:5: error: ${PROBLEM.message} [cell/date-in-count]`,
      `  ${PROBLEM.hint}`,
    ]);
    expect((await linesOf(null, 60)).length).toBeGreaterThan(2);
  });

  it('fit 80 columns where a terminal does not know its width', async () => {
    expect(await linesOf(0)).toEqual(await linesOf(80));
  });

  it('tell of columns that are not read where claims do not say whose losses they count', async () => {
    const place = { file: 'incident.csv', line: 1, row: 1 };
    const unread = createProblem('file/unknown-column', {
      message: 'column "Víctimas" may be victims or killed; it is not read',
      hint: 'Say which with --map "Víctimas=victims".',
      place,
    });
    const unspecified = createProblem('claim/unspecified-victims', {
      message: 'the claim does not say whose losses it counts',
      hint: 'Write an actor.',
      place,
    });
    expect(await linesOf(null, undefined, [unread])).toEqual([
      '1 warning: 1 file/unknown-column (--verbose prints them)',
    ]);
    expect(await linesOf(null, undefined, [unread, unspecified])).toEqual([
      `incident.csv:1: warning: ${unread.message} [file/unknown-column]`,
      `  ${unread.hint}`,
      '2 warnings: 1 file/unknown-column, 1 claim/unspecified-victims (--verbose prints them)',
    ]);
  });
});
