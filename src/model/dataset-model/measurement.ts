import { logNormalCdf } from '../normal.js';
import type { Priors } from '../priors.js';
import type { Witness } from './prepared-cell.js';

/** What a claim amounts to beside what is held so far: a measurement, and how precise it is. */
export interface Measurement {
  readonly value: number;
  /** One over its variance, less where it may be beside the point. */
  readonly precision: number;
  /** How surely it is to the point: a probability. */
  readonly share: number;
}

/** However little "none" tells, the precision of it is no less, in terms of its scatter. */
const LEAST_CURVATURE = 1e-3;

/** However unlikely "none" is, so much of it is meant: a cell of nothing else has a truth all the same. */
const LEAST_SHARE = 1e-12;

const LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** What a claim amounts to where its source is held to perceive `mean` with a scatter of `noise`. */
export function measure(witness: Witness, mean: number, noise: number, priors: Priors): Measurement {
  const { kind, value, variance, denial } = witness;
  if (kind === 'floor') return { value, precision: 0, share: 0 };
  const usual = noise * noise + variance;
  if (kind === 'certain') return { value, precision: 1 / usual, share: 1 };
  if (kind === 'none') return measureNone(mean, Math.sqrt(usual), denial);
  const astray = priors.outlierNoise ** 2 + variance;
  const error = value - mean;
  const odds =
    Math.log((1 - priors.outlierShare) / priors.outlierShare) +
    0.5 * Math.log(astray / usual) -
    0.5 * error * error * (1 / usual - 1 / astray);
  const share = 1 / (1 + Math.exp(-odds));
  return { value, precision: share / usual + (1 - share) / astray, share };
}

/**
 * "None" says that the number perceived is below one. Beside what is held, that amounts to the measurement of which
 * the likelihood has the same slope there and the same curvature.
 */
function measureNone(mean: number, scatter: number, denial: number): Measurement {
  const distance = -mean / scatter;
  const logBelow = logNormalCdf(distance);
  // In logarithms, as far out both the density and the probability vanish while their quotient does not.
  const slope = Math.exp(-0.5 * distance * distance - LOG_ROOT_TWO_PI - logBelow);
  const curvature = Math.max(slope * (slope + distance), LEAST_CURVATURE) / (scatter * scatter);
  const below = (1 - denial) * Math.exp(logBelow);
  const share = denial === 0 ? 1 : Math.max(below / (below + denial), LEAST_SHARE);
  return { value: mean - slope / scatter / curvature, precision: share * curvature, share };
}
