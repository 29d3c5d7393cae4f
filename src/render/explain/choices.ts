import type { IncidentResult } from '../../reconcile/result.js';
import { orderGroups } from '../group-order.js';
import { firstRange } from '../methods/summarise.js';
import type { GroupChoice } from './explain-format.js';

/** The groups of an incident that could be asked for, in the order in which a reader wants them. */
export function choicesOf({ id, groups }: IncidentResult): GroupChoice[] {
  const { casualties, others, figureless } = orderGroups(groups);
  return [...casualties, ...others, ...figureless].map(({ victims, measure, claims, origins, results }) => ({
    incident: id,
    victims,
    measure,
    claims: claims.length,
    origins,
    range: firstRange(results),
  }));
}
