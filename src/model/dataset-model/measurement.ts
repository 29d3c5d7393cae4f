import { logNormalCdf } from '../normal.js';
import type { Priors } from '../priors.js';
import type { Witness } from './witness.js';

/** What a claim amounts to beside what is believed so far: a measurement and how precise it is. */
export interface Measurement {
  readonly value: number;
  /** One over its variance, less where it may be beside the point. */
  readonly precision: number;
  /** The share of it that is to the point. */
  readonly share: number;
}

/** "None" says no less than so much, compared with its scatter. */
const LEAST_CURVATURE = 1e-3;
const ROOT_TWO_PI_LOG = 0.5 * Math.log(2 * Math.PI);

/** What a claim amounts to where its source is believed to perceive `mean` with a scatter of `noise`. */
export function measure(witness: Witness, mean: number, noise: number, priors: Priors): Measurement {
  const { value, variance } = witness;
  const whole = noise * noise + variance;
  if (witness.kind === 'certain') return { value, precision: 1 / whole, share: 1 };
  if (witness.kind === 'none') return measureNone(mean, Math.sqrt(noise * noise), witness.denial);
  const astray = priors.outlierNoise ** 2 + variance;
  const error = value - mean;
  const odds =
    Math.log((1 - priors.outlierShare) / priors.outlierShare) +
    0.5 * Math.log(astray / whole) -
    0.5 * error * error * (1 / whole - 1 / astray);
  const share = 1 / (1 + Math.exp(-odds));
  return { value, precision: share / whole + (1 - share) / astray, share };
}

/**
 * "None" says that the number perceived is below one. Round what is believed, that amounts to one measurement: the
 * one whose logarithm has the same slope and, as far as it is curved at all, the same curvature.
 */
function measureNone(mean: number, scatter: number, denial: number): Measurement {
  const distance = -mean / scatter;
  const logBelow = logNormalCdf(distance);
  const slope = Math.exp(-0.5 * distance * distance - ROOT_TWO_PI_LOG - logBelow);
  const curvature = Math.max(slope * (slope + distance), LEAST_CURVATURE) / (scatter * scatter);
  const below = (1 - denial) * Math.exp(logBelow);
  const share = below / (below + denial);
  return { value: mean - slope / scatter / curvature, precision: share * curvature, share };
}
