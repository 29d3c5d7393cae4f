import { rmSync } from 'node:fs';

/** Files that must not outlive the program, whichever way it ends. */
const files = new Set<string>();

export function rememberTemporary(path: string): void {
  files.add(path);
}

export function forgetTemporary(path: string): void {
  files.delete(path);
}

/** Removes every temporary file that is left; synchronous, so that it also works while the program is stopped. */
export function removeTemporaries(): void {
  for (const path of files) rmSync(path, { recursive: true, force: true });
  files.clear();
}
