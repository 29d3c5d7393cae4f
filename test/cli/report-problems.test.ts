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
async function linesOf(columns: number | null, width?: number): Promise<string[]> {
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
  await reportProblems([PROBLEM], flags, { shownPaths: new Map(), columns: new Map() }, terminal);
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
});
