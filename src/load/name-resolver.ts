import { type Actors, UNSPECIFIED } from '../claim/actors.js';
import type { PartialDate } from '../claim/partial-date.js';
import { suggest } from '../claim/suggest.js';
import { parseVictims, type VictimsReading } from '../claim/victims.js';
import { flatText } from './flat-text.js';

/** Readings kept at most: a file with more distinct names than this pays for some of them twice. */
const MAX_KEPT = 20_000;

/** Remembers what a function makes of a text on a date, since the same few names come back row after row. */
class Memo<T> {
  readonly #read: (text: string, date: PartialDate | null) => T;
  readonly #kept = new Map<string, Map<PartialDate | null, T>>();
  #size = 0;

  constructor(read: (text: string, date: PartialDate | null) => T) {
    this.#read = read;
  }

  get(text: string, date: PartialDate | null): T {
    let byDate = this.#kept.get(text);
    const kept = byDate?.get(date);
    if (kept !== undefined) return kept;
    if (++this.#size > MAX_KEPT) {
      this.#kept.clear();
      byDate = undefined;
      this.#size = 1;
    }
    const key = flatText(text);
    if (byDate === undefined) {
      byDate = new Map();
      this.#kept.set(key, byDate);
    }
    const value = this.#read(key, date);
    byDate.set(date, value);
    return value;
  }
}

/** Reads the names in rows against the actors. */
export class NameResolver {
  readonly #actors: Actors;
  readonly #victims: Memo<VictimsReading>;
  readonly #voices: Memo<{ readonly id: string; readonly isKnown: boolean }>;

  constructor(actors: Actors) {
    this.#actors = actors;
    this.#victims = new Memo((text, date) => parseVictims(text, actors, date));
    this.#voices = new Memo((text, date) => {
      const id = actors.resolve(text, date);
      return { id: id ?? text, isKnown: id !== null };
    });
  }

  /** The canonical key of a cell of victims, blank being unspecified, and the names no actor bears. */
  victims(text: string | undefined, date: PartialDate | null): VictimsReading {
    return text === undefined ? { victims: UNSPECIFIED, unknown: [] } : this.#victims.get(text, date);
  }

  /** The id of the actor a name means on a date, or the name itself where no actor bears it. */
  actor(text: string, date: PartialDate | null): string {
    return this.#actors.isEmpty ? text : this.#voices.get(text, date).id;
  }

  /** Whether a party is an actor, a side, or cannot be told because there is no actors file. */
  isParty(text: string, date: PartialDate | null): boolean {
    return this.#actors.isEmpty || this.#voices.get(text, date).isKnown || this.#actors.sides.has(text);
  }

  /** Whether an actor bears a name, on whatever date. */
  isActor(text: string): boolean {
    return this.#actors.resolve(text, null) !== null;
  }

  /** "Did you mean …? " for a name no actor bears, else an empty text. */
  suggest(name: string): string {
    return suggest(name, this.#actors.names);
  }
}
