import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { DISK } from './disk.js';

/** A path with the links to its folders resolved; what is no folder now, or no more, keeps its name. */
export async function realPlace(full: string): Promise<string> {
  if (await isFolder(full)) return realpath(full);
  const parent = path.dirname(full);
  return parent === full ? full : path.join(await realPlace(parent), path.basename(full));
}

async function isFolder(full: string): Promise<boolean> {
  return (await DISK.kindOf(full).catch(() => null)) === 'folder';
}

/** The deepest folder of a path that is there. */
export async function nearestFolder(full: string): Promise<string> {
  let folder = full;
  while (!(await isFolder(folder)) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}

/** The names on the way from a folder down to a path; null when the path is not inside. */
export function stepsInside(root: string, full: string): string[] | null {
  const way = path.relative(root, full);
  if (way === '') return [];
  const steps = way.split(path.sep);
  return steps[0] === '..' || path.isAbsolute(way) ? null : steps;
}
