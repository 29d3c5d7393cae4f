import { snakeCase } from '../claim/field-name.js';
import type { CheckRule } from './check-rule.js';

/** Links that cannot lead anywhere as they are written. */
export const malformedUrl: CheckRule = {
  id: 'source/malformed-url',
  severity: 'warning',
  summary: 'A link is one whole web address.',
  why: 'Such a link is dead from the start, and years later nobody can guess what was left off.',
  fix: 'Copy the whole address from the browser. Two addresses are two fields: url, and archive_url for an archived copy.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet,url
A,ambush,Army,rebels,killed,12,Daily,https://example.org/2024/07/28/amb…
B,ambush,Agency,rebels,killed,20,Weekly,weekly.example.org/31/ambush
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet,url
A,ambush,Army,rebels,killed,12,Daily,https://example.org/2024/07/28/ambush
B,ambush,Agency,rebels,killed,20,Weekly,https://weekly.example.org/31/ambush
`,
  },
  find: ({ kept }) =>
    kept.flatMap((claim) =>
      (['url', 'archiveUrl'] as const).flatMap((field) => {
        const raw = claim[field];
        const fault = raw === null ? null : faultOf(raw);
        if (raw === null || fault === null) return [];
        const message = `the ${snakeCase(field)} of ${claim.id} ${fault}: "${raw}"`;
        return [{ claim, message, hint: 'Copy the whole address from the browser.', field, raw }];
      }),
    ),
};

const LOCAL_ADDRESS = /^(?:localhost$|127\.|10\.|192\.168\.)/;

/** What is wrong with the form of a link, in words; null where it may lead somewhere. */
function faultOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url)) return 'does not start with https:// or http://';
  if (/\s/.test(url)) return 'holds a space';
  if (/…|\.{3}/.test(url)) return 'is cut short';
  if (/[;,|]https?:/i.test(url)) return 'is more than one address';
  if (!URL.canParse(url)) return 'is no web address';
  const { hostname } = new URL(url);
  if (LOCAL_ADDRESS.test(hostname)) return 'leads to a machine of your own network';
  if (!hostname.includes('.') && !hostname.startsWith('[')) return 'names no website';
  if (/[.,;:!'"<>[\]]$/.test(url) || isCloserAlone(url)) return 'ends in a punctuation mark';
  return null;
}

/** Whether a link ends in a bracket that it does not open: `…/Battle_(2024)` opens it. */
function isCloserAlone(url: string): boolean {
  return url.endsWith(')') && url.split('(').length < url.split(')').length;
}
