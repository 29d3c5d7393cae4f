import type { Actor, ActorKind } from './actor.js';
import { compareText } from './compare-text.js';
import { append } from './map-of-lists.js';
import { firstDay, lastDay, type PartialDate } from './partial-date.js';

/** The victims that need no actors file: everyone, and the source not saying whom. */
export const ALL = 'all';
export const UNSPECIFIED = 'unspecified';

/** Kinds known without an actors file. */
const BUILT_IN_KINDS: Readonly<Record<string, ActorKind>> = { civilians: 'civilian' };

interface DatedName {
  readonly id: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/**
 * The actors of a dataset and what follows from them: who a name means on a day, whose side a group is on,
 * and which victim groups are parts of which.
 */
export class Actors {
  readonly #byId = new Map<string, Actor>();
  readonly #order = new Map<string, number>();
  readonly #byName = new Map<string, DatedName[]>();
  readonly #sides = new Set<string>();
  readonly #parts = new Map<string, string[]>();

  constructor(actors: readonly Actor[] = []) {
    for (const actor of actors) {
      this.#order.set(actor.id, this.#order.size);
      this.#byId.set(actor.id, actor);
      this.#addName(actor.id, actor.id, null, null);
      if (actor.name !== null) this.#addName(actor.name, actor.id, actor.from, actor.to);
      for (const alias of actor.aliases) this.#addName(alias.name, actor.id, alias.from, alias.to);
      for (const side of [actor.side, actor.allyOf]) if (side !== null) this.#sides.add(side);
    }
    for (const { id, partOf } of this.#byId.values()) if (partOf !== null) append(this.#parts, partOf, id);
  }

  #addName(name: string, id: string, from: PartialDate | null, to: PartialDate | null): void {
    append(this.#byName, actorNameKey(name), { id, from, to });
  }

  /** True when the dataset has no actors file: then every name stands for itself. */
  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  /** Every actor, in the order of the file. */
  get all(): Actor[] {
    return [...this.#byId.values()];
  }

  /** Every name that resolves to an actor, for suggestions. */
  get names(): string[] {
    return [...this.#byName.keys()];
  }

  /** Every side an actor belongs to or is allied with. */
  get sides(): ReadonlySet<string> {
    return this.#sides;
  }

  get(id: string): Actor | null {
    return this.#byId.get(id) ?? null;
  }

  /**
   * The id of the actor a name means on a date; null when no actor bears that name then. Case and spacing do
   * not matter. Without a date every alias counts; of several actors the first in the file is meant.
   */
  resolve(name: string, date: PartialDate | null): string | null {
    const candidates = this.#byName.get(actorNameKey(name));
    if (!candidates) return null;
    for (const candidate of candidates) if (isDuring(candidate, date)) return candidate.id;
    return null;
  }

  /** The side of an actor, its own or that of the group it is part of; a side is on its own. Null when unknown. */
  side(id: string): string | null {
    for (const actor of this.#lineage(id)) if (actor.side !== null) return actor.side;
    return !this.#byId.has(id) && this.#sides.has(id) ? id : null;
  }

  /** Whether an actor fights or not; null when unknown. */
  kind(id: string): ActorKind | null {
    for (const actor of this.#lineage(id)) if (actor.kind !== null) return actor.kind;
    return BUILT_IN_KINDS[id] ?? null;
  }

  /** The groups an actor is part of, nearest first, without itself. */
  wholesOf(id: string): string[] {
    return this.#lineage(id)
      .slice(1)
      .map((actor) => actor.id);
  }

  /** Whether one group lies within another: it is that group, part of it, or the other is everyone. */
  isWithin(part: string, whole: string): boolean {
    return part === whole || whole === ALL || this.wholesOf(part).includes(whole);
  }

  /** The groups that are directly part of one: siblings, of whom no two have a member in common. */
  partsOf(id: string): readonly string[] {
    return this.#parts.get(id) ?? [];
  }

  /** Orders actors as the file does, those it does not know after them, by their text. */
  compare(left: string, right: string): number {
    const last = this.#order.size;
    return (this.#order.get(left) ?? last) - (this.#order.get(right) ?? last) || compareText(left, right);
  }

  #lineage(id: string): Actor[] {
    const lineage: Actor[] = [];
    for (let actor = this.get(id); actor !== null && !lineage.includes(actor); ) {
      lineage.push(actor);
      actor = actor.partOf === null ? null : this.get(actor.partOf);
    }
    return lineage;
  }
}

/** An actor's name without differences of case and spacing: two names with one key are the same name. */
export function actorNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function isDuring(name: DatedName, date: PartialDate | null): boolean {
  if (date === null) return true;
  if (name.from !== null && lastDay(date) < firstDay(name.from)) return false;
  return name.to === null || firstDay(date) <= lastDay(name.to);
}
