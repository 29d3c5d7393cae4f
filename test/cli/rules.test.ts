import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/cli/all-rules.js';
import { runClaims } from '../run-claims.js';

describe('claims rules --json', () => {
  const json = async (...argv: string[]) =>
    JSON.parse((await runClaims(['rules', ...argv, '--json'])).stdout);

  it('is a list of every rule, with every key', async () => {
    const rules = await json();
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
    for (const rule of rules) {
      const keys = ['id', 'severity', 'guess', 'summary', 'why', 'fix', 'bad', 'good'];
      expect(Object.keys(rule)).toEqual(keys);
    }
  });

  it('is a list of the rules of a group, and one object for one rule', async () => {
    const group = await json('row');
    expect(group.map(({ id }: { id: string }) => id)).toContain('row/too-short');
    expect(group).toHaveLength(5);
    expect(await json('row/too-short')).toMatchObject({ id: 'row/too-short', guess: true });
    expect(await json('row/too-long')).toMatchObject({ severity: 'error', guess: false });
  });
});

describe('rules in the config', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'claims-rules-'));
    writeFileSync(join(cwd, 'c.csv'), 'incident,source,victims,measure,count,colour\na,S,,killed,5,red\n');
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const configure = (rules: object) =>
    writeFileSync(join(cwd, 'claims.config.json'), JSON.stringify({ rules }));
  const run = (...argv: string[]) => runClaims([...argv, 'c.csv'], { cwd });
  const problems = async (...flags: string[]) => {
    const { stdout, exitCode } = await run('reconcile', '--json', ...flags);
    const found: { severity: string; ruleId: string }[] = JSON.parse(stdout).problems;
    return [exitCode, ...found.map(({ severity, ruleId }) => `${severity} ${ruleId}`)];
  };

  it('change severities and with them the exit code, or silence a rule', async () => {
    const both = [0, 'warning file/unknown-column', 'warning claim/unspecified-victims'];
    expect(await problems()).toEqual(both);
    configure({ 'file/unknown-column': 'error', 'claim/unspecified-victims': 'off' });
    expect(await problems()).toEqual([1, 'error file/unknown-column']);
    configure({ 'file/unknown-column': 'info' });
    expect((await problems())[1]).toBe('info file/unknown-column');
  });

  it('hold over --strict, which is about all guesses and not about this one', async () => {
    expect((await problems('--strict'))[2]).toBe('error claim/unspecified-victims');
    configure({ 'claim/unspecified-victims': 'warning' });
    expect((await problems('--strict'))[2]).toBe('warning claim/unspecified-victims');
  });

  it('hold for claims show too', async () => {
    expect((await run('show')).exitCode).toBe(0);
    configure({ 'claim/unspecified-victims': 'error' });
    expect((await run('show')).exitCode).toBe(1);
  });

  it('are refused where there is no such rule, no such severity, or an error would be weakened', async () => {
    const refusal = async (rules: object) => {
      configure(rules);
      const { stderr, exitCode } = await run('reconcile');
      expect(exitCode).toBe(2);
      return stderr;
    };
    expect(await refusal({ 'claim/unspecified-victim': 'off' })).toBe(
      'claims: cannot use claims.config.json: there is no rule claim/unspecified-victim. Did you mean claim/unspecified-victims? claims rules lists the rules\n',
    );
    expect(await refusal({ 'row/too-short': 'fatal' })).toContain(
      '"rules.row/too-short" has a value that is not known. Use error, warning, info, off.',
    );
    for (const setting of ['warning', 'info', 'off']) {
      expect(await refusal({ 'cell/required': setting })).toBe(
        `claims: cannot use claims.config.json: cell/required is always an error and cannot be "${setting}". Mend the data, or accept single problems: claims rules cell/required says how\n`,
      );
    }
    configure({ 'cell/required': 'error' });
    expect((await run('reconcile')).exitCode).toBe(0);
  });
});
