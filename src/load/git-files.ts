import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../claim/user-error.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import { gitFailed, readGit, runGit } from './git.js';
import { nearestFolder, realPlace, stepsInside } from './repository-paths.js';

/** The files of a repository as they are at one of its commits. */
export interface Revision extends Files {
  /** The revision as the user wrote it. */
  readonly name: string;
  /** The full id of the commit. */
  readonly commit: string;
}

/** What stands under a name in a folder of a commit. */
interface Entry {
  readonly type: 'tree' | 'blob' | 'link' | 'submodule';
  readonly id: string;
}

/** Where a path leads: into the commit, out of the repository to the disk, or nowhere. */
type Located = Entry | { readonly type: 'disk'; readonly path: string } | null;

const TYPES: Readonly<Record<string, Entry['type']>> = {
  '040000': 'tree',
  '120000': 'link',
  '160000': 'submodule',
};

/** Links followed at the most, as file systems do. */
const MOST_LINKS = 40;
const CHUNK_BYTES = 64 * 1024;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1\n');

/**
 * Opens the repository that holds some paths at a revision: a branch, a tag, a commit. Only git's objects are read;
 * its index, its work tree and its refs stay as they are. What lies outside the repository is read from the disk.
 * Throws a UserError when there is no git, no repository or no such revision, or when a path is outside of it.
 */
export async function openRevision(name: string, paths: readonly string[], cwd: string): Promise<Revision> {
  const full = await Promise.all(paths.map((one) => realPlace(path.resolve(cwd, one))));
  const root = await findRoot(await nearestFolder(full[0] ?? cwd));
  for (const [index, one] of full.entries()) {
    if (stepsInside(root, one) !== null) continue;
    throw new UserError(
      `cannot read ${paths[index]} at ${name}: it is not in the git repository`,
      'Name files of one repository with --base',
    );
  }
  return new GitFiles(name, await findCommit(name, root), root);
}

async function findRoot(folder: string): Promise<string> {
  const outcome = await runGit(['rev-parse', '--show-toplevel'], folder);
  if (outcome.exitCode === 0) return realpath(path.resolve(outcome.stdout.toString().replace(/\r?\n$/, '')));
  if (!outcome.stderr.includes('not a git repository')) throw gitFailed(outcome);
  throw new UserError(
    'cannot read a revision: the files are not in a git repository',
    'Name both versions of the files: claims diff OLD NEW',
  );
}

async function findCommit(name: string, root: string): Promise<string> {
  const isOneLine = /^[^\n\0]+$/.test(name);
  const input = isOneLine ? `${name}^{commit}\n` : '';
  const { stdout } = await runGit(['cat-file', '--batch-check'], root, input);
  const commit = /^([0-9a-f]{40,64}) commit \d+\n$/.exec(stdout.toString())?.[1];
  if (commit !== undefined) return commit;
  const { stdout: isShallow } = await runGit(['rev-parse', '--is-shallow-repository'], root);
  throw new UserError(
    `the git repository has no revision "${name}"`,
    isShallow.toString().trim() === 'true'
      ? 'The clone is shallow: fetch the history too (fetch-depth: 0 for actions/checkout), and name the branch as origin/main'
      : 'Name a branch, a tag or a commit, such as origin/main or HEAD~1',
  );
}

class GitFiles implements Revision {
  readonly name: string;
  readonly commit: string;
  readonly label: string;
  readonly #root: string;
  readonly #folders = new Map<string, ReadonlyMap<string, Entry>>();

  constructor(name: string, commit: string, root: string) {
    this.name = name;
    this.commit = commit;
    this.label = `${name}:`;
    this.#root = root;
  }

  async kindOf(full: string) {
    const located = await this.#locate(full);
    if (located?.type === 'disk') return DISK.kindOf(located.path);
    return located?.type === 'tree' ? 'folder' : located?.type === 'blob' ? 'file' : null;
  }

  async namesIn(folder: string): Promise<string[]> {
    const located = await this.#locate(folder);
    if (located?.type === 'disk') return DISK.namesIn(located.path);
    if (located?.type !== 'tree') throw nodeError('ENOENT');
    return [...(await this.#entriesOf(located.id)).keys()];
  }

  async *read(full: string): AsyncGenerator<Buffer, void, undefined> {
    const located = await this.#locate(full);
    if (located?.type === 'disk') return yield* DISK.read(located.path);
    if (located?.type !== 'blob') throw nodeError(located?.type === 'tree' ? 'EISDIR' : 'ENOENT');
    const bytes = await readGit(['cat-file', 'blob', located.id], this.#root);
    if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) throw this.#isPointer(full);
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      yield bytes.subarray(start, start + CHUNK_BYTES);
    }
  }

  async #locate(full: string): Promise<Located> {
    return this.#walk(await realPlace(full), 0);
  }

  async #walk(full: string, links: number): Promise<Located> {
    const steps = stepsInside(this.#root, full);
    if (steps === null) return { type: 'disk', path: full };
    let entry: Entry = { type: 'tree', id: this.commit };
    for (const [index, name] of steps.entries()) {
      if (entry.type !== 'tree') return null;
      const found = (await this.#entriesOf(entry.id)).get(name);
      if (found === undefined) return null;
      if (found.type === 'link') {
        if (links === MOST_LINKS) throw nodeError('ELOOP');
        const target = (await readGit(['cat-file', 'blob', found.id], this.#root)).toString();
        const folder = path.join(this.#root, ...steps.slice(0, index));
        return this.#walk(path.resolve(folder, target, ...steps.slice(index + 1)), links + 1);
      }
      entry = found;
    }
    return entry;
  }

  /** What a folder of the commit holds, by name. */
  async #entriesOf(id: string): Promise<ReadonlyMap<string, Entry>> {
    const known = this.#folders.get(id);
    if (known !== undefined) return known;
    const listing = await readGit(['ls-tree', '-z', '--full-tree', id], this.#root);
    const entries = new Map<string, Entry>();
    for (const record of listing.toString().split('\0')) {
      const match = /^(\d{6}) \w+ ([0-9a-f]{40,64})\t(.+)$/s.exec(record);
      if (match === null) continue;
      const [, mode, entry, name] = match as unknown as [string, string, string, string];
      entries.set(name, { type: TYPES[mode] ?? 'blob', id: entry });
    }
    this.#folders.set(id, entries);
    return entries;
  }

  #isPointer(full: string): UserError {
    return new UserError(
      `cannot read ${this.label}${path.relative(this.#root, full)}: git holds only a pointer to it (Git LFS)`,
      'Check the revision out elsewhere, and name both versions: claims diff OLD NEW',
    );
  }
}

/** What the file system would throw. */
function nodeError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
