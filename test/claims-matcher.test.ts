import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../src/claim/problem.js';
import { PROJECT, runClaims } from './run-claims.js';

interface Matcher {
  readonly owner: string;
  readonly pattern: readonly [
    Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>> & {
      readonly regexp: string;
    },
  ];
}

const { problemMatcher }: { problemMatcher: readonly Matcher[] } = JSON.parse(
  readFileSync(join(PROJECT, '.github/claims-matcher.json'), 'utf8'),
);
const [{ pattern }] = problemMatcher as readonly [Matcher];

/** Made for one test and deleted after it; nothing else ever is. */
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-matcher-'));
  // One problem whose message could be taken for a place, one of a file, one of a row without a column.
  writeFileSync(
    join(cwd, 'my claims.csv'),
    'claim_id,incident,source,victims,measure,count,scop\nT1,a,S,x:3: error: y,killed,12-Oct,\nT2,a,S,army,killed,9,\nT3,a,S,army,killed,10,\n',
  );
  writeFileSync(join(cwd, 'actors.csv'), 'id,name,side\narmy,Army,south\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const check = (...flags: string[]) => runClaims(['check', 'my claims.csv', ...flags], { cwd });

/** What the matcher reads from a text, line by line as a runner does. */
function match(text: string) {
  return text.split('\n').flatMap((line) => {
    const found = new RegExp(pattern[0].regexp).exec(line);
    if (found === null) return [];
    const { file, line: row, column, severity, message, code } = pattern[0];
    const number = (group: number) => (found[group] === undefined ? null : Number(found[group]));
    return [
      {
        file: found[file] ?? null,
        line: number(row),
        column: number(column),
        severity: found[severity],
        message: found[message],
        ruleId: found[code],
      },
    ];
  });
}

describe('the problem matcher', () => {
  it('reads from the text every problem that the JSON holds, with its place, gravity and rule', async () => {
    const { stdout } = await check('--format', 'text');
    const { problems }: { problems: Problem[] } = JSON.parse((await check('--json')).stdout);
    expect(problems.length).toBeGreaterThan(3);
    expect(new Set(problems.map(({ severity }) => severity)).size).toBeGreaterThan(1);
    expect(match(stdout)).toEqual(
      problems.map(({ file, line, column, severity, cell, message, ruleId }) => ({
        file,
        line,
        column,
        severity,
        message: cell === null ? message : `${cell}: ${message}`,
        ruleId,
      })),
    );
  });

  it('finds every place on a narrow page too, where a message goes on below', async () => {
    const places = (text: string) =>
      match(text).map(({ file, line, column, severity }) => [file, line, column, severity]);
    const wide = await check('--format', 'text');
    const narrow = await check('--format', 'text', '--width', '40');
    expect(narrow.stdout.split('\n').length).toBeGreaterThan(wide.stdout.split('\n').length);
    expect(places(narrow.stdout)).toEqual(places(wide.stdout));
  });

  it('reads a problem without a place', () => {
    expect(match('error: wagner is a part of itself [actor/cycle]')).toEqual([
      {
        file: null,
        line: null,
        column: null,
        severity: 'error',
        message: 'wagner is a part of itself',
        ruleId: 'actor/cycle',
      },
    ]);
  });
});
