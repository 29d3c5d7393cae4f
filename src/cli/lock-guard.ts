import { relative, resolve } from 'node:path';
import { createProblem, type Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';
import { UserError } from '../claim/user-error.js';
import { DISK } from '../load/disk.js';
import { type LoadedLock, loadLock } from '../load/load-lock.js';
import { compareWithLock, type LockDifference, type LockedIncident } from '../reconcile/lock.js';
import { METHOD_IDS, type MethodId } from '../reconcile/methods/catalogue.js';
import type { IncidentResult } from '../reconcile/result.js';
import { lockedText } from '../render/locked-text.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** A path, true for the file beside the dataset, false for none; undefined: the file beside it if there is one. */
export type LockFlag = string | boolean | undefined;

/** Claims named in one message at the most. */
const MOST_SETTERS = 4;

const MEND =
  'If that was meant, run claims reconcile --write-lock and commit the file; if not, mend the data.';

/** The full path of a lock that was named; throws a UserError when it is not there. */
export async function namedLock(path: string, cwd: string): Promise<string> {
  const full = resolve(cwd, path);
  if ((await DISK.kindOf(full)) === 'file') return full;
  throw new UserError(`cannot read ${path}: no such file`, 'Write one with claims reconcile --write-lock');
}

/** Holds the results of a run against a lock file. */
export class LockGuard {
  readonly #file: string;
  readonly #loaded: LoadedLock;
  readonly #seen = new Set<string>();
  readonly #problems: Problem[] = [];

  constructor(file: string, loaded: LoadedLock) {
    this.#file = file;
    this.#loaded = loaded;
  }

  static async open(path: string, terminal: Terminal): Promise<LockGuard> {
    const shown = relative(terminal.cwd(), path);
    return new LockGuard(shown, await loadLock(path, shown));
  }

  /** How the locked figures were reconciled. */
  get options(): LoadedLock['lock']['options'] {
    return this.#loaded.lock.options;
  }

  /** The methods of the locked figures; throws a UserError for one that there is not. */
  get methods(): readonly MethodId[] {
    const { methods } = this.options;
    const unknown = methods.find((method) => !METHOD_IDS.some((id) => id === method));
    if (unknown === undefined) return METHOD_IDS.filter((id) => methods.includes(id));
    throw new UserError(
      `cannot use ${this.#file}: there is no method ${unknown}`,
      `The methods are ${METHOD_IDS.join(', ')}`,
    );
  }

  /** Throws a UserError when another lock was reviewed under other options, so that one run cannot serve both. */
  refuseOptionsUnlike(other: LockGuard): void {
    const [here, there] = [this.options, other.options];
    if (here.asOf === there.asOf && here.latestPerSource === there.latestPerSource) return;
    throw new UserError(
      `cannot use ${this.#file} beside ${other.#file}: they were locked under other options`,
      'Check one after the other, or write both anew with claims reconcile --write-lock',
    );
  }

  /** Throws a UserError when a run cannot be held against the lock: it is narrowed, or follows other methods or options. */
  refuseUnlike({ reconcile }: Settings, isNarrowed: boolean): void {
    const { methods, asOf, latestPerSource } = this.#loaded.lock.options;
    if (!methods.some((method) => reconcile.methods.some((id) => id === method))) {
      throw new UserError(
        `--fail-on range-change: ${this.#file} holds no method of this run`,
        `Name one of its methods with --method: ${methods.join(', ')}`,
      );
    }
    if (!isNarrowed && reconcile.asOf === asOf && reconcile.latestPerSource === latestPerSource) return;
    throw new UserError(
      `--fail-on range-change holds the whole result against ${this.#file}, under the options it was locked with`,
      'Leave --incident, --victims, --measure, --source, --as-of and --latest-per-source out, or use claims check',
    );
  }

  incident(result: IncidentResult): void {
    this.#seen.add(result.id);
    const { incidents } = this.#loaded.lock;
    const locked: LockedIncident = Object.hasOwn(incidents, result.id) ? (incidents[result.id] ?? {}) : {};
    for (const difference of compareWithLock(result, locked)) this.#report(result.id, difference);
  }

  /** Forgets every incident so far. */
  reset(): void {
    this.#seen.clear();
    this.#problems.length = 0;
  }

  /** What differs from the lock; also the incidents that are not there any more. */
  finish(): readonly Problem[] {
    for (const id of Object.keys(this.#loaded.lock.incidents)) {
      if (this.#seen.has(id)) continue;
      const groups = this.#loaded.lock.incidents[id] ?? {};
      for (const group of Object.keys(groups)) {
        this.#report(id, { group, kind: 'missing-group', change: null });
      }
    }
    return this.#problems;
  }

  #report(incident: string, { group, kind, change }: LockDifference): void {
    const name = `${group.replace('/', ' ')} of ${incident}`;
    if (change === null) {
      const where = kind === 'new-group' ? 'is not in the lock' : 'is in the lock and not in the data';
      this.#add(`lock/${kind}`, incident, group, `${name} ${where}`);
      return;
    }
    const { method, locked, now, setBy } = change;
    const by = setBy.length === 0 ? '' : ` (set by ${setBy.slice(0, MOST_SETTERS).join(', ')})`;
    const message = `${name} was ${lockedText(locked)} by ${method} and is now ${lockedText(now)}${by}`;
    this.#add(`lock/${kind}`, incident, group, message);
  }

  #add(ruleId: RuleId, incident: string, group: string, message: string): void {
    // A new group stands nowhere yet; its incident may.
    const at = ['incidents', incident, ...(ruleId === 'lock/new-group' ? [] : [group])];
    const line = this.#loaded.lineOf(at);
    const place = { file: this.#file, line, row: line };
    this.#problems.push(createProblem(ruleId, { message, hint: MEND, place, incident }));
  }
}
