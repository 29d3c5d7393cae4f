import type { VerifiedValue } from '../../claim/verified-value.js';
import type { Estimate } from '../../model/scores/score-estimate.js';
import { COMPARISON_METHODS } from '../compare/comparison.js';
import type { MethodId } from '../methods/catalogue.js';

/** Methods that only a comparison shows: averages of a group, and truth discovery over all groups at once. */
export const COMPARED_METHODS = [...COMPARISON_METHODS, 'crh', 'catd', 'gtm'] as const;
export type ComparedMethodId = (typeof COMPARED_METHODS)[number];
export type ScoredMethodId = MethodId | ComparedMethodId;

/** What the numbers of each comparison follow. */
export const COMPARED_LABELS: Readonly<Record<ComparedMethodId, string>> = {
  mean: 'the mean of the figures',
  median: 'the median of the figures',
  'dersimonian-laird': 'random effects on ln(n + ½), DerSimonian and Laird, 1986',
  'paule-mandel': 'the same by Paule and Mandel, 1982: equal where claims have one variance, as here',
  'hartung-knapp': 'the same with the interval of Hartung and Knapp, 2001',
  crh: 'conflict resolution on heterogeneous data, Li and others, SIGMOD 2014, over all groups on ln(n + ½)',
  catd: 'confidence-aware truth discovery, Li and others, VLDB 2015, over all groups on ln(n + ½)',
  gtm: 'Gaussian truth model, Zhao and Han, QDB 2012, over all groups on ln(n + ½)',
};

/** One group of which the number was verified later, and what each method makes of its claims. */
export interface ScoredCell {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly truth: VerifiedValue;
  /** The claims no method was shown, by id. */
  readonly leftOut: readonly string[];
  /** By method; a method that gives nothing is missing. */
  readonly estimates: ReadonlyMap<ScoredMethodId, Estimate>;
}
