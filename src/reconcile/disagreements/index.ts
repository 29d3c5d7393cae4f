import type { Group } from '../group.js';
import type { Arithmetic } from '../implied.js';
import type { Lineage } from '../lineage.js';
import { findAcknowledgedWithoutFigure } from './acknowledged-without-figure.js';
import { findAggregate } from './aggregate.js';
import { findDenial } from './denial.js';
import type { Finding, GroupFinder } from './disagreement.js';
import { findDisjoint } from './disjoint.js';
import { findFloorBreach } from './floor-breach.js';
import { findResponsibility } from './responsibility.js';
import { findSameNumber } from './same-number.js';
import { findSelfContradiction } from './self-contradiction.js';
import { findStance } from './stance.js';

/** The kinds that stand within one group, in the order in which they are listed. */
const GROUP_FINDERS: readonly GroupFinder[] = [
  findDisjoint,
  findDenial,
  findFloorBreach,
  findSelfContradiction,
  findStance,
  findAcknowledgedWithoutFigure,
];

/** Every disagreement within one group. */
export function findGroupDisagreements(group: Group, lineage: Lineage): Finding[] {
  const findings: Finding[] = [];
  for (const find of GROUP_FINDERS) {
    const finding = find(group, lineage);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** Every disagreement that crosses the groups of an incident. */
export function findIncidentDisagreements(arithmetic: Arithmetic, lineage: Lineage): Finding[] {
  const findings = findSameNumber(arithmetic, lineage);
  for (const finding of [findAggregate(arithmetic, lineage), findResponsibility(lineage)]) {
    if (finding !== null) findings.push(finding);
  }
  return findings;
}
