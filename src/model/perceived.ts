import { halfWidth } from '../claim/heaping.js';
import type { Figures } from './observation.js';
import type { Priors } from './priors.js';

/**
 * What a claim says of the number its source has in mind, as a natural logarithm: that it lies between two bounds; or,
 * where there is slack, that it lies beyond the one finite bound by an exponential with that mean.
 */
export interface Perceived {
  readonly low: number;
  readonly high: number;
  /** 0: both bounds hold; Infinity: the one bound holds, and nothing tells how far beyond it. */
  readonly slack: number;
}

/** The bounds that a claim sets to what its source has in mind. "At least 0" sets none. */
export function perceive(observation: Figures, priors: Priors): Perceived {
  const { kind, low, high, isPart } = observation;
  switch (kind) {
    case 'exact':
    case 'range':
      return { low: Math.log(low), high: Math.log(high + 1), slack: 0 };
    case 'about': {
      if (low === 0) return { low: -Infinity, high: 0, slack: 0 };
      const width = halfWidth(low);
      return { low: Math.log(low - width), high: Math.log(low + width), slack: 0 };
    }
    case 'up-to':
      if (high === 0) return { low: -Infinity, high: 0, slack: 0 };
      return { low: -Infinity, high: Math.log(high + 1), slack: priors.upToSlack };
    case 'at-least':
    case 'named': {
      const slack = isPart ? Infinity : kind === 'named' ? priors.namedSlack : priors.atLeastSlack;
      return { low: Math.log(low), high: Infinity, slack: low === 0 ? 0 : slack };
    }
  }
}
