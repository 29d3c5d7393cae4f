import { compareText } from '../claim/compare-text.js';
import { DISK } from '../load/disk.js';
import { loadLock } from '../load/load-lock.js';
import type { Lock } from '../load/lock-schema.js';
import { type LockedIncident, lockIncident } from '../reconcile/lock.js';
import type { IncidentResult } from '../reconcile/result.js';
import { toFile } from './destination.js';
import { isNarrowed, type Selection } from './selection.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** Gathers figures for one lock file. */
export class LockWriter {
  readonly #path: string;
  readonly #shown: string;
  readonly #incidents = new Map<string, LockedIncident>();

  constructor(path: string, shown: string) {
    this.#path = path;
    this.#shown = shown;
  }

  incident(result: IncidentResult): void {
    this.#incidents.set(result.id, lockIncident(result));
  }

  reset(): void {
    this.#incidents.clear();
  }

  /**
   * Writes the lock; what a narrowed run did not look at stays as it was. Gives what was written, in words.
   */
  async write({ reconcile }: Settings, selection: Selection, terminal: Terminal): Promise<string> {
    const { methods, asOf, latestPerSource } = reconcile;
    const kept = isNarrowed(selection) ? await this.#readKept() : new Map<string, LockedIncident>();
    const isWhole = !isNarrowed({ ...selection, incidents: [] });
    for (const [id, groups] of this.#incidents) {
      kept.set(id, isWhole ? groups : sortedByKey({ ...kept.get(id), ...groups }));
    }
    const lock: Lock = {
      schemaVersion: 1,
      options: { methods: [...methods], asOf, latestPerSource },
      incidents: sortedByKey(Object.fromEntries(kept)) as Lock['incidents'],
    };
    const file = toFile(this.#path, terminal.cwd());
    await file.write(lockText(lock));
    file.finish();
    return `locked ${this.#incidents.size === 1 ? '1 incident' : `${this.#incidents.size} incidents`} in ${this.#shown}`;
  }

  async #readKept(): Promise<Map<string, LockedIncident>> {
    if ((await DISK.kindOf(this.#path)) === null) return new Map();
    const { lock } = await loadLock(this.#path, this.#shown);
    return new Map(Object.entries(lock.incidents));
  }
}

function sortedByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)));
}

/** A line a group, so that an edit of one figure is an edit of one line. */
function lockText({ schemaVersion, options, incidents }: Lock): string {
  const parts = Object.entries(incidents).map(([id, groups]) => {
    const lines = Object.entries(groups).map(([group, figures]) => {
      return `      ${JSON.stringify(group)}: ${JSON.stringify(figures)}`;
    });
    return `    ${JSON.stringify(id)}: {\n${lines.join(',\n')}\n    }`;
  });
  const body = parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n  }`;
  return `{\n  "schemaVersion": ${schemaVersion},\n  "options": ${JSON.stringify(options)},\n  "incidents": ${body}\n}\n`;
}
