import type { Measured } from './measure.js';
import type { SimulatedMethodId } from './methods.js';
import { PUBLISHED_DATA_SETS, type Published, publishedOf } from './published.js';
import { SCENARIOS } from './scenario.js';

/** How far a published entry is from ours. */
export interface Difference {
  readonly scenario: string;
  readonly method: SimulatedMethodId;
  readonly what: keyof Published;
  /** In standard errors of the difference; above 0 theirs is larger. */
  readonly errors: number;
}

/** The published digits: half of the last one. */
const ROUNDING: Readonly<Record<keyof Published, number>> = { error: 0.0005, coverage: 0.005, score: 0.005 };

/**
 * Every entry of the published table beside ours, which are means over so many data sets. How far data sets differ is
 * known from ours alone, and stands for theirs too.
 */
export function compareWithPublished(
  measured: ReadonlyMap<string, ReadonlyMap<SimulatedMethodId, Measured>>,
  dataSets: number,
): Difference[] {
  const both = Math.sqrt(1 + dataSets / PUBLISHED_DATA_SETS);
  return [...measured].flatMap(([scenario, methods]) => {
    const column = SCENARIOS.findIndex(({ name }) => name === scenario);
    return [...methods].flatMap(([method, ours]) => {
      const theirs = publishedOf(method)[column];
      return (['error', 'coverage', 'score'] as const).flatMap((what): Difference[] => {
        const [value, mean] = [theirs?.[what] ?? null, ours[what]];
        // The random-effects mean of Hartung and Knapp is that of DerSimonian and Laird, and counts once.
        if (value === null || mean === null || (method === 'Hartung-Knapp' && what === 'error')) return [];
        const error = Math.hypot(both * mean.error, ROUNDING[what]);
        return [{ scenario, method, what, errors: (value - mean.value) / error }];
      });
    });
  });
}
