import type { Violence } from '../../claim/violence.js';
import { COEFFICIENTS, type Line } from './coefficients.js';

/** Euler's constant: the mean of the standard Gumbel distribution. */
const EULER = 0.577_215_664_901_532_9;

/** What may be behind one figure that UCDP coded: the figure itself, or a Gumbel variable. */
export interface ReportedValueGumbel {
  /** People. */
  readonly figure: number;
  readonly location: number;
  readonly scale: number;
  /** The probability that the figure is exactly right. */
  readonly weight: number;
}

/** The distribution of a figure of people killed (uncertainUCDP 0.6.1; Vesco, Randahl and others, 2026). */
export function reportedValueGumbel(figure: number, violence: Violence): ReportedValueGumbel {
  const { location, scale, weight } = COEFFICIENTS[violence];
  return {
    figure,
    location: Math.expm1(lineAt(location, figure)),
    scale: Math.exp(lineAt(scale, figure)),
    weight: 1 / (1 + Math.exp(-lineAt(weight, figure))),
  };
}

function lineAt({ constant, slope, at }: Line, figure: number): number {
  return constant + slope * Math.log1p(figure) + (at[figure] ?? 0);
}

/** The quantile of a probability between 0 and 1, in people: neither whole nor, for the smallest figures, above 0. */
export function gumbelQuantile(
  { figure, location, scale, weight }: ReportedValueGumbel,
  probability: number,
): number {
  const inverse = (level: number) => location - scale * Math.log(-Math.log(level));
  const below = (1 - weight) * Math.exp(-Math.exp(-(figure - location) / scale));
  if (probability < below) return inverse(probability / (1 - weight));
  if (probability <= below + weight) return figure;
  return inverse((probability - weight) / (1 - weight));
}

/** The mean of the distribution, in people. */
export function gumbelMean({ figure, location, scale, weight }: ReportedValueGumbel): number {
  return (1 - weight) * (location + EULER * scale) + weight * figure;
}
