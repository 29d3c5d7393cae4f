import type { Claim } from '../claim/claim.js';
import type { Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import { LOCK_NAME } from '../load/load-lock.js';
import { METHOD_IDS } from '../reconcile/methods/catalogue.js';
import type { IncidentResult } from '../reconcile/result.js';
import { Beside, openBeside } from './beside.js';
import { type LockFlag, LockGuard, namedLock } from './lock-guard.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** Holds every incident of a run against the lock that is kept with its file, where there is one. */
export class LockGuards {
  readonly #guards: Beside<LockGuard | null>;

  private constructor(guards: Beside<LockGuard | null>) {
    this.#guards = guards;
  }

  /** Null where no lock is used. Throws a UserError when one was asked for and is not there. */
  static async open(flag: LockFlag, { inputs }: Settings, terminal: Terminal): Promise<LockGuards | null> {
    if (flag === false) return null;
    const cwd = terminal.cwd();
    if (typeof flag === 'string') {
      return new LockGuards(new Beside(await LockGuard.open(await namedLock(flag, cwd), terminal)));
    }
    const guards = await openBeside(LOCK_NAME, inputs, cwd, async (path, isThere) =>
      isThere ? LockGuard.open(path, terminal) : null,
    );
    if (guards.all.some((guard) => guard !== null)) return new LockGuards(guards);
    if (flag === undefined) return null;
    throw new UserError(`there is no ${LOCK_NAME}`, 'Write one with claims reconcile --write-lock');
  }

  /** The settings under which the locked figures were reviewed: the methods of all locks, and the options they share. */
  settle(settings: Settings): Settings {
    const [first, ...others] = this.#all as [LockGuard, ...LockGuard[]];
    for (const other of others) other.refuseOptionsUnlike(first);
    const methods = METHOD_IDS.filter((id) => this.#all.some((guard) => guard.methods.includes(id)));
    const { asOf, latestPerSource } = first.options;
    return { ...settings, reconcile: { ...settings.reconcile, methods, asOf, latestPerSource } };
  }

  /** Throws a UserError when a run cannot be held against the locks: it is narrowed, or follows other methods or options. */
  refuseUnlike(settings: Settings, isNarrowed: boolean): void {
    for (const guard of this.#all) guard.refuseUnlike(settings, isNarrowed);
  }

  incident(result: IncidentResult, claims: readonly Claim[]): void {
    this.#guards.of(claims[0]?.place.file)?.incident(result);
  }

  /** Forgets every incident so far. */
  reset(): void {
    for (const guard of this.#all) guard.reset();
  }

  /** What differs from the locks; also the incidents that are not there any more. */
  finish(): readonly Problem[] {
    return this.#all.flatMap((guard) => guard.finish());
  }

  get #all(): readonly LockGuard[] {
    return this.#guards.all.filter((guard) => guard !== null);
  }
}
