import type { Claim } from '../claim/claim.js';
import type { Links } from '../claim/links.js';
import { areMeasuresWithin, isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { groupAlike } from './group-alike.js';

/** One statement entered under a measure and under a set that holds it: "35 casualties" as 35 killed. */
export const casualtiesAsKilled: CheckRule = {
  id: 'claim/casualties-as-killed',
  severity: 'warning',
  summary: 'One number from one statement stands for one measure.',
  why: '"Casualties" and "losses" are dead and wounded, and more; read as dead they make a toll of a headline. Here one statement was read both ways.',
  fix: 'Keep the row whose measure the words of the source bear out. If the source did give the number for both, name one row in part_of of the other.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,url
A,ambush,Army,rebels,killed,35,2024-07-28,https://example.org/1
B,ambush,Army,rebels,casualties,35,2024-07-28,https://example.org/1
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,url
B,ambush,Army,rebels,casualties,35,2024-07-28,https://example.org/1
`,
  },
  find: ({ kept, links }) => {
    const figures = kept.filter(isFigureOfLoss);
    const found = new Map<Claim, CheckFinding>();
    for (const statementOf of [quoteOf, reportOf]) {
      for (const claims of groupAlike(figures, statementOf)) {
        for (const finding of findBothWays(claims, links)) found.set(finding.claim, finding);
      }
    }
    return [...found.values()];
  },
};

function isFigureOfLoss({ review, measure, count: { low } }: Claim): boolean {
  return review === 'live' && low !== null && low > 0 && measureMembers(measure).every(isCasualtyMeasure);
}

/** The same words; a word or two, such as "about thirty", are said by many. */
function quoteOf({ quote, victims, count: { low, high } }: Claim): (string | number | null)[] | null {
  return quote === null || quote.split(/\s+/).length < 3 ? null : [quote, victims, low, high];
}

/** The same source on the same day in the same place. */
function reportOf(claim: Claim): (string | number | null)[] | null {
  const { url, reportedOn, voice, victims, count } = claim;
  return url === null || reportedOn === null
    ? null
    : [url, reportedOn, voice, victims, count.low, count.high];
}

/** A finding for the first claim of every measure that lies within the measure of another. */
function findBothWays(claims: readonly Claim[], links: Links): CheckFinding[] {
  const byMeasure = new Map<string, Claim>();
  for (const claim of claims) if (!byMeasure.has(claim.measure)) byMeasure.set(claim.measure, claim);
  if (byMeasure.size === 1) return [];
  const families = links.families(claims);
  // There are but fifteen sets of four measures, so that all pairs of them are few.
  return [...byMeasure.values()].flatMap((claim) => {
    const wider = [...byMeasure.values()].find(
      (other) =>
        other !== claim &&
        areMeasuresWithin(claim.measure, other.measure) &&
        families.get(other) !== families.get(claim),
    );
    return wider === undefined ? [] : [describe(claim, wider)];
  });
}

function describe(claim: Claim, wider: Claim): CheckFinding {
  return {
    claim,
    message: `${claim.id} gives "${claim.count.original}" as ${claim.measure}, and ${wider.id} the same number from the same statement as ${wider.measure}`,
    hint: `Keep the row whose measure the source's words bear out; "casualties" are killed+wounded.`,
    field: 'measure',
    raw: claim.measure,
  };
}
