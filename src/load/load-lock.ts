import { type JsonFile, loadJson, readBySchema } from './load-json.js';
import { LOCK_SCHEMA, type Lock } from './lock-schema.js';

export const LOCK_NAME = 'claims.lock.json';

const MAX_BYTES = 256 * 1024 * 1024;

/** A lock file, and where its parts stand. */
export interface LoadedLock {
  readonly lock: Lock;
  readonly lineOf: JsonFile['lineOf'];
}

/** Loads `claims.lock.json`; throws a UserError with the place of what is wrong. */
export async function loadLock(path: string, shown: string): Promise<LoadedLock> {
  const file = await loadJson(path, shown, MAX_BYTES);
  const hint = 'claims reconcile --write-lock writes it anew.';
  return { lock: readBySchema(file, LOCK_SCHEMA, shown, hint), lineOf: file.lineOf };
}
