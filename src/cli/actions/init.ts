import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { display } from '../../render/display.js';
import { renderDataset } from '../../render/init/index.js';
import { WORKFLOW_PATH } from '../../render/init/workflow-yaml.js';
import { cannotWrite } from '../destination.js';
import { EXIT_OK } from '../exit-code.js';
import { type Terminal, writeText } from '../terminal.js';
import { readVersion } from '../version.js';

/** Writes a dataset to start from, leaves every file that is there, and says which is which. */
export async function init(folder: string, terminal: Terminal): Promise<number> {
  const cwd = realpathSync(terminal.cwd());
  const dataset = createFolder(folder, cwd);
  const repository = findRepository(dataset) ?? dataset;
  const roots = { dataset, repository };
  const place = { folder: shownPath(repository, dataset), version: readVersion() };
  const lines = renderDataset(place).map(({ from, path, text }) => {
    const full = join(roots[from], path);
    const shown = shownPath(cwd, full);
    return `${writeNew(full, shown, text) ? 'wrote' : 'left '}  ${display(shown)}\n`;
  });
  if (lines.some((line) => line.startsWith('left'))) lines.push('What is left was there before.\n');
  if (!isWatched(repository, place.folder)) {
    lines.push(`The workflow does not name this folder: have it check ${display(place.folder)} too.\n`);
  }
  await writeText(terminal.stdout, `${lines.join('')}${renderNext(shownPath(cwd, dataset))}`);
  return EXIT_OK;
}

function renderNext(folder: string): string {
  const word = display(/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`);
  return `
Replace the rows marked EXAMPLE by claims of your own. Next:
  claims check ${word}
  claims reconcile ${word}
`;
}

/** Makes a folder where there is none; gives its real path, so that it can be held against the working folder. */
function createFolder(folder: string, cwd: string): string {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
    return realpathSync(resolve(cwd, folder));
  } catch (error) {
    throw cannotWrite(folder, error, 'Name another folder');
  }
}

/** The folder with `.git`: this one or the nearest above; null outside a repository. */
function findRepository(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : findRepository(parent);
}

/** Writes a file unless something is there already, a link to nowhere included; whether it did. */
function writeNew(path: string, shown: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(shown, error, 'Run claims init again when it can be written: nothing is written twice');
  }
}

/** Whether the workflow that is there now names the folder; false too where it cannot be read. */
function isWatched(repository: string, folder: string): boolean {
  try {
    return folder === '.' || readFileSync(join(repository, WORKFLOW_PATH), 'utf8').includes(folder);
  } catch {
    return false;
  }
}

function shownPath(from: string, to: string): string {
  return relative(from, to).replaceAll('\\', '/') || '.';
}
