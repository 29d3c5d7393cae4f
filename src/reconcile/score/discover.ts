import {
  type DiscoverTruth,
  discoverByCatd,
  discoverByCrh,
  discoverByGtm,
} from '../../model/compare/cells.js';
import { normalQuantiles } from '../../model/compare/normal-quantiles.js';
import type { CellEstimate, SourceValue } from '../../model/compare/truth-discovery.js';
import { countOfLog } from '../../model/log-count.js';
import type { Estimate } from '../../model/scores/score-estimate.js';

const DISCOVERIES = { crh: discoverByCrh, catd: discoverByCatd, gtm: discoverByGtm } satisfies Record<
  string,
  DiscoverTruth
>;
export type DiscoveryId = keyof typeof DISCOVERIES;

/** What truth discovery makes of groups, all of them at once: by method, an estimate for each group. */
export function discover(
  groups: readonly (readonly SourceValue[])[],
): readonly (readonly [DiscoveryId, readonly Estimate[]])[] {
  return Object.entries(DISCOVERIES).map(([id, find]) => [id as DiscoveryId, find(groups).map(toEstimate)]);
}

function toEstimate({ mean, deviation }: CellEstimate): Estimate {
  return {
    best: countOfLog(mean),
    quantiles: deviation === null ? null : normalQuantiles(mean, deviation),
    ranges: [],
  };
}
