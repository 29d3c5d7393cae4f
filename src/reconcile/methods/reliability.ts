import type { Claim } from '../../claim/claim.js';
import type { Reliability } from '../../claim/claim-schema.js';
import { lowest } from '../extremes.js';

/** NATO admiralty letters from the best. F cannot be judged and stands with a blank; E is known to be unreliable. */
const RANKS: Readonly<Record<Reliability, number>> = { A: 0, B: 1, C: 2, D: 3, F: 4, E: 5 };

function rankOf({ reliability }: Claim): number {
  return RANKS[reliability ?? 'F'];
}

/** The claims of the best rating there is among them: A > B > C > D > F or blank > E. */
export function mostReliable(claims: readonly Claim[]): Claim[] {
  const best = lowest(claims.map(rankOf));
  return claims.filter((claim) => rankOf(claim) === best);
}

/** Whether a claim is marked as not, or not usually, reliable. A blank is no mark. */
export function isQuestionable({ reliability }: Claim): boolean {
  return reliability === 'D' || reliability === 'E';
}
