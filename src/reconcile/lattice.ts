import type { Actors } from '../claim/actors.js';
import { ALL, UNSPECIFIED } from '../claim/actors.js';
import { append } from '../claim/map-of-lists.js';
import { areMeasuresWithin, isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import { victimMembers } from '../claim/victims.js';
import { lowest } from './extremes.js';

/** What a group is about: the two coordinates of set arithmetic. */
export interface GroupKey {
  readonly victims: string;
  readonly measure: string;
}

/** Whether set arithmetic applies to a group: its victims are known and it counts people. */
function isComparable(key: GroupKey): boolean {
  return (
    !victimMembers(key.victims).includes(UNSPECIFIED) && measureMembers(key.measure).every(isCasualtyMeasure)
  );
}

/** Whether each victim of one set lies within a victim of another. */
export function areVictimsWithin(part: string, whole: string, actors: Actors): boolean {
  if (part === whole) return true;
  const wholes = victimMembers(whole);
  return victimMembers(part).every((member) => wholes.some((other) => actors.isWithin(member, other)));
}

/** Disjoint parts of a group. Those that exhaust it bound it from above too. */
export interface Partition {
  readonly parts: readonly GroupKey[];
  readonly isExhaustive: boolean;
}

/**
 * The groups of one incident to which set arithmetic applies, and which of them lie within which: each coordinate
 * of the part within the same coordinate of the whole.
 */
export class Lattice<Group extends GroupKey> {
  readonly #actors: Actors;
  readonly #byKey = new Map<string, Group>();
  /** The groups by their rarest victim, and each group that one is part of, with their first measure. */
  readonly #candidates = new Map<string, Group[]>();
  readonly #wholes = new Map<Group, Group[]>();
  /** Whether no group can lie within another: nobody speaks of a set, of everyone, or of a part of something. */
  readonly isFlat: boolean;

  constructor(groups: readonly Group[], actors: Actors) {
    this.#actors = actors;
    this.isFlat = groups.every((group) => isFlat(group, actors));
    if (this.isFlat) return;
    for (const group of groups) if (isComparable(group)) this.#byKey.set(keyOf(group), group);
    this.#index();
    for (const whole of this.groups) {
      for (const part of this.within(whole)) append(this.#wholes, part, whole);
    }
  }

  /** The groups that take part; none of a flat lattice, in which there is nothing to compare. */
  get groups(): Iterable<Group> {
    return this.#byKey.values();
  }

  /** The group of a key; undefined when nobody speaks of it, or it takes no part. */
  find(key: GroupKey): Group | undefined {
    return this.isFlat ? undefined : this.#byKey.get(keyOf(key));
  }

  /** The groups that lie within a group that need not be spoken of, without itself. */
  within(whole: GroupKey): Group[] {
    const { victims, measure } = whole;
    const parts: Group[] = [];
    for (const victim of new Set(victimMembers(victims))) {
      for (const member of measureMembers(measure)) {
        for (const part of this.#candidates.get(`${victim}\0${member}`) ?? []) {
          if (part.victims === victims && part.measure === measure) continue;
          if (!areMeasuresWithin(part.measure, measure)) continue;
          if (areVictimsWithin(part.victims, victims, this.#actors)) parts.push(part);
        }
      }
    }
    return [...new Set(parts)];
  }

  /** The groups in which a group lies, without itself. */
  around(part: Group): readonly Group[] {
    return this.#wholes.get(part) ?? [];
  }

  /**
   * The ways in which a group falls into disjoint parts: the members of a written set of victims, those of a set
   * of measures, the children of one group in the tree of actors.
   */
  partitions({ victims, measure }: GroupKey): Partition[] {
    const members = outermost(victimMembers(victims), this.#actors);
    const children = members.length === 1 ? this.#actors.partsOf(members[0] as string) : [];
    return [
      { parts: members.map((member) => ({ victims: member, measure })), isExhaustive: true },
      { parts: measureMembers(measure).map((member) => ({ victims, measure: member })), isExhaustive: true },
      { parts: children.map((child) => ({ victims: child, measure })), isExhaustive: false },
    ].filter(({ parts }) => parts.length > 1);
  }

  #index(): void {
    const uses = new Map<string, number>();
    for (const { victims } of this.groups) {
      for (const victim of victimMembers(victims)) uses.set(victim, (uses.get(victim) ?? 0) + 1);
    }
    for (const group of this.groups) {
      const members = victimMembers(group.victims);
      const fewest = lowest(members.map((member) => uses.get(member) as number));
      const rarest = members.find((member) => uses.get(member) === fewest) as string;
      const [measure] = measureMembers(group.measure);
      for (const victim of new Set([rarest, ...this.#actors.wholesOf(rarest), ALL])) {
        append(this.#candidates, `${victim}\0${measure}`, group);
      }
    }
  }
}

/** Whether a group is neither a set nor everyone, and its victims are neither part nor whole of others. */
function isFlat({ victims, measure }: GroupKey, actors: Actors): boolean {
  if (victims === ALL || victims.includes('+') || measure.includes('+')) return false;
  return actors.isEmpty || (actors.wholesOf(victims).length === 0 && actors.partsOf(victims).length === 0);
}

/** Text that tells groups apart; a measure cannot contain the separator. */
export function keyOf({ victims, measure }: GroupKey): string {
  return `${victims}\0${measure}`;
}

/** The members of a set that do not lie within another: `wagner+mali-government-side` is only the latter. */
function outermost(members: readonly string[], actors: Actors): string[] {
  return members.filter(
    (member) => !members.some((other) => other !== member && actors.isWithin(member, other)),
  );
}
