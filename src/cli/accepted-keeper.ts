import { relative, resolve } from 'node:path';
import type { Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import type { AcceptedEntry } from '../load/accepted-schema.js';
import { DISK } from '../load/disk.js';
import { ACCEPTED_NAME, type Accepted, loadAccepted } from '../load/load-accepted.js';
import { Beside, openBeside } from './beside.js';
import type { CheckFlags } from './check-flags.js';
import { toFile } from './destination.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

const NOTHING: Accepted = { schema: null, entries: [], acceptances: [] };

/** The acceptances of a dataset: those that are there, and the file in which new ones go. */
export class AcceptedKeeper {
  readonly #path: string;
  /** The file as problems and messages name it. */
  readonly file: string;
  readonly accepted: Accepted;

  constructor(path: string, file: string, accepted: Accepted) {
    this.#path = path;
    this.file = file;
    this.accepted = accepted;
  }

  /** Reads the file that the flag names for all inputs, or the one that is kept with each. */
  static async open(
    { accepted: flag, accept }: Pick<CheckFlags, 'accepted' | 'accept'>,
    { inputs }: Settings,
    terminal: Terminal,
  ): Promise<Beside<AcceptedKeeper>> {
    if (flag === false && accept) {
      throw new UserError('--accept and --no-accepted go against each other', 'Leave one of them out');
    }
    const cwd = terminal.cwd();
    const open = async (path: string, isThere: boolean) => {
      const shown = relative(cwd, path);
      return new AcceptedKeeper(path, shown, isThere ? await loadAccepted(path, shown) : NOTHING);
    };
    if (flag === undefined) return openBeside(ACCEPTED_NAME, inputs, cwd, open);
    if (flag === false) return openBeside(ACCEPTED_NAME, inputs, cwd, (path) => open(path, false));
    const path = resolve(cwd, flag);
    const isThere = (await DISK.kindOf(path)) !== null;
    if (!isThere && accept !== true) {
      throw new UserError(`cannot read ${flag}: no such file`, 'claims check --accept writes one');
    }
    return new Beside(await open(path, isThere));
  }

  /**
   * Adds entries for problems, in the order of the problems; those there are stay as they are, also past their day.
   * Gives how many of the problems are accepted by what was added.
   */
  async accept(
    problems: readonly Problem[],
    { reason, by, until }: Pick<CheckFlags, 'reason' | 'by' | 'until'>,
    terminal: Terminal,
  ): Promise<number> {
    const known = new Set(this.accepted.entries.map(({ fingerprint }) => fingerprint));
    const open = problems.filter(({ fingerprint }) => !known.has(fingerprint));
    const added = new Map<string, AcceptedEntry>();
    for (const { fingerprint, ruleId, message, claimId } of open) {
      if (added.has(fingerprint)) continue;
      const what = `${ruleId}${claimId === null ? '' : ` ${claimId}`}: ${message}`;
      added.set(fingerprint, {
        fingerprint,
        what,
        reason: reason ?? '',
        ...(by === undefined ? {} : { by }),
        ...(until === undefined ? {} : { until }),
      });
    }
    if (open.length === 0) return 0;
    const { schema, entries } = this.accepted;
    const kept = schema === null ? {} : { $schema: schema };
    const file = toFile(this.#path, terminal.cwd());
    const whole = { ...kept, accepted: [...entries, ...added.values()] };
    await file.write(`${JSON.stringify(whole, null, 2)}\n`);
    file.finish();
    return open.length;
  }
}
