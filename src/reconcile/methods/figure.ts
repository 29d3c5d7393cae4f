import type { Claim } from '../../claim/claim.js';
import type { Count } from '../../claim/count.js';
import type { VagueTable, VagueWord } from '../../claim/vague.js';
import type { Group } from '../group.js';

/** How a method reads a word that a claim uses in place of a figure. */
export interface VagueReading {
  readonly claim: string;
  readonly word: VagueWord;
  /** People. */
  readonly low: number;
  /** People; null where the method sets no ceiling. */
  readonly high: number | null;
}

/** For methods that read no vague word. */
export const NO_WORDS: VagueTable = {};

/**
 * The one number of a count, in people: the low of a range or an at-least, the high of an up-to, the floor of a
 * vague word in the method's table. Null when there is none.
 */
export function figureOf(count: Count, words: VagueTable): number | null {
  if (count.vague !== null) return words[count.vague]?.floor ?? null;
  return count.openLow ? count.high : count.low;
}

/** The least that a count names, in people; null when it claims no floor or names nothing. */
export function lowOf(count: Count, words: VagueTable): number | null {
  return count.openLow ? null : figureOf(count, words);
}

/** The most that a count names, in people; null when it names nothing. An at-least names its figure. */
export function highOf(count: Count, words: VagueTable): number | null {
  if (count.vague === null) return count.high;
  const meaning = words[count.vague];
  return meaning === undefined ? null : (meaning.ceiling ?? meaning.floor);
}

/** Every use of a method's table of vague words. */
export function readWords(claims: readonly Claim[], words: VagueTable): VagueReading[] {
  const readings: VagueReading[] = [];
  for (const { id, count } of claims) {
    const meaning = count.vague === null ? undefined : words[count.vague];
    if (count.vague === null || meaning === undefined) continue;
    readings.push({ claim: id, word: count.vague, low: meaning.floor, high: meaning.ceiling });
  }
  return readings;
}

/** Why a method finds no figure in a group. */
export function whyNoFigure(group: Group): string {
  if (group.floors.length > 0) return 'only partial figures stand, and they are floors, not totals';
  const admits = group.entries.some(
    ({ claim, reason }) => (reason === null || reason === 'no-figure') && claim.count.vague !== null,
  );
  return admits ? 'a loss is told without a figure that this method reads' : 'no claim with a figure stands';
}
