import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

const HEADER = 'claim_id,incident,source,victims,measure,count,supersedes,derived_from';
const rows = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const ONE = rows('A,i,s,w,killed,5');

/** Made for one test and deleted after it; nothing else ever is, so nothing else is ever assigned to it. */
let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'claims-hostile-'));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

function write(name: string, text: string | Buffer): void {
  mkdirSync(dirname(join(own, name)), { recursive: true });
  writeFileSync(join(own, name), text);
}
const run = (...argv: string[]) => runClaims(argv, { cwd: own });
const makePipe = (name: string) => execFileSync('mkfifo', [join(own, name)]);

describe('files that are none', () => {
  it.each(['actors.csv', 'actors.json', 'claims.config.json', 'claims.accepted.json', 'claims.lock.json'])(
    'are refused at once where %s is a pipe, which nobody may ever write to',
    async (name) => {
      write('claims.csv', ONE);
      makePipe(name);
      expect(await run('check', 'claims.csv')).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `claims: cannot read ${name}: it is a pipe, not a file. Write its contents to a file, and name that.\n`,
      });
    },
  );

  it('are refused where a config names a device as the actors file', async () => {
    write('claims.csv', ONE);
    write('claims.config.json', '{"actors": "/dev/zero"}');
    const { exitCode, stderr } = await run('reconcile', 'claims.csv');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^claims: cannot read \S*dev\/zero: it is a device, not a file\. [^\n]+\n$/);
  });

  it('are refused in a folder: a circle of links, a link to nowhere, a pipe', async () => {
    write('circle/ok.csv', ONE);
    symlinkSync('b.csv', join(own, 'circle/a.csv'));
    symlinkSync('a.csv', join(own, 'circle/b.csv'));
    write('nowhere/ok.csv', ONE);
    symlinkSync('none.csv', join(own, 'nowhere/x.csv'));
    mkdirSync(join(own, 'pipe'));
    makePipe('pipe/x.csv');
    const reasons = [
      ['circle', 'circle/a.csv: its symbolic links run in a circle'],
      ['nowhere', 'nowhere/x.csv: no such file'],
      ['pipe', 'pipe/x.csv: it is a pipe, not a file'],
    ] as const;
    for (const [name, reason] of reasons) {
      const { exitCode, stderr } = await run('check', name);
      expect([exitCode, stderr.split('. ')[0]]).toEqual([2, `claims: cannot read ${reason}`]);
    }
  });

  it('are not gone into: a folder of claims that holds itself is read once', async () => {
    write('data/ok.csv', ONE);
    symlinkSync('.', join(own, 'data/self'));
    symlinkSync('.', join(own, 'data/self.csv'));
    const { exitCode, stdout } = await run('reconcile', 'data', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).inputs.map(({ path }: { path: string }) => path)).toEqual(['ok.csv']);
  });

  it('are not the working folder where a path is empty', async () => {
    write('claims.csv', ONE);
    const { exitCode, stderr } = await run('check', '');
    expect([exitCode, stderr]).toEqual([
      2,
      'claims: cannot read "": a path is empty. Name a file or a folder, or "-".\n',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'are refused where they may not be read (root may read everything)',
    async () => {
      write('claims.csv', ONE);
      chmodSync(join(own, 'claims.csv'), 0o000);
      const { exitCode, stderr } = await run('check', 'claims.csv');
      expect([exitCode, stderr]).toEqual([
        2,
        'claims: cannot read claims.csv: permission denied. Check who may read it.\n',
      ]);
    },
  );

  it('are told by what they hold: nothing, or a megabyte of blank lines', async () => {
    write('empty.csv', '');
    write('blank.csv', '\n'.repeat(2 ** 20 + 1));
    expect((await run('check', 'empty.csv')).stderr).toContain('empty.csv: the file is empty');
    expect((await run('check', 'blank.csv')).stderr).toContain('blank.csv: its first 1 MB are blank');
  });
});

describe('texts that name what every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('are ids, sources, victims and incidents like any other, also in the lock', async () => {
    const lines = NAMES.flatMap((one) =>
      NAMES.map((id, at) => `${id},${one},${one},${one},killed,${at + 1}`),
    );
    write('claims.csv', rows(...lines));
    write(
      'actors.csv',
      `id,name,aliases,side,part_of\n${NAMES.map((one) => `${one},,,${one},`).join('\n')}\n`,
    );
    const { exitCode, stdout } = await run('reconcile', 'claims.csv', '--json', '--write-lock');
    expect(exitCode).toBe(0);
    const { incidents } = JSON.parse(stdout);
    expect(incidents.map(({ id }: { id: string }) => id)).toEqual(NAMES.toSorted());
    for (const { groups } of incidents) {
      expect(groups).toHaveLength(1);
      expect(groups[0].results.envelope).toMatchObject({
        lowSetBy: ['__proto__'],
        highSetBy: ['hasOwnProperty'],
        highWithout: { hasOwnProperty: 3 },
      });
      expect(Object.entries(groups[0].results.envelope.lowWithout)).toEqual([['__proto__', 2]]);
    }
    const same = await run('check', 'claims.csv', '--json');
    expect(same.stdout).not.toContain('lock/');
    write(
      'claims.csv',
      rows(...lines.map((line) => line.replace('__proto__,killed,1', '__proto__,killed,0'))),
    );
    const other = JSON.parse((await run('check', 'claims.csv', '--json')).stdout);
    const changed = other.problems.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'lock/range-changed',
    );
    expect(new Set(changed.map(({ incident }: { incident: string }) => incident))).toEqual(
      new Set(['__proto__']),
    );
  });

  it('are columns of a table and keys of JSON, to be mapped or left out', async () => {
    write('claims.config.json', '{"map": {"__proto__": "source", "constructor": "incident"}}');
    write('claims.csv', 'constructor,__proto__,measure,count,toString\ni,s,killed,5,x\n');
    write(
      'claims.ndjson',
      '{"constructor":"j","__proto__":"t","measure":"killed","count":"6","toString":"x"}\n',
    );
    const { stdout } = await run('show', 'claims.csv', 'claims.ndjson');
    expect(stdout.split('\n').map((line) => line.split('\t').filter((_, at) => at !== 1))).toMatchObject([
      ['i', 'unspecified', 'killed', 's', '5'],
      ['j', 'unspecified', 'killed', 't', '6'],
      [''],
    ]);
  });

  it('are no rules, severities or settings', async () => {
    write('claims.csv', ONE);
    for (const [config, said] of [
      ['{"rules": {"__proto__": "off"}}', 'there is no rule __proto__'],
      ['{"rules": {"constructor": "off"}}', 'there is no rule constructor'],
      ['{"severity": {"__proto__": 2}}', 'unknown key "severity.__proto__"'],
      ['{"__proto__": {}}', 'unknown key "__proto__"'],
      ['{"map": {"__proto__": {}}}', '"map.__proto__'],
    ] as const) {
      write('claims.config.json', config);
      const { exitCode, stderr } = await run('check', 'claims.csv');
      expect(exitCode, config).toBe(2);
      expect(stderr).toContain(said);
    }
  });
});

