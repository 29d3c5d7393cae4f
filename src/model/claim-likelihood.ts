import { normalCdf, normalDensity } from './normal.js';
import type { Perceived } from './perceived.js';
import { scaledErfc } from './scaled-erfc.js';

/** Below this width, in standard deviations, an interval is a point to five digits and the difference loses more. */
const NARROW = 0.02;

/**
 * How likely a claim is, when its source perceives the truth round `mean` with standard deviation `noise` (both
 * on the scale of natural logarithms). A density where there is finite slack, a probability otherwise.
 */
export function claimLikelihood({ low, high, slack }: Perceived, mean: number, noise: number): number {
  if (slack > 0 && slack < Infinity) {
    return slackLikelihood(low === -Infinity ? high - mean : mean - low, noise, slack);
  }
  return intervalLikelihood((low - mean) / noise, (high - mean) / noise);
}

/** The probability of a standard normal variable between two bounds, taken in the tail they lie in. */
function intervalLikelihood(low: number, high: number): number {
  const width = high - low;
  const middle = (low + high) / 2;
  if (width < NARROW)
    return normalDensity(middle) * width * (1 + ((middle * middle - 1) * width * width) / 24);
  return middle > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
}

/** The density of a bound that lies an exponential with mean `slack` short of a normal variable; `distance` beyond it. */
function slackLikelihood(distance: number, noise: number, slack: number): number {
  const tail = distance / noise - noise / slack;
  if (tail > 0) {
    return (Math.exp((noise * noise) / (2 * slack * slack) - distance / slack) * normalCdf(tail)) / slack;
  }
  // The same with the square completed, as the exponential would overflow where the tail vanishes.
  const deviation = distance / noise;
  return (0.5 * scaledErfc(-tail / Math.SQRT2) * Math.exp(-0.5 * deviation * deviation)) / slack;
}
