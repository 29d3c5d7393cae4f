import path from 'node:path';
import type { ActorsFile } from './actor-rows.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import type { InputFile } from './find-inputs.js';

export interface FindActorsOptions {
  readonly cwd: string;
  /** The file the user names; taken from `cwd`. */
  readonly named?: string | undefined;
  /** The file the config names; taken from the config's folder. */
  readonly configured?: { readonly folder: string; readonly path: string } | undefined;
  /** Where it is looked for; the disk unless said otherwise. */
  readonly files?: Files | undefined;
  /** A file the user names may be missing: then there are no actors. */
  readonly mayLack?: boolean | undefined;
}

/**
 * Finds the actors file: the one the user names, else the one the config names, else `actors.csv` or
 * `actors.json` beside the first file of claims. Null when there is none.
 */
export async function findActors(
  inputs: readonly InputFile[],
  options: FindActorsOptions,
): Promise<ActorsFile | null> {
  const { cwd, named, configured, files = DISK, mayLack = false } = options;
  const shown = (file: string) => files.label + file;
  if (named !== undefined) {
    const full = path.resolve(cwd, named);
    if (mayLack && (await files.kindOf(full)) === null) return null;
    return describe(full, shown(named), inputs);
  }
  if (configured !== undefined) {
    const full = path.resolve(configured.folder, configured.path);
    return describe(full, shown(path.relative(cwd, full)), inputs);
  }
  const first = inputs.find((input) => input.path !== '-');
  if (first === undefined) return null;
  for (const name of ['actors.csv', 'actors.json']) {
    const full = path.join(path.dirname(first.path), name);
    const found = await files.kindOf(full).catch(() => null);
    if (found !== null) return describe(full, path.join(path.dirname(first.shown), name), inputs);
  }
  return null;
}

function describe(full: string, shown: string, inputs: readonly InputFile[]): ActorsFile {
  const first = inputs.find((input) => input.path !== '-');
  const fromFirst = first === undefined ? '..' : path.relative(path.dirname(first.path), full);
  const name = path.join(path.dirname(first?.name ?? ''), fromFirst);
  const isOutside = name.startsWith('..') || path.isAbsolute(name);
  return { path: full, shown, name: isOutside ? path.basename(full) : name.split(path.sep).join('/') };
}