describe('more than anyone can read', () => {
  it('is kept up to so many problems of a rule, and counted beyond', async () => {
    write('claims.csv', rows(...Array.from({ length: 40 }, (_, at) => `A${at},i,s,w,killed,5-`)));
    const { stdout, exitCode } = await run('check', 'claims.csv', '--max-per-rule', '3', '--json', '--quiet');
    const { problems, summary } = JSON.parse(stdout);
    const counts = problems.filter(({ ruleId }: { ruleId: string }) => ruleId === 'cell/unreadable-count');
    expect(exitCode).toBe(1);
    expect(counts.map(({ line }: { line: number | null }) => line)).toEqual([2, 3, 4, null]);
    expect(counts[3]).toMatchObject({
      severity: 'error',
      message: '37 more problems of this rule are not listed',
      hint: 'Mend those that are, or list more with --max-per-rule.',
    });
    expect(summary.errors).toBe(4);
  });

  it('is a cell of 20,000 ids that nobody has, each of them a problem of this one cell', async () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `X${at}`);
    write('claims.csv', rows('A,i,s,w,killed,5', `B,i,s,w,killed,5,,${ids.join(';')}`));
    const started = performance.now();
    const { stdout } = await run('check', 'claims.csv', '--max-per-rule', '100000', '--json');
    const unknown = JSON.parse(stdout).problems.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'relation/unknown-id',
    );
    expect(unknown).toHaveLength(20_000);
    expect(new Set(unknown.map(({ cell }: { cell: string }) => cell))).toEqual(new Set(['H3']));
    // Looked for anew for each id the cell alone took half a minute.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('is a circle of 5,000 claims: an error each, and they stand', async () => {
    const size = 5000;
    const lines = Array.from({ length: size }, (_, at) => `A${at},i,s${at},w,killed,5,,A${(at + 1) % size}`);
    write('claims.csv', rows(...lines));
    const { stdout, exitCode } = await run('reconcile', 'claims.csv', '--json');
    const { problems, incidents } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(problems).toHaveLength(size);
    expect(incidents[0].groups[0].origins).toBe(size);
  });

  it('is quoted by its start: a cell of a megabyte', async () => {
    write('claims.csv', rows(`A,i,s,w,killed,${'5 dead '.repeat(150_000)}`));
    const { stdout, exitCode } = await run('check', 'claims.csv', '--json');
    expect(exitCode).toBe(1);
    expect(stdout.length).toBeLessThan(10_000);
  });

  it('is a count beyond what can be counted', async () => {
    const counts = ['1152921504606846976', '9007199254740992', '1e400', '9'.repeat(400)];
    write('claims.csv', rows(...counts.map((count, at) => `A${at},i,s${at},w,killed,${count}`)));
    const { stdout, exitCode } = await run('reconcile', 'claims.csv', '--json');
    expect(exitCode).toBe(1);
    const { problems, summary } = JSON.parse(stdout);
    const errors = problems.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4, 5]);
    expect(summary.claims).toBe(0);
  });
});

describe('a file of the keeper', () => {
  it('is refused beyond its size, and not told to be NDJSON', async () => {
    write('claims.csv', ONE);
    write('claims.config.json', `{"map": {${' '.repeat(2 ** 20)}}}`);
    const { exitCode, stderr } = await run('check', 'claims.csv');
    expect([exitCode, stderr]).toEqual([
      2,
      'claims: cannot read claims.config.json: JSON above 1 MB cannot be held whole. Check that it is the file you mean.\n',
    ]);
    expect(readFileSync(join(own, 'claims.csv'), 'utf8')).toBe(ONE);
  });
});
