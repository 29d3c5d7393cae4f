import type { Claim } from '../../claim/claim.js';
import { append } from '../../claim/map-of-lists.js';
import { idsOf } from '../disagreements/disagreement.js';
import type { VagueReading } from './figure.js';

/** One consideration by which a method came to its result. */
export interface Step {
  /** A sentence without its claims. */
  readonly message: string;
  readonly claims: readonly string[];
}

/** A sentence and the claims it is about. */
export function step(message: string, claims: readonly Claim[] = []): Step {
  return { message, claims: idsOf(claims) };
}

/** A sentence about some claims; no step where there are none. */
export function stepOnAny(message: string, claims: readonly Claim[]): Step[] {
  return claims.length === 0 ? [] : [step(message, claims)];
}

/** The same for claims of which the method gives the ids. */
export function stepOnIds(message: string, ids: readonly string[]): Step[] {
  return ids.length === 0 ? [] : [{ message, claims: ids }];
}

/** The remark of a method as a step; none where it has nothing to say. */
export function remarkStep(message: string | null): Step[] {
  return message === null ? [] : [{ message, claims: [] }];
}

/** How the method reads each vague word, a step a word. */
export function lexiconSteps(readings: readonly VagueReading[]): Step[] {
  const claimsOf = new Map<string, string[]>();
  for (const { claim, word, low, high } of readings) {
    const most = high === null ? ' or more' : high === low ? '' : ` to ${high}`;
    append(claimsOf, `its lexicon reads "${word}" as ${low}${most}`, claim);
  }
  return [...claimsOf].map(([message, claims]) => ({ message, claims }));
}

/** The rating that claims of one rank share: F, which cannot be judged, and no rating rank alike. */
export function ratingOf(claims: readonly Claim[]): string {
  const [first] = claims;
  return first === undefined || first.reliability === null || first.reliability === 'F'
    ? 'F or none'
    : first.reliability;
}
