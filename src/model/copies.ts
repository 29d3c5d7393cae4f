import type { Observation } from './observation.js';
import { isInterested } from './role.js';

/** Figures below this are often equal by chance. */
const LEAST_TELLING = 20;

/**
 * The claims with undeclared copies in one family. Claims alike in kind and figures are copies where speakers of one
 * side make them, or where the figure is too telling to be hit on twice.
 */
export function joinCopies(observations: readonly Observation[]): Observation[] {
  const families = new Map<string, string>();
  return observations.map((observation) => {
    const { kind, low, high, role, family } = observation;
    if (!isTelling(low) && !isInterested(role)) return observation;
    const key = `${kind} ${low} ${high} ${isTelling(low) ? 'anybody' : role}`;
    const first = families.get(key);
    if (first !== undefined) return { ...observation, family: first };
    families.set(key, family);
    return observation;
  });
}

/** Whether two sources hardly name a figure by chance: it is not small and has two digits before its zeros. */
function isTelling(figure: number): boolean {
  if (figure < LEAST_TELLING) return false;
  let digits = figure;
  while (digits % 10 === 0) digits /= 10;
  return digits >= 10;
}
