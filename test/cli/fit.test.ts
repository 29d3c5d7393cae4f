import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIT_DISTINCTION_NAMES } from '../../src/cli/fit-flags.js';
import { DISTINCTIONS } from '../../src/model/dataset-model/source-key.js';
import type { FitResult } from '../../src/reconcile/fit/fit-result.js';
import { biasSchema } from '../../src/render/fit/fit-schema.js';
import { PROJECT, runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-fit-'));
  writeFileSync(
    join(cwd, 'actors.csv'),
    'id,name,side,kind\nred,Red,red,combatant\nblue,Blue,blue,combatant\n',
  );
  write('c.csv', ...incidents(1, 12));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const HEADER = 'incident,source,party,source_role,victims,measure,count';
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(cwd, name), `${[HEADER, ...rows].join('\n')}\n`);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const run = (...argv: string[]) => runClaims(argv, { cwd });
const json = async (...argv: string[]): Promise<FitResult> =>
  biasSchema.parse(JSON.parse((await run('fit', ...argv, '--json')).stdout));

/** Incidents in which Red doubles the losses of Blue, Blue halves them, and an agency is right. */
function incidents(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const dead = 10 + 7 * (first + index);
    const of = `blue,killed`;
    return [
      `i${first + index},Red,red,belligerent,${of},${2 * dead}`,
      `i${first + index},Blue,blue,belligerent,${of},${Math.round(dead / 2)}`,
      `i${first + index},Agency,,media,${of},${dead}`,
    ];
  }).flat();
}

const factorOf = ({ sources }: FitResult, source: string) =>
  sources.find((one) => one.source === source)?.factor;

describe('what the help names', () => {
  it('is every distinction there is', () => {
    expect(FIT_DISTINCTION_NAMES).toEqual(DISTINCTIONS);
  });
});

