import { append } from '../claim/map-of-lists.js';
import { chiSquaredSurvival } from './chi-squared.js';
import type { Observation } from './observation.js';
import type { Priors } from './priors.js';
import { type PseudoValue, pseudoValueOf } from './pseudo-value.js';
import { ROLES } from './role.js';

/** Whether the differences between roles are such as these roles usually have. */
export const VERDICTS = ['usual', 'unusual', 'check-scope'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Expectedness {
  /** How often the roles differ so much or more when all speak of one event and lean as they usually do. */
  readonly p: number;
  readonly verdict: Verdict;
}

/** Where a difference begins to be unusual, and where its sources seem not to speak of the same thing. */
const UNUSUAL = 0.05;
const INCREDIBLE = 0.001;

/**
 * Whether claims differ between roles as these roles usually do: a chi-squared test of what each role says on
 * average, freed of its usual lean. Null where all are of one role.
 */
export function findExpectedness(observations: readonly Observation[], priors: Priors): Expectedness | null {
  const byRole = new Map<string, PseudoValue[]>();
  for (const one of observations) {
    const value = pseudoValueOf(one, priors);
    if (value !== null) append(byRole, one.kind === 'named' ? 'named' : one.role, value);
  }
  if (byRole.size < 2) return null;
  const freed = [
    ...ROLES.map((role) => ({ ...priors.roles[role], values: byRole.get(role) })),
    { lean: 0, leanSpread: 0, noise: priors.namedNoise, values: byRole.get('named') },
  ].flatMap(({ lean, leanSpread, noise, values }) => {
    if (values === undefined) return [];
    const scatter = meanOf(values.map(({ variance }) => noise * noise + variance));
    const precision = 1 / (leanSpread * leanSpread + scatter / values.length);
    return [{ value: meanOf(values.map(({ value }) => value)) - lean, precision }];
  });
  const weight = sumOf(freed.map(({ precision }) => precision));
  const middle = sumOf(freed.map(({ value, precision }) => precision * value)) / weight;
  const distance = sumOf(freed.map(({ value, precision }) => precision * (value - middle) ** 2));
  const p = chiSquaredSurvival(distance, freed.length - 1);
  return { p, verdict: p >= UNUSUAL ? 'usual' : p >= INCREDIBLE ? 'unusual' : 'check-scope' };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}
