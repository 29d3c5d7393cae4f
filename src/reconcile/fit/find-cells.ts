import type { Claim } from '../../claim/claim.js';
import { joinCopies } from '../../model/copies.js';
import type { Cell } from '../../model/dataset-model/cell.js';
import { weighVotes } from '../../model/dependence.js';
import { formGroups } from '../group.js';
import { traceLineage } from '../lineage.js';
import { observeGroup } from '../methods/model/hear-group.js';
import { createRoleReader } from '../methods/model/role.js';
import type { ReconcileOptions } from '../reconcile-incident.js';

export type CellOptions = Pick<ReconcileOptions, 'actors' | 'asOf' | 'latestPerSource'>;

/** The cells of one incident: each group in which a claim that stands tells something of the size. */
export function findCells(incident: string, claims: readonly Claim[], options: CellOptions): Cell[] {
  const lineage = traceLineage(claims, options.asOf);
  return formGroups(lineage, options.latestPerSource).flatMap((group) => {
    const observed = observeGroup(group, createRoleReader(group, options.actors));
    const votes = weighVotes(joinCopies(observed.map(({ observation }) => observation)));
    const said = votes
      .filter(({ observation }) => !observation.isPart)
      .map(({ observation: { source, role, kind, low, high, isPart }, weight }) => ({
        source,
        role,
        kind,
        low,
        high,
        isPart,
        weight,
      }));
    const { victims, measure } = group;
    return said.length === 0 ? [] : [{ incident, victims, measure, claims: said }];
  });
}
