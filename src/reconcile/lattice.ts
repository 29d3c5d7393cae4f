import type { Actors } from '../claim/actors.js';
import { UNSPECIFIED } from '../claim/actors.js';
import { isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import { victimMembers } from '../claim/victims.js';

/** What a group is about: the two coordinates of set arithmetic. */
export interface GroupKey {
  readonly victims: string;
  readonly measure: string;
}

/** Whether set arithmetic applies to a group: its victims are known and it counts people. */
export function isComparable(key: GroupKey): boolean {
  return key.victims !== UNSPECIFIED && measureMembers(key.measure).every(isCasualtyMeasure);
}

/** Whether everyone counted in one group is counted in the other: each coordinate lies within the other's. */
export function isWithin(part: GroupKey, whole: GroupKey, actors: Actors): boolean {
  return areMeasuresWithin(part.measure, whole.measure) && areVictimsWithin(part.victims, whole.victims, actors);
}

/** Whether one set of measures is a subset of another. */
export function areMeasuresWithin(part: string, whole: string): boolean {
  if (part === whole) return true;
  const members = measureMembers(whole);
  return measureMembers(part).every((member) => members.includes(member));
}

/** Whether each victim of one set lies within a victim of another. */
export function areVictimsWithin(part: string, whole: string, actors: Actors): boolean {
  if (part === whole) return true;
  const wholes = victimMembers(whole);
  return victimMembers(part).every((member) => wholes.some((other) => actors.isWithin(member, other)));
}
