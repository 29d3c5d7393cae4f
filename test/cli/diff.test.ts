import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../git-repository.js';
import { type RunOptions, runClaims } from '../run-claims.js';

const HEADER = 'claim_id,incident,source,party,victims,measure,count';
const rows = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const CSP = 'T1,a,CSP,csp,wagner,killed,84';
const DIGEST = 'T2,a,digest,,wagner,killed,3 to 80';
const NYT = 'T3,a,NYT,,wagner,killed,50';
const UNREADABLE = 'T4,a,NYT,,wagner,killed,12-Oct';

/** Made for one test and deleted after it; nothing else ever is. */
let own: string;
/** Where commands run: the test's own folder, or one that a test names. */
let cwd: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'claims-diff-'));
  cwd = own;
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(own, name), text);
const diff = (argv: string[], options: RunOptions = {}) => runClaims(['diff', ...argv], { cwd, ...options });

async function json(argv: string[], options: RunOptions = {}) {
  const { stdout, stderr } = await diff(['--json', ...argv], options);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('claims diff OLD NEW', () => {
  beforeEach(() => {
    write('old.csv', rows(CSP, DIGEST, NYT));
    write('new.csv', rows(CSP, NYT));
  });

  it('says what changed, and exits with 0', async () => {
    const { stdout, exitCode } = await diff(['old.csv', 'new.csv']);
    expect(stdout).toContain(
      'wagner killed  envelope   3–84 → 50–84 (T3 sets the low; T2, which set 3, is\n',
    );
    expect(exitCode).toBe(0);
  });

  it('exits with 1 where it is asked for and something changed', async () => {
    expect((await diff(['old.csv', 'new.csv', '--exit-code'])).exitCode).toBe(1);
    expect((await diff(['old.csv', 'old.csv', '--exit-code'])).exitCode).toBe(0);
  });

  it('fails on a range that moved or vanished, not on one that appeared', async () => {
    const gate = ['--fail-on', 'range-change'];
    expect((await diff(['old.csv', 'new.csv', ...gate])).exitCode).toBe(1);
    write('more.csv', rows(CSP, NYT, 'B1,b,S,,all,killed,5', 'T9,a,S,,fama,killed,5'));
    expect((await diff(['new.csv', 'more.csv', ...gate])).exitCode).toBe(0);
    expect((await diff(['more.csv', 'new.csv', ...gate])).exitCode).toBe(1);
    write('same.csv', rows(CSP, NYT, 'T9,a,S,,wagner,killed,60'));
    expect((await diff(['new.csv', 'same.csv', ...gate, '--method', 'envelope'])).exitCode).toBe(0);
  });

  it('fails only on ranges of locked incidents where a lock stands beside the new side', async () => {
    const gate = ['--fail-on', 'range-change'];
    const lock = (incident: string) =>
      write(
        'claims.lock.json',
        JSON.stringify({
          schemaVersion: 1,
          options: { methods: ['envelope'], asOf: null, latestPerSource: false },
          incidents: { [incident]: {} },
        }),
      );
    lock('another');
    expect((await diff(['old.csv', 'new.csv', ...gate])).exitCode).toBe(0);
    lock('a');
    expect((await diff(['old.csv', 'new.csv', ...gate])).exitCode).toBe(1);
  });

  it('fails on errors of the new side only where it is asked for', async () => {
    write('bad.csv', rows(CSP, NYT, UNREADABLE));
    const { exitCode, stdout, stderr } = await diff(['new.csv', 'bad.csv']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Errors in the data: 0 before, 1 now');
    expect(stderr).toContain('bad.csv:4:25: error: G4: "12-Oct" is a date');
    expect((await diff(['new.csv', 'bad.csv', '--fail-on', 'error'])).exitCode).toBe(1);
    expect((await diff(['bad.csv', 'new.csv', '--fail-on', 'error'])).exitCode).toBe(0);
  });

  it('tells errors that are no more of the old side, and others once', async () => {
    write('bad.csv', rows(CSP, NYT, UNREADABLE));
    expect((await diff(['bad.csv', 'new.csv'])).stderr).toContain('bad.csv:4:25');
    const { stderr } = await diff(['bad.csv', 'bad.csv']);
    expect(stderr.match(/date-in-count/g)).toHaveLength(1);
    expect((await diff(['bad.csv', 'bad.csv', '-q'])).stderr).toBe('');
  });

  it('counts what would be guessed as errors under --strict', async () => {
    write('guess.csv', rows('T1,a,CSP,csp,,killed,84'));
    expect((await json(['guess.csv', 'guess.csv', '--strict'])).summary.errors).toEqual({ old: 1, new: 1 });
  });

  it('reads one side from standard input, and not both', async () => {
    const result = await json(['-', 'new.csv', '--input-format', 'csv'], { stdin: rows(CSP, DIGEST, NYT) });
    expect(result.summary.claims).toMatchObject({ removed: 1, unchanged: 2 });
    expect(await diff(['-', '-'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('compares what was selected, by the names of each side', async () => {
    write(
      'old.csv',
      rows('T1,a,S,,Wagner Group,killed,5', 'T2,a,S,,fama,killed,5', 'T3,b,S,,wagner,killed,5'),
    );
    write(
      'new.csv',
      rows('T1,a,S,,Wagner Group,killed,6', 'T2,a,S,,fama,killed,6', 'T3,b,S,,wagner,killed,6'),
    );
    write('actors.csv', 'id,name\nwagner,Wagner Group\n');
    const select = ['--incident', 'a', '--victims', 'wagner', '--measure', 'killed'];
    const result = await json(['old.csv', 'new.csv', ...select]);
    expect(result.incidents).toMatchObject([
      { id: 'a', claims: { changed: [{ id: 'T1' }] }, groups: [{ victims: 'wagner' }] },
    ]);
    expect(result.summary.claims).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await diff(['old.csv', 'new.csv', '--measure', 'kiled'])).toMatchObject({ exitCode: 2 });
  });

  it('writes into a file, but over none that it reads', async () => {
    expect(await diff(['old.csv', 'new.csv', '-f', 'markdown', '-o', 'comment.md'])).toMatchObject({
      stdout: '',
      exitCode: 0,
    });
    expect(readFileSync(join(cwd, 'comment.md'), 'utf8')).toContain('### Reconciled ranges: 1 moved');
    for (const taken of ['old.csv', 'new.csv']) {
      expect(await diff(['old.csv', 'new.csv', '-o', taken])).toMatchObject({ exitCode: 2 });
    }
  });

  it('gives GitHub Actions no command in a table', async () => {
    write('new.csv', rows(CSP, NYT, '"T9",a,::error::x ##[error]y,,wagner,killed,60'));
    const { stdout } = await diff(['old.csv', 'new.csv'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).not.toContain('##[');
  });

  it('refuses anything but two versions', async () => {
    for (const argv of [[], ['old.csv'], ['old.csv', 'new.csv', 'old.csv']]) {
      expect((await diff(argv)).stderr).toContain(`two versions are compared, and ${argv.length} named`);
    }
    expect((await diff(['old.csv', 'no.csv'])).stderr).toContain('cannot read no.csv: no such file');
    expect(await diff(['old.csv', 'new.csv', '-f', 'html'])).toMatchObject({ exitCode: 2 });
    expect(await diff(['old.csv', 'new.csv', '--fail-on', 'warning'])).toMatchObject({ exitCode: 2 });
  });
});

describe('claims diff --base', () => {
  let repository: GitRepository;
  beforeEach(() => {
    repository = new GitRepository();
    cwd = repository.folder;
    repository.write('data/claims.csv', rows(CSP, DIGEST, NYT));
    repository.commit();
    repository.git('checkout', '--quiet', '-b', 'work');
  });
  afterEach(() => repository.delete());

  it('compares the work tree with a branch, and says which commit that is', async () => {
    repository.write('data/claims.csv', rows(CSP, NYT));
    const result = await json(['--base', 'main', 'data']);
    expect(result.base).toEqual({ revision: 'main', commit: repository.git('rev-parse', 'main').trim() });
    expect(result.summary).toMatchObject({ claims: { removed: 1, unchanged: 2 }, ranges: { moved: 1 } });
    repository.commit();
    expect((await json(['--base', 'HEAD', 'data'])).incidents).toEqual([]);
    expect((await json(['--base', 'main', 'data'])).incidents).toHaveLength(1);
  });

  it('works from a folder below, on the working folder where nothing is named', async () => {
    repository.write('data/claims.csv', rows(CSP, NYT));
    cwd = repository.at('data');
    const { stdout } = await diff(['--base', 'main', '-f', 'github']);
    expect(stdout).toContain('::warning file=claims.csv,title=a T2::removed');
    expect((await json(['--base=main', 'claims.csv'])).summary.claims.removed).toBe(1);
  });

  it('takes all claims for added where the base has no such file or folder, and for removed where it is gone', async () => {
    repository.write('more/claims.csv', rows(CSP));
    repository.write('more/actors.csv', 'id\ncsp\n');
    for (const path of ['more', 'more/claims.csv']) {
      const result = await json(['--base', 'main', path]);
      expect(result.incidents).toMatchObject([{ presence: 'added' }]);
      expect(result.options).toMatchObject({ actorsChanged: false });
    }
    repository.write('data/README.md', '');
    repository.remove('data/claims.csv');
    for (const path of ['data', 'data/claims.csv']) {
      expect((await json(['--base', 'main', path])).incidents).toMatchObject([{ presence: 'removed' }]);
    }
  });

  it('reads a file that was renamed as removed and added together', async () => {
    repository.git('mv', 'data/claims.csv', 'data/renamed.csv');
    expect((await json(['--base', 'main', 'data'])).incidents).toEqual([]);
    expect((await json(['--base', 'main', 'data/renamed.csv'])).summary.claims.added).toBe(3);
  });

  it('uses the actors and the config of the base for the base: an alias can move a range', async () => {
    repository.write('data/claims.csv', rows(CSP, 'T5,a,CSP-PSD,csp,Wagner,killed,20'));
    repository.write('data/actors.csv', 'id,name,aliases\nwagner,,\ncsp,,CSP;CSP-PSD\n');
    repository.write('claims.config.json', '{"latestPerSource": false}');
    repository.commit();
    repository.write('data/actors.csv', 'id,name,aliases\nwagner,,PMC\ncsp,,CSP\n');
    const actors = await json(['--base', 'HEAD', 'data']);
    expect(actors.options).toMatchObject({ actorsChanged: true, settingsChanged: false });
    expect(actors.incidents[0].claims.changed).toMatchObject([
      { id: 'T5', fields: [{ field: 'voice', old: 'csp', new: 'CSP-PSD' }] },
    ]);
    repository.git('checkout', '--quiet', '.');
    repository.write('claims.config.json', '{"latestPerSource": true}');
    const settings = await json(['--base', 'HEAD', 'data']);
    expect(settings.options).toMatchObject({ actorsChanged: false, settingsChanged: true });
    expect(settings.incidents[0]).toMatchObject({ claims: { changed: [] }, groups: [{ victims: 'wagner' }] });
  });

  it('reads the named actors and config at the base too, and does without them where it has none', async () => {
    repository.write('own/people.csv', 'id,name\nwagner,Wagner\n');
    repository.write('own/claims.json', '{"method": "gtd"}');
    const flags = ['--actors', 'own/people.csv', '--config', 'own/claims.json'];
    const result = await json(['--base', 'main', 'data', ...flags]);
    expect(result.options).toMatchObject({ actorsChanged: true, methods: ['gtd'] });
    repository.commit();
    repository.remove('own/people.csv');
    expect((await diff(['--base', 'HEAD', 'data', ...flags])).stderr).toContain('cannot read own/people.csv');
  });

  it('names files of the base as git does', async () => {
    repository.write('data/claims.csv', rows(CSP, UNREADABLE));
    repository.commit();
    repository.write('data/claims.csv', rows(CSP));
    expect((await diff(['--base', 'HEAD', 'data'])).stderr).toContain(
      'HEAD:data/claims.csv:3:25: error: G3: ',
    );
    repository.write('data/claims.config.json', '{"nosuch": 1}');
    repository.commit();
    expect((await diff(['--base', 'HEAD', 'data'])).stderr).toContain(
      'cannot use HEAD:data/claims.config.json',
    );
  });

  it('reads files of any name, after -- also one that begins with a dash', async () => {
    const names = ['with space.csv', `q"uo'te.csv`, '-dash.csv', 'new\nline.csv'];
    for (const name of names) repository.write(name, rows(CSP, NYT));
    repository.commit();
    for (const name of names) repository.write(name, rows(CSP));
    for (const name of names) {
      expect((await json(['--base', 'HEAD', '--', name])).summary.claims, name).toMatchObject({
        removed: 1,
        unchanged: 1,
      });
    }
  });

  it('refuses what it cannot find', async () => {
    const refused = async (...argv: string[]) => {
      const { stderr, stdout, exitCode } = await diff(argv);
      expect([stdout, exitCode]).toEqual(['', 2]);
      return stderr;
    };
    expect(await refused('--base', '--output=x', 'data')).toContain('has no revision "--output=x"');
    expect(await refused('--base', 'main', 'nosuch.csv')).toContain('cannot read nosuch.csv: no such file');
    expect(await refused('--base', 'main', '-')).toContain('standard input has no git revision');
    expect(await refused('--base', 'main')).toContain('neither at main nor now');
    cwd = own;
    expect(await refused('--base', 'main', '.')).toContain('not in a git repository');
  });
});
