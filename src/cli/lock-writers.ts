import { relative, resolve } from 'node:path';
import type { Claim } from '../claim/claim.js';
import { LOCK_NAME } from '../load/load-lock.js';
import type { IncidentResult } from '../reconcile/result.js';
import { Beside, openBeside } from './beside.js';
import { LockWriter } from './lock-writer.js';
import type { Selection } from './selection.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** Gathers the figures of a run for the locks that are kept with its files. */
export class LockWriters {
  readonly #writers: Beside<LockWriter>;

  private constructor(writers: Beside<LockWriter>) {
    this.#writers = writers;
  }

  /** Writes all where the flag says, or over the lock that is there, or beside each input. */
  static async open(flag: string | true, { inputs }: Settings, terminal: Terminal): Promise<LockWriters> {
    const cwd = terminal.cwd();
    const open = (path: string) => new LockWriter(path, relative(cwd, path));
    return new LockWriters(
      flag === true
        ? await openBeside(LOCK_NAME, inputs, cwd, async (path) => open(path))
        : new Beside(open(resolve(cwd, flag))),
    );
  }

  incident(result: IncidentResult, claims: readonly Claim[]): void {
    this.#writers.of(claims[0]?.place.file).incident(result);
  }

  reset(): void {
    for (const writer of this.#writers.all) writer.reset();
  }

  /** Writes every lock; gives what was written, a sentence a file. */
  async write(settings: Settings, selection: Selection, terminal: Terminal): Promise<string[]> {
    const said: string[] = [];
    for (const writer of this.#writers.all) said.push(await writer.write(settings, selection, terminal));
    return said;
  }
}
