import type { Claim } from '../claim/claim.js';
import { isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import { addDays, lastDay } from '../claim/partial-date.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { incidentDay } from './incident-day.js';

/** Losses reported before the day that the incident id gives. */
export const reportedBeforeIncident: CheckRule = {
  id: 'claim/reported-before-incident',
  severity: 'warning',
  summary: 'Nobody counts the losses of an incident before it happens.',
  why: 'The date is wrong, or the report is about something else and its figure does not belong into this range.',
  fix: 'Correct reported_on. If the report is about an earlier event, move the row to that incident; if it is about more than this one, set scope to wider.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush-2024-07-27,Army,rebels,killed,12,2024-07-28
B,ambush-2024-07-27,Rebels,army,killed,20,2023-07-28
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush-2024-07-27,Army,rebels,killed,12,2024-07-28
B,ambush-2024-07-27,Rebels,army,killed,20,2024-07-28
`,
  },
  find: ({ claims, kept }) => {
    const day = incidentDay(claims[0]?.incident ?? '');
    if (day === null) return [];
    // West of the incident its news may bear the date of the day before.
    const eve = addDays(day, -1);
    const dated = kept.filter(countsLossesOfIncident);
    const early = dated.filter(({ reportedOn }) => lastDay(reportedOn as string) < eve);
    const [first] = early;
    if (first !== undefined && early.length > 1 && early.length === dated.length) {
      return [describeAll(first, early.length, day)];
    }
    return early.map((claim) => describe(claim, day));
  },
};

function countsLossesOfIncident({ reportedOn, scope, measure }: Claim): boolean {
  return reportedOn !== null && scope !== 'wider' && measureMembers(measure).some(isCasualtyMeasure);
}

function describe(claim: Claim, day: string): CheckFinding {
  return {
    claim,
    message: `${claim.id} was reported on ${claim.reportedOn}, before ${day}, the first day of ${claim.incident}`,
    hint: 'Correct reported_on; if the figure is about more than this incident, set scope to wider.',
    field: 'reportedOn',
    raw: claim.reportedOn as string,
  };
}

/** Where every date is too early it is rather the incident id that is wrong, or bears no date. */
function describeAll(claim: Claim, count: number, day: string): CheckFinding {
  return {
    claim,
    message: `all ${count} dated claims were reported before ${day}, the first day of ${claim.incident} by its id`,
    hint: 'Correct the dates, or the date in the incident id.',
    field: 'incident',
    raw: claim.incident,
  };
}