describe('claims fit', () => {
  it('learns by what factor each source says too many or too few', async () => {
    const result = await json('c.csv');
    expect(factorOf(result, 'red')).toBeGreaterThan(1.7);
    expect(factorOf(result, 'blue')).toBeLessThan(0.6);
    expect(factorOf(result, 'Agency')).toBeCloseTo(0.95, 0);
    expect(result.parts.map(({ message }) => message)).toEqual(['level anchored by 12 independent claims']);
    expect(result.summary).toMatchObject({ incidents: 12, cells: 12, claims: 36, others: 0, settled: true });
    expect(result.inputs.map(({ path }) => path)).toEqual(['c.csv']);
    expect(result.priors.hash).toBeNull();
  });

  it('warns where it did not settle, also of shards, and fails where warnings do', async () => {
    const file = join(PROJECT, 'test/cases/files/unsettled.csv');
    const warning = '1 warning: 1 fit/not-settled (--verbose prints them)\n';
    const { stdout, stderr, exitCode } = await run('fit', file, '--json');
    expect(JSON.parse(stdout).summary).toMatchObject({ rounds: 60, settled: false });
    expect({ stderr, exitCode }).toEqual({ stderr: warning, exitCode: 0 });
    expect((await run('fit', file, '--fail-on', 'warning', '-q')).exitCode).toBe(1);
    expect((await run('fit', file, '--verbose')).stderr).toContain('had not settled after 60 rounds');
    await run('fit', file, '--shard', '1/1', '-o', 'shard.json');
    const merged = await run('fit', '--merge', 'shard.json', '--fail-on', 'warning');
    expect(merged).toMatchObject({ stderr: warning, exitCode: 1 });
    expect((await run('fit', '--merge', 'shard.json')).exitCode).toBe(0);
    expect((await run('fit', 'c.csv', '--fail-on', 'warning')).exitCode).toBe(0);
  });

  it('gives equal bytes for rows in any order', async () => {
    await run('fit', 'c.csv', '-o', 'one.json');
    write('c.csv', ...incidents(1, 12).toReversed());
    await run('fit', 'c.csv', '-o', 'two.json');
    const withoutInputs = (text: string) => text.replace(/"sha256":"\w+"/g, '');
    expect(withoutInputs(read('two.json'))).toBe(withoutInputs(read('one.json')));
  });

  it('writes what --bias reads to a file, and a table beside it', async () => {
    const { stdout, exitCode } = await run('fit', 'c.csv', '-o', 'bias.json');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^source +role/);
    expect(biasSchema.parse(JSON.parse(read('bias.json'))).sources).toHaveLength(3);
    await run('fit', 'c.csv', '-f', 'csv', '-o', 'bias.csv');
    expect(read('bias.csv')).toMatch(/^source,role,victims,measure,claims,factor,/);
  });

  it('tells sources apart by victims and measure where it is asked to', async () => {
    const rows = incidents(1, 12).map((row) => row.replace('blue,killed', 'blue,wounded').replace(/^i/, 'j'));
    write('c.csv', ...incidents(1, 12), ...rows);
    expect((await json('c.csv')).sources).toHaveLength(3);
    const apart = await json('c.csv', '--per', 'measure,victims');
    expect(apart.options.per).toEqual(['victims', 'measure']);
    expect(apart.sources).toHaveLength(6);
    expect((await run('fit', 'c.csv', '--per', 'mesure')).stderr).toContain('Did you mean measure');
  });

  it('learns of other measures than losses of people only where each measure has its own lean', async () => {
    writeFileSync(join(cwd, 'claims.config.json'), '{"measures":["tanks"]}');
    write('c.csv', ...incidents(1, 4).map((row) => row.replace('killed', 'tanks')));
    const { stderr, exitCode } = await run('fit', 'c.csv');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Other measures are learned from with --per measure');
    expect((await json('c.csv', '--per', 'measure')).sources).toHaveLength(3);
  });

  it('takes other priors, and names their file by its hash', async () => {
    writeFileSync(join(cwd, 'p.json'), '{"roles":{"independent":{"lean":0.4}}}');
    const other = await json('c.csv', '--priors', 'p.json');
    expect(other.priors.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(other.priors.values.roles.independent.lean).toBe(0.4);
    expect(factorOf(other, 'red')).toBeGreaterThan(factorOf(await json('c.csv'), 'red') as number);
  });

  it('tells of many parts in few lines, and in Excel', async () => {
    const rows = Array.from({ length: 10 }, (_, part) =>
      [1, 2, 3].flatMap((n) => [
        `p${part}-${n},S${part},,social,blue,killed,${n * 9}`,
        `p${part}-${n},T${part},,social,blue,killed,${n * 8}`,
      ]),
    ).flat();
    write('c.csv', ...rows);
    expect((await run('fit', 'c.csv')).stdout).toContain('and 2 more parts (--verbose)');
    expect((await run('fit', 'c.csv', '--verbose')).stdout).toContain('part 10: ');
    expect((await run('fit', 'c.csv', '-f', 'csv', '--excel')).stdout).toMatch(/^\uFEFFsource,.*\r\n/);
  });

  it('learns from some incidents, groups and days alone, and says so', async () => {
    const some = await json('c.csv', '--incident', 'i1', '--incident', 'i2', '--incident', 'i3');
    expect(some.summary.incidents).toBe(3);
    expect(some.options.incidents).toEqual(['i1', 'i2', 'i3']);
    expect((await run('fit', 'c.csv', '--measure', 'wounded')).exitCode).toBe(2);
  });
});

