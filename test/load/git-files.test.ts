import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRevision, type Revision } from '../../src/load/git-files.js';
import { GitRepository } from '../git-repository.js';

let repository: GitRepository;
let outside: string;
beforeEach(() => {
  repository = new GitRepository();
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'claims-outside-')));
});
afterEach(() => {
  repository.delete();
  rmSync(outside, { recursive: true, force: true });
});

const open = (name: string, ...paths: string[]) =>
  openRevision(name, paths.length === 0 ? ['.'] : paths, repository.folder);

async function textOf(revision: Revision, path: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of revision.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('the files of a revision', () => {
  it('are those of the commit, whatever the work tree holds', async () => {
    repository.write('data/claims.csv', 'old');
    repository.write('gone.csv', 'gone');
    const commit = repository.commit();
    repository.write('data/claims.csv', 'new');
    repository.write('data/added.csv', 'added');
    repository.remove('gone.csv');
    const revision = await open('main');
    expect(revision).toMatchObject({ name: 'main', commit, label: 'main:' });
    expect(await textOf(revision, repository.at('data/claims.csv'))).toBe('old');
    expect(await textOf(revision, repository.at('gone.csv'))).toBe('gone');
    expect(await revision.namesIn(repository.at('data'))).toEqual(['claims.csv']);
    expect(await revision.kindOf(repository.at('data'))).toBe('folder');
    expect(await revision.kindOf(repository.at('data/claims.csv'))).toBe('file');
    for (const name of ['data/added.csv', 'data/claims.csv/x', 'no/such'])
      expect(await revision.kindOf(repository.at(name))).toBeNull();
    await expect(revision.namesIn(repository.at('no'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(textOf(revision, repository.at('data'))).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(textOf(revision, repository.at('no'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('are found from any folder of the repository, and through a link to it', async () => {
    repository.write('data/sub/claims.csv', 'old');
    repository.commit();
    symlinkSync(repository.folder, join(outside, 'link'));
    const fromBelow = await openRevision('main', ['claims.csv'], repository.at('data/sub'));
    expect(await textOf(fromBelow, repository.at('data/sub/claims.csv'))).toBe('old');
    const linked = join(outside, 'link', 'data', 'sub', 'claims.csv');
    const fromOutside = await openRevision('main', ['link/data/sub/claims.csv'], outside);
    expect(await textOf(fromOutside, linked)).toBe('old');
    const atLink = await openRevision('main', ['.'], join(outside, 'link'));
    expect(await atLink.kindOf(join(outside, 'link'))).toBe('folder');
  });

  it('may have any name', async () => {
    const names = ['with space.csv', `q"uo'te.csv`, '-dash.csv', 'new\nline.csv', ':(top)x.csv', 'é\t.csv'];
    for (const name of names) repository.write(name, name);
    repository.commit();
    for (const name of names) repository.remove(name);
    const revision = await open('main');
    expect((await revision.namesIn(repository.folder)).sort()).toEqual([...names].sort());
    for (const name of names) expect(await textOf(revision, repository.at(name))).toBe(name);
  });

  it('may be links: within the commit, out of the repository to the disk, or in a circle', async () => {
    repository.write('data/claims.csv', 'old');
    writeFileSync(join(outside, 'shared.csv'), 'shared');
    symlinkSync('data', repository.at('folder'));
    symlinkSync('folder/claims.csv', repository.at('file.csv'));
    symlinkSync(join(outside, 'shared.csv'), repository.at('out.csv'));
    symlinkSync(outside, repository.at('away'));
    symlinkSync('b', repository.at('a'));
    symlinkSync('a', repository.at('b'));
    repository.commit();
    for (const name of ['folder', 'file.csv', 'out.csv', 'away', 'a', 'b']) repository.remove(name);
    repository.write('data/claims.csv', 'new');
    const revision = await open('main');
    expect(await textOf(revision, repository.at('file.csv'))).toBe('old');
    expect(await textOf(revision, repository.at('folder/claims.csv'))).toBe('old');
    expect(await textOf(revision, repository.at('out.csv'))).toBe('shared');
    expect(await revision.kindOf(repository.at('out.csv'))).toBe('file');
    expect(await revision.namesIn(repository.at('away'))).toEqual(['shared.csv']);
    await expect(revision.kindOf(repository.at('a'))).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it('are read whole, also when they are large', async () => {
    const text = 'x'.repeat(300_000);
    repository.write('large.csv', text);
    repository.commit();
    expect(await textOf(await open('main'), repository.at('large.csv'))).toBe(text);
  });

  it('that Git LFS holds elsewhere are refused, as a pointer is no data', async () => {
    repository.write('claims.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
    repository.commit();
    await expect(textOf(await open('main'), repository.at('claims.csv'))).rejects.toThrow(
      'cannot read main:claims.csv: git holds only a pointer to it (Git LFS)',
    );
  });

  it('leave index, refs and work tree as they are', async () => {
    repository.write('claims.csv', 'old');
    repository.commit();
    repository.write('claims.csv', 'new');
    const state = () => [
      readdirSync(repository.at('.git')).sort(),
      statSync(repository.at('.git/index')).mtimeMs,
      readFileSync(repository.at('claims.csv'), 'utf8'),
    ];
    const before = state();
    await textOf(await open('main'), repository.at('claims.csv'));
    expect(state()).toEqual(before);
  });
});

describe('a revision', () => {
  it('is a branch, a tag, a commit, or how to get there', async () => {
    repository.write('claims.csv', 'one');
    const first = repository.commit();
    repository.git('tag', 'v1');
    repository.write('claims.csv', 'two');
    const second = repository.commit();
    for (const name of ['v1', 'HEAD~1', 'main^', first.slice(0, 9)])
      expect((await open(name)).commit).toBe(first);
    expect((await open('main')).commit).toBe(second);
  });

  it('that is not there is refused, and never taken for an option', async () => {
    repository.write('claims.csv', 'x');
    repository.commit();
    const written = repository.at('written');
    for (const name of [
      `--output=${written}`,
      '-',
      '',
      'no such',
      'main\nmain',
      'HEAD:claims.csv',
      'main^{tree}',
    ]) {
      await expect(open(name)).rejects.toThrow(`the git repository has no revision "${name}"`);
    }
    expect(readdirSync(repository.folder)).not.toContain('written');
    await expect(open('nosuch')).rejects.toMatchObject({ hint: expect.stringContaining('origin/main') });
  });

  it('that a shallow clone lacks comes with the way out', async () => {
    repository.write('claims.csv', 'one');
    repository.commit();
    repository.commit();
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, join(outside, 'clone'));
    await expect(openRevision('HEAD~1', ['.'], join(outside, 'clone'))).rejects.toMatchObject({
      hint: expect.stringContaining('fetch-depth: 0'),
    });
  });

  it('needs a repository that holds all the paths, and git itself', async () => {
    await expect(openRevision('main', ['.'], outside)).rejects.toThrow(
      'the files are not in a git repository',
    );
    repository.write('claims.csv', 'x');
    repository.commit();
    await expect(open('main', 'claims.csv', join(outside, 'x.csv'))).rejects.toThrow(
      'x.csv at main: it is not in the git repository',
    );
    const { PATH } = process.env;
    process.env.PATH = outside;
    try {
      await expect(open('main')).rejects.toThrow('git is not installed');
      writeFileSync(join(outside, 'git'), '', { mode: 0o644 });
      await expect(open('main')).rejects.toThrow('git cannot be started (EACCES)');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('is that of the files, also where git runs a hook of another repository', async () => {
    repository.write('claims.csv', 'x');
    const commit = repository.commit();
    const other = new GitRepository();
    process.env.GIT_DIR = other.at('.git');
    try {
      expect((await open('main')).commit).toBe(commit);
    } finally {
      delete process.env.GIT_DIR;
      other.delete();
    }
  });

  it("tells in git's words what git cannot do", async () => {
    repository.commit();
    repository.write('.git/config', '[core\n');
    await expect(open('main')).rejects.toThrow('git failed: bad config');
  });
});
