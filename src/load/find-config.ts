import { access } from 'node:fs/promises';
import path from 'node:path';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import type { InputFile } from './find-inputs.js';

const CONFIG_NAME = 'claims.config.json';

/**
 * Finds `claims.config.json`: in the folder of the first input or a parent of it up to the git root, else in the
 * working directory. Outside a git repository parents are not looked at. Null when there is none.
 */
export async function findConfig(
  inputs: readonly InputFile[],
  cwd: string,
  files: Files = DISK,
): Promise<string | null> {
  return findKeepersFile(CONFIG_NAME, inputs, cwd, files);
}

/** Finds a file that the keeper of a dataset holds beside it, where its config is looked for. */
export async function findKeepersFile(
  name: string,
  inputs: readonly InputFile[],
  cwd: string,
  files: Files = DISK,
): Promise<string | null> {
  const first = inputs.find((input) => input.path !== '-');
  const start = first === undefined ? cwd : path.dirname(first.path);
  for (const folder of [...(await foldersToRoot(start)), cwd]) {
    const file = path.join(folder, name);
    if ((await files.kindOf(file).catch(() => null)) !== null) return file;
  }
  return null;
}

/** The folder and its parents up to the one with `.git`; the folder alone when none has it. */
async function foldersToRoot(start: string): Promise<string[]> {
  const folders = [start];
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (folder !== start) folders.push(folder);
    if (await exists(path.join(folder, '.git'))) return folders;
    if (folder === path.dirname(folder)) return [start];
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