describe('verified values', () => {
  const verify = (...rows: string[]) =>
    writeFileSync(
      join(cwd, 'v.csv'),
      `${['incident,victims,measure,value,low,high,source,leave_out', ...rows].join('\n')}\n`,
    );

  it('move the level of every factor to theirs', async () => {
    verify(
      ...Array.from(
        { length: 12 },
        (_, index) => `i${index + 1},Blue,killed,${2 * (10 + 7 * (index + 1))},,,,`,
      ),
    );
    const result = await json('c.csv', '--truth', 'v.csv');
    expect(factorOf(result, 'red')).toBeCloseTo(1, 0);
    expect(factorOf(result, 'Agency')).toBeLessThan(0.6);
    expect(result.parts[0]?.message).toBe('level anchored by 12 verified figures and 12 independent claims');
    expect(result.options.verified).toBe('v.csv');
  });

  it('judge neither what they rest on nor who verified them', async () => {
    verify(
      'i1,blue,killed,17,,,Agency,Blue',
      'i2,blue,killed,,20,40,,',
      'i3,blue,killed,,20,,,',
      'i4,blue,killed,,,90,,',
    );
    const result = await json('c.csv', '--truth', 'v.csv');
    expect(result.summary.claims).toBe(36 - 2 + 4);
    expect(result.parts[0]).toMatchObject({ verified: 4, independent: 11 });
  });

  it('are told where they meet no claim', async () => {
    verify('i99,blue,killed,17,,,,', 'i1,blue,killed,17,,,,nobody');
    const { stderr, exitCode } = await run('fit', 'c.csv', '--truth', 'v.csv', '--verbose');
    expect(stderr).toContain('no claim tells the size of blue killed of i99');
    expect(stderr).toContain('"nobody" is no claim and no source of i1');
    expect(exitCode).toBe(0);
  });
});

