import type { FitShard } from '../../reconcile/fit/fit-result.js';
import { lines } from '../json.js';
import { headOf } from './fit-head.js';

/** A shard as it is written: of each claim source, role, kind, low, high and weight, in this order. */
export function renderFitShard(shard: FitShard): string {
  const cells = shard.cells.map(({ incident, victims, measure, claims }) => ({
    incident,
    victims,
    measure,
    claims: claims.map(({ source, role, kind, low, high, weight }) => [
      source,
      role,
      kind,
      low,
      high,
      weight,
    ]),
  }));
  return [
    ...headOf(shard),
    `"shard":${JSON.stringify(shard.shard)}`,
    `"options":${JSON.stringify(shard.options)}`,
    `"cells":${lines(cells)}}\n`,
  ].join(',\n');
}
