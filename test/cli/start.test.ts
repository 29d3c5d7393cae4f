import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../run-claims.js';

const DIST = join(PROJECT, 'dist');

/** What is loaded before a command is known: the compiled files and the packages. */
function loadedAtStart(): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export) [^;]*? from '([^']+)'/gm,
    )) {
      if (name.startsWith('.')) visit(join(dirname(path), name));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  visit(join(DIST, 'cli/run.js'));
  return { files: [...files].map((path) => relative(DIST, path)), packages: [...packages] };
}

describe('what every run loads, the help too', () => {
  const { files, packages } = loadedAtStart();
  const inRoom = (room: string) => files.filter((file) => file.startsWith(`${room}/`)).sort();

  it('is no package but the one that reads flags', () => expect(packages).toEqual(['commander']));

  it('is no method, only the catalogue of them', () => {
    for (const room of ['load', 'check', 'model', 'diff']) expect(inRoom(room)).toEqual([]);
    expect(inRoom('reconcile')).toEqual(['reconcile/methods/catalogue.js']);
  });

  it('is no format, only the tables of them', () => {
    expect(inRoom('render').filter((file) => !/format\.js$|problems\/index\.js$/.test(file))).toEqual([]);
  });
});
