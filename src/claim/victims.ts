import { type Actors, ALL, UNSPECIFIED } from './actors.js';
import type { PartialDate } from './partial-date.js';

/** The members of a victims key: `wagner+fama` → `wagner`, `fama`. */
export function victimMembers(victims: string): string[] {
  return victims.includes('+') ? victims.split('+') : [victims];
}

/** A victims cell read against the actors: its canonical key, and the names no actor bears. */
export interface VictimsReading {
  readonly victims: string;
  readonly unknown: readonly string[];
}

/**
 * Reads a victims cell into its canonical key: members as actor ids, each once, in the order of the actors file
 * and then by their text. A blank cell is `unspecified`. A name no actor bears on the date stands for itself.
 */
export function parseVictims(text: string, actors: Actors, date: PartialDate | null): VictimsReading {
  if (text === '') return { victims: UNSPECIFIED, unknown: [] };
  const members = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split('+')) {
    const name = part.trim();
    if (name === '') continue;
    const folded = name.toLowerCase();
    if (folded === ALL || folded === UNSPECIFIED || folded === 'civilians') {
      members.add(actors.resolve(folded, date) ?? folded);
      continue;
    }
    const id = actors.resolve(name, date);
    if (id === null && !actors.isEmpty) unknown.push(name);
    members.add(id ?? name);
  }
  if (members.size === 0) return { victims: UNSPECIFIED, unknown };
  return { victims: [...members].sort((a, b) => actors.compare(a, b)).join('+'), unknown };
}
