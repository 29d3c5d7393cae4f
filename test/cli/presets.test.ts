import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/claim/presets/index.js';
import { runClaims } from '../run-claims.js';

const FILES = 'test/cases/files/presets';

describe('claims presets', () => {
  it('lists every preset with the document it follows', async () => {
    const { stdout, exitCode } = await runClaims(['presets']);
    expect(exitCode).toBe(0);
    for (const { id, codebook } of PRESETS) {
      expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(codebook.title);
    }
  });

  it('tells everything about one, and what is not sure', async () => {
    const { stdout } = await runClaims(['presets', 'UCDP-GED']);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const said of [...(PRESETS[0]?.notes ?? []), ...(PRESETS[0]?.unverified ?? [])])
      expect(text).toContain(said);
  });

  it('prints the data itself as JSON', async () => {
    expect(JSON.parse((await runClaims(['presets', '--json'])).stdout)).toEqual(PRESETS);
    expect(JSON.parse((await runClaims(['presets', 'gtd', '--json'])).stdout)).toEqual(PRESETS[2]);
  });

  it('refuses a preset that there is not, with the one that was meant', async () => {
    const known = 'The presets are ucdp-ged, acled, gtd, airwars';
    for (const argv of [
      ['presets', 'acledd'],
      ['check', `${FILES}/own.csv`, '--preset', 'acledd'],
    ]) {
      expect(await runClaims(argv)).toMatchObject({
        exitCode: 2,
        stderr: `claims: there is no preset acledd. Did you mean acled? ${known}\n`,
      });
    }
  });

  it('names in the help the presets there are', async () => {
    const ids = PRESETS.map(({ id }) => id);
    const named = `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;
    for (const argv of [
      ['presets', '--help'],
      ['reconcile', '--help'],
    ]) {
      expect((await runClaims(argv)).stdout.replaceAll(/\s+/g, ' ')).toContain(named);
    }
  });
});

describe('a run with presets', () => {
  it('takes them from the flag, several at once, and says with --verbose which file is read with which', async () => {
    const { stderr, stdout, exitCode } = await runClaims([
      ...['reconcile', `${FILES}/own.csv`, `${FILES}/gtd.csv`, `${FILES}/acled.csv`],
      ...['--preset', 'acled,gtd', '--verbose', '--map', 'my_incident=incident', '--json'],
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`claims: ${FILES}/gtd.csv: read with the preset gtd\n`);
    expect(stderr).toContain(
      `claims: ${FILES}/acled.csv: read with the preset acled, "my_incident" is read as incident\n`,
    );
    expect(stderr).not.toContain(`${FILES}/own.csv:`);
    expect(JSON.parse(stdout).summary).toMatchObject({ claims: 14, errors: 0 });
  });

  it('is not asked for outlets that a dataset has none of, and is where a column is mapped to them', async () => {
    const check = async (...argv: string[]) => (await runClaims(['check', ...argv])).stdout;
    for (const [file, preset] of [
      ['ged', 'ucdp-ged'],
      ['acled', 'acled'],
      ['gtd', 'gtd'],
    ]) {
      expect(await check(`${FILES}/${file}.csv`, '--preset', `${preset}`)).not.toContain('source/no-outlet');
    }
    expect(await check(`${FILES}/gtd.csv`, '--preset', 'gtd', '--map', 'related=outlet')).toContain(
      'source/no-outlet',
    );
    expect(await check(`${FILES}/gtd.csv`, `${FILES}/own.csv`, '--preset', 'gtd')).toContain('own.csv');
  });

  it('says in claims check --verbose too which columns are read as what', async () => {
    const { stderr } = await runClaims(['check', 'test/cases/files/wide.tsv', '--verbose']);
    expect(stderr).toContain('claims: test/cases/files/wide.tsv: ');
    expect(stderr).toMatch(/"Tués" is read as killed/i);
    expect((await runClaims(['check', 'test/cases/files/wide.tsv'])).stderr).not.toContain('is read as');
    expect((await runClaims(['check', 'test/cases/files/wide.tsv', '--verbose', '-q'])).stderr).toBe('');
  });

  it('names the cell of a problem between claims, by the claim it is about', async () => {
    const { stdout } = await runClaims([
      ...['check', `${FILES}/airwars.csv`, '--preset', 'airwars', '--format', 'json'],
    ]);
    const { problems } = JSON.parse(stdout);
    expect(
      problems.find(({ ruleId }: { ruleId: string }) => ruleId === 'source/malformed-url'),
    ).toMatchObject({
      claimId: expect.stringMatching(/^airwars-LN002\//),
      line: 3,
      column: 7,
      cell: 'B3',
    });
  });
});
