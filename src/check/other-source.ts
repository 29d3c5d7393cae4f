import type { CheckRule } from './check-rule.js';

/** Claims that supersede one of another source: they still remove it. */
export const otherSource: CheckRule = {
  id: 'relation/other-source',
  severity: 'warning',
  summary: 'A source revises its own claims, not those of others.',
  why: 'A figure that its own source has not taken back vanishes from the range because somebody else said another.',
  fix: 'If the two names are one source, give them as aliases of one actor. If not, use disputes: both figures stay.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,supersedes
A,ambush,CSP-PSD,army,killed,12,
B,ambush,CSP-DPA,army,killed,15,A
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,supersedes
A,ambush,CSP-PSD,army,killed,12,
B,ambush,CSP-DPA,army,killed,15,A
`,
    'actors.csv': `id,aliases
csp,CSP-PSD;CSP-DPA
army,
`,
  },
  find: ({ links }) =>
    [...links.naming('supersedes')].flatMap((claim) =>
      links
        .targets('supersedes', claim)
        .filter((target) => target.voice !== claim.voice)
        .map((target) => ({
          claim,
          message: `${claim.id} (${claim.source}) supersedes ${target.id} of another source, ${target.source}`,
          hint: 'If the sources are one, add an alias to the actors file; if not, "disputes" keeps both figures.',
          field: 'supersedes',
          raw: target.id,
        })),
    ),
};
