import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { hasRepeats } from '../claim/has-repeats.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { isStandingFigure } from './standing.js';

/** Live full figures of one source for one group that no relation connects. */
export const sameSourceTwice: CheckRule = {
  id: 'claim/same-source-twice',
  severity: 'warning',
  summary: 'Two live figures of one source for one group are related to each other.',
  why: 'A source that corrects itself is not two sources. Unless the rows say which figure revises which, both stand and the range is too wide.',
  fix: 'Name the older claim in supersedes. If both figures hold, say how: part_of, duplicate_of, or adds_to.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,supersedes
A,ambush,Army,rebels,killed,12,2024-07-28,
B,ambush,Army,rebels,killed,20,2024-07-30,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,supersedes
A,ambush,Army,rebels,killed,12,2024-07-28,
B,ambush,Army,rebels,killed,20,2024-07-30,A
`,
  },
  find: ({ identities, links }) => {
    const kept = [...identities.byId.values()];
    if (!hasRepeats(kept, ({ voice }) => voice)) return [];
    const bySubject = new Map<string, Claim[]>();
    for (const claim of kept) {
      append(bySubject, [claim.voice, claim.victims, claim.measure].join('\0'), claim);
    }
    return [...bySubject.values()].flatMap((claims) => findUnrelated(claims, links));
  },
};

/** A finding for every figure that follows an unrelated one, by id; the nearest unrelated one is named. */
function findUnrelated(claims: readonly Claim[], links: Links): CheckFinding[] {
  const figures = claims.filter((claim) => isStandingFigure(claim, links));
  if (figures.length < 2) return [];
  figures.sort((a, b) => compareText(a.id, b.id));
  const families = links.families(claims);
  const findings: CheckFinding[] = [];
  let last: Claim | undefined;
  let lastOfOthers: Claim | undefined;
  for (const claim of figures) {
    if (last !== undefined && families.get(last) !== families.get(claim)) lastOfOthers = last;
    if (lastOfOthers !== undefined) findings.push(describe(claim, lastOfOthers));
    last = claim;
  }
  return findings;
}

function describe(claim: Claim, other: Claim): CheckFinding {
  return {
    claim,
    message: `${claim.source} also gives ${claim.victims} ${claim.measure} as "${other.count.original}" in ${other.id}`,
    hint: 'If it revises the figure, name the older claim in supersedes; if both count the same people, use part_of or duplicate_of; if not, adds_to.',
  };
}
