import type { Claim } from '../claim/claim.js';
import { isAcknowledged } from '../claim/count.js';
import type { Links } from '../claim/links.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import type { CheckedIncident } from './checked-incident.js';
import { isSameFigure, isStated } from './figure.js';
import { groupAlike } from './group-alike.js';
import { isCurrent, isStandingFigure } from './standing.js';

/** Rows alike in all but the figure: one report entered twice, differently. */
export const conflictingDuplicate: CheckRule = {
  id: 'claim/conflicting-duplicate',
  severity: 'warning',
  summary: 'Rows that differ in the figure alone say how they differ.',
  why: 'One report read twice, with two results: at least one of the figures was mistyped, or the rows count different people and nothing says so.',
  fix: 'Read the report again and correct or delete a row. If both are right, say what sets them apart: basis, scope, as_of, a relation, or status with its reason.',
  bad: {
    'claims.csv':
      'incident,source,victims,measure,count,scope,basis,reported_on,outlet\nambush,Agency,army,killed,14,partial,,2024-07-28,Daily\nambush,Agency,army,killed,41,partial,,2024-07-28,Daily\n',
  },
  good: {
    'claims.csv':
      'incident,source,victims,measure,count,scope,basis,reported_on,outlet\nambush,Agency,army,killed,14,partial,body_count,2024-07-28,Daily\nambush,Agency,army,killed,41,partial,imagery,2024-07-28,Daily\n',
  },
  find: (incident) =>
    groupAlike(
      incident.kept.filter((claim) => isOwnFigure(claim, incident)),
      reportOf,
    ).flatMap((claims) => findConflicts(claims, incident)),
};

/** Whether a row gives a figure or word of size, not taken from other rows, and without a reason to be set aside. */
function isOwnFigure(claim: Claim, { links }: CheckedIncident): boolean {
  if (!isStated(claim) || isAcknowledged(claim.count)) return false;
  return isCurrent(claim, links) && (claim.review === 'live' || claim.statusReason === null);
}

/** Everything that can set two rows apart but the figure; null where it is not known where a row was read. */
function reportOf(claim: Claim): (string | null)[] | null {
  const { voice, victims, measure, scope, basis, attributedTo, reportedOn, asOf, outlet, url } = claim;
  if (reportedOn === null || (outlet === null && url === null)) return null;
  return [voice, victims, measure, scope, basis, attributedTo, reportedOn, asOf, outlet, url];
}

/** A finding for every row whose figure is not that of the row before it. */
function findConflicts(claims: readonly Claim[], { links }: CheckedIncident): CheckFinding[] {
  const families = links.families(claims);
  return claims.flatMap((claim, index) => {
    const before = claims[index - 1];
    if (before === undefined || isSameFigure(before, claim)) return [];
    if (families.get(before) === families.get(claim) || isSaidAlready(before, claim, links)) return [];
    return [
      {
        claim,
        message: `${claim.id} gives ${claim.victims} ${claim.measure} as "${claim.count.original}" and ${before.id} as "${before.count.original}", alike in everything else`,
        hint: 'Correct the one that is wrong; if both are right, say how they differ in scope, basis, as_of or a relation.',
        field: 'count',
      },
    ];
  });
}

/** Two figures that both stand in full are `claim/same-source-twice`. */
function isSaidAlready(one: Claim, other: Claim, links: Links): boolean {
  return isStandingFigure(one, links) && isStandingFigure(other, links);
}
