import { spawn } from 'node:child_process';
import type { Opener } from './find-opener.js';

/** Milliseconds after which an opener that is still running is taken to have opened the file. */
const PATIENCE = 2000;

/**
 * Opens a file with the program of the system, which goes on by itself. Null when it did, else why not, in words.
 */
export function openFile(
  path: string,
  { program, before }: Opener,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, [...before, path], { env, detached: true, stdio: 'ignore' });
    const timer = setTimeout(resolve, PATIENCE, null);
    const settle = (failure: string | null) => {
      clearTimeout(timer);
      resolve(failure);
    };
    child.on('error', () => settle(`there is no ${program}`));
    child.on('exit', (code) => settle(code === 0 ? null : `${program} could not open it`));
    child.unref();
  });
}
