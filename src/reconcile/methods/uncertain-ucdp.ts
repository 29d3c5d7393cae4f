import type { Claim } from '../../claim/claim.js';
import { parseCount } from '../../claim/parse-count.js';
import type { Violence } from '../../claim/violence.js';
import { gumbelMean, gumbelQuantile, reportedValueGumbel } from '../../model/uncertain-ucdp/distribution.js';
import type { Group } from '../group.js';
import { labelOf } from './catalogue.js';
import type { Method } from './method.js';
import type { QuantilesResult } from './method-result.js';
import { remarkStep, stepOnIds } from './step.js';

/** What may be behind one figure that UCDP coded. */
export interface UncertainUcdpResult extends QuantilesResult {
  /** People; not rounded to whole ones. */
  readonly mean: number | null;
  /** The probability that the figure is exactly right. */
  readonly weight: number | null;
  /** The figure itself, in people. */
  readonly figure: number | null;
  readonly setBy: readonly string[];
  readonly violence: Violence;
  /** What is to be known of the figure: that it is not one of UCDP. */
  readonly note: string | null;
}

/** The one figure a group stands on, or why it stands on none that UCDP could have coded. */
type CodedFigure =
  | { readonly figure: number; readonly claim: Claim }
  | { readonly figure: null; readonly reason: string };

const label = labelOf('uncertain-ucdp');

/**
 * The distribution that coders of UCDP gave, in a survey, to the true number behind one coded figure: the figure
 * itself or a Gumbel variable mostly above it (uncertainUCDP 0.6.1, R package, 2025). It is for the best estimate of
 * one row of UCDP, not for a claim among others: null where more or less than that stands. Quantiles are rounded to
 * whole people, never below 0. It jumps at the figures that were put to the coders (2, 3, 13, 20, 24, 40, 101, 200,
 * 1001 and 2000).
 */
export const uncertainUcdp: Method<UncertainUcdpResult> = {
  reconcile(group, { violence = 'any' }) {
    const coded = findCodedFigure(group);
    if (coded.figure === null) return { ...NOTHING, violence, reason: coded.reason, label };
    const { figure, claim } = coded;
    return {
      ...spread(figure, violence),
      figure,
      setBy: [claim.id],
      violence,
      note: isByUcdp(claim) ? null : 'made for figures that UCDP coded, not for the word of a single source',
      reason: null,
      label,
    };
  },
  explain(result) {
    const { figure, weight, violence, q25, q75, setBy, reason, note } = result;
    if (figure === null || weight === null) return remarkStep(reason);
    return [
      ...stepOnIds(`${figure}: the one figure that stands`, setBy),
      ...remarkStep(
        `read as ${violence} violence, it is exactly right in ${Math.round(weight * 100)} of 100 cases`,
      ),
      ...remarkStep(`half of all cases lie from ${q25} to ${q75}`),
      ...remarkStep(note),
    ];
  },
};

const NOTHING = {
  q05: null,
  q25: null,
  median: null,
  q75: null,
  q95: null,
  mean: null,
  weight: null,
  figure: null,
  setBy: [],
  note: null,
};

function spread(figure: number, violence: Violence) {
  const distribution = reportedValueGumbel(figure, violence);
  const at = (level: number) => Math.max(0, Math.round(gumbelQuantile(distribution, level)));
  return {
    q05: at(0.05),
    q25: at(0.25),
    median: at(0.5),
    q75: at(0.75),
    q95: at(0.95),
    mean: toThousandths(Math.max(0, gumbelMean(distribution))),
    weight: toThousandths(distribution.weight),
  };
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function findCodedFigure({ measure, counted, floors }: Group): CodedFigure {
  const none = (reason: string) => ({ figure: null, reason });
  if (measure !== 'killed') return none(`UCDP counts the dead, not ${measure}`);
  const [claim] = counted;
  if (claim === undefined) return none('no claim on the whole stands');
  if (counted.length > 1) return none(`${counted.length} claims stand: it is for one figure that UCDP coded`);
  if (floors.length > 0)
    return none('a partial figure stands beside it: it is for one figure that UCDP coded');
  const figure = exactFigure(claim.count) ?? bestEstimate(claim);
  return figure === null ? none('the one claim that stands gives no exact figure') : { figure, claim };
}

function exactFigure({ low, high, openLow, openHigh, approximate, vague }: Claim['count']): number | null {
  const isExact = vague === null && !openLow && !openHigh && approximate === false && low === high;
  return isExact ? low : null;
}

/** The best estimate of a row of UCDP, which stands in `count` beside `low` and `high`. */
function bestEstimate(claim: Claim): number | null {
  if (!isByUcdp(claim)) return null;
  const reading = parseCount(claim.count.original);
  return reading.ok ? exactFigure(reading.count) : null;
}

function isByUcdp({ source, voice }: Claim): boolean {
  return [source, voice].some((name) => /\bucdp\b|uppsala conflict data/i.test(name));
}