describe('shards', () => {
  it('are merged to what is learned of the whole, byte for byte', async () => {
    for (const k of [1, 2, 3]) await run('fit', 'c.csv', '--shard', `${k}/3`, '-o', `${k}.json`);
    await run('fit', '--merge', '3.json', '1.json', '2.json', '-o', 'merged.json');
    await run('fit', 'c.csv', '-o', 'whole.json');
    expect(read('merged.json')).toBe(read('whole.json'));
  });

  it('may be of several files, and of what was verified', async () => {
    write('a.csv', ...incidents(1, 6));
    write('b.csv', ...incidents(7, 12));
    writeFileSync(
      join(cwd, 'verified.csv'),
      'incident,victims,measure,value\ni2,blue,killed,24\ni9,blue,killed,73\n',
    );
    const truth = ['--truth', 'verified.csv'];
    await run('fit', 'b.csv', '--shard', '1/1', ...truth, '-o', 'b.json');
    await run('fit', 'a.csv', '--shard', '1/1', ...truth, '-o', 'a.json');
    await run('fit', '--merge', 'a.json', 'b.json', '--per', 'measure', '-o', 'merged.json');
    await run('fit', 'a.csv', 'b.csv', '--per', 'measure', ...truth, '-o', 'whole.json');
    expect(read('merged.json')).toBe(read('whole.json'));
    expect(JSON.parse(read('whole.json')).parts[0].verified).toBe(2);
  });

  it('are learned from with priors that the merging run names, and the table tells of all', async () => {
    writeFileSync(join(cwd, 'claims.priors.json'), '{"roles":{"unknown":{"lean":0.2}}}');
    writeFileSync(join(cwd, 'verified.csv'), 'incident,victims,measure,value\ni2,blue,killed,24\n');
    const priors = ['--priors', 'claims.priors.json'];
    await run('fit', 'c.csv', '--shard', '1/1', '--truth', 'verified.csv', '-o', 'one.json');
    const { stdout } = await run('fit', '--merge', 'one.json', ...priors, '-o', 'merged.json');
    const whole = await run('fit', 'c.csv', '--truth', 'verified.csv', ...priors, '-o', 'whole.json');
    expect(stdout).toBe(whole.stdout);
    expect(stdout).toMatch(/priors [0-9a-f]{8}\nverified in verified\.csv/);
    expect(read('merged.json')).toBe(read('whole.json'));
  });

  it('go to standard output without a file', async () => {
    const { stdout } = await run('fit', 'c.csv', '--shard', '1/1');
    expect(JSON.parse(stdout).cells).toHaveLength(12);
  });

  it.each([
    [['--merge', 'c.csv'], 'not JSON'],
    [['--merge', 'bias.json'], 'cannot use bias.json'],
    [['--merge'], 'no shard was named'],
    [['--merge', 'one.json', '--truth', 'v.csv'], '--truth is for the runs that read claims'],
    [['--merge', 'one.json', '--shard', '1/2'], '--shard is for the runs that read claims'],
    [['--merge', 'one.json', '-o', 'one.json'], 'it is read or written already'],
    [['c.csv', '--shard', '1/2', '--per', 'measure'], '--per is for the run that learns'],
    [['c.csv', '--shard', '3/2'], '--shard 3/2 is no part of a whole'],
    [['c.csv', '--shard', '1/2', '-o', 'c.csv'], 'it is read or written already'],
  ])('refuse %j', async (argv, message) => {
    await run('fit', 'c.csv', '-o', 'bias.json');
    await run('fit', 'c.csv', '--shard', '1/1', '-o', 'one.json');
    const { stderr, exitCode } = await run('fit', ...argv);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('--bias', () => {
  const NEW = 'n1,Red,red,belligerent,blue,killed,200';
  beforeEach(async () => {
    await run('fit', 'c.csv', '-o', 'bias.json');
    write('new.csv', NEW, 'n1,Gazette,,media,blue,wounded,30');
  });

  const groups = async (...argv: string[]) =>
    JSON.parse((await run('reconcile', 'new.csv', '--method', 'model', ...argv, '--json')).stdout);

  it('frees claims of what was learned of their sources', async () => {
    const { options, incidents: found } = await groups('--bias', 'bias.json');
    const [{ results }] = found[0].groups;
    expect(results.model.median).toBeGreaterThan(80);
    expect(results.model.median).toBeLessThan(125);
    expect(results.model.label).toContain(`sources as learned in ${options.bias}`);
    expect(results.model.claims[0].learned).toMatchObject({ from: 12 });
    expect(results.model.roles).toEqual([]);
    expect(results.model.note).toBe('one source; the interval reflects the typical error of it');
  });

  it('hears a source that is not in the file as its role usually speaks', async () => {
    const { incidents: found } = await groups('--bias', 'bias.json');
    const { model } = found[0].groups[1].results;
    expect(model.claims[0]).toMatchObject({ role: 'independent', learned: null });
    expect(model.roles.map(({ role }: { role: string }) => role)).toEqual(['independent']);
  });

  it('is told in the explanation', async () => {
    const { stdout } = await run(
      'explain',
      'new.csv',
      '--victims',
      'blue',
      '--measure',
      'killed',
      '--method',
      'model',
      '--bias',
      'bias.json',
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /how sources lean is taken from what was learned in [0-9a-f]{8}/,
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('as learned from 12 claims');
  });

  it('is shown beside each source', async () => {
    const { stdout } = await run('sources', 'new.csv', '--bias', 'bias.json');
    expect(stdout).toMatch(/learned: enemy-on-combatants ×[12]\.\d \(.*\), from 12 claims/);
    const result = JSON.parse((await run('sources', 'new.csv', '--bias', 'bias.json', '--json')).stdout);
    expect(result.sources.map(({ learned }: { learned: unknown[] }) => learned.length)).toEqual([0, 1]);
  });

  it('narrows what is likely of the incidents it was learned from', async () => {
    const widthOf = async (...argv: string[]) => {
      const { stdout } = await run(
        'reconcile',
        'c.csv',
        '--incident',
        'i5',
        '--method',
        'model',
        ...argv,
        '--json',
      );
      const { q05, q95 } = JSON.parse(stdout).incidents[0].groups[0].results.model;
      return q95 / q05;
    };
    expect(await widthOf('--bias', 'bias.json')).toBeLessThan(await widthOf());
  });

  it.each([
    [['--method', 'envelope', '--bias', 'bias.json'], '--bias is for the method model alone'],
    [['--method', 'model', '--bias', 'bias.json', '--priors', 'p.json'], '--bias brings the priors'],
    [['--method', 'model', '--bias', 'c.csv'], 'not JSON'],
    [['--method', 'model', '--bias', 'other.json'], 'claims fit -o FILE'],
    [['--method', 'model', '--bias', 'torn.json'], 'its parts do not fit together'],
  ])('refuses %j', async (argv, message) => {
    writeFileSync(join(cwd, 'other.json'), '{"schemaVersion":1}');
    const torn = JSON.parse(read('bias.json'));
    torn.precisionFactor.pop();
    writeFileSync(join(cwd, 'torn.json'), JSON.stringify(torn));
    const { stderr, exitCode } = await run('reconcile', 'c.csv', ...argv);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});
