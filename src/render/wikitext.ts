import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { append } from '../claim/map-of-lists.js';
import { isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import { lastDay } from '../claim/partial-date.js';
import type { ClaimResult, Reason } from '../reconcile/claim-result.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';
import { findClaims } from './find-claims.js';
import { rangeText } from './range-text.js';
import { reasonText } from './reason-text.js';
import type { ResultFormat } from './result-format.js';
import { UNICODE } from './symbols.js';
import { wikitextCitation } from './wikitext-citation.js';
import { wikitext, wikitextComment } from './wikitext-text.js';

/** A claim as a line of the infobox. */
interface Statement {
  readonly victims: string;
  readonly measure: string;
  readonly claim: ClaimResult;
  /** The row that says so. */
  readonly row: Claim;
}

const HEAD = [
  'What sources claim, for the casualties fields of an infobox: one block for each group of victims.',
  'The titles of cited pages are not known: add them. The words of a count may need translation.',
];

/**
 * Lines for the casualties fields of Wikipedia's infobox of a military conflict: for each group of victims, under each
 * source, what it claims, by date, with a citation where it was read and a hidden comment that says which row it is.
 * Only claims that stand as origins are listed, and losses admitted without a figure; the rest is counted.
 */
export function createWikitext(): ResultFormat {
  return {
    id: 'wikitext',
    separator: '\n',
    head: () => `${HEAD.map(wikitextComment).join('\n')}\n\n`,
    incident: (incident, claims) => `${blocksOf(incident, claims).join('\n\n')}\n`,
    tail: ({ summary }) => (summary.incidents === 0 ? `${wikitextComment('No incident to show.')}\n` : ''),
  };
}

function blocksOf(incident: IncidentResult, claims: readonly Claim[]): string[] {
  const statements = findStatements(incident.groups, findClaims(claims));
  const byVictims = new Map<string, Statement[]>();
  for (const statement of statements) append(byVictims, statement.victims, statement);
  return [
    wikitextComment(`incident ${incident.id}`),
    ...[...byVictims].map(
      ([victims, said]) => `${wikitextComment(`casualties of ${victims}`)}\n${linesOf(said).join('\n<br>')}`,
    ),
    wikitextComment(unlistedText(incident.groups, statements)),
  ];
}

/** The claims to list: those on people lost that stand or admit a loss, each once, by the day they were made. */
function findStatements(
  groups: readonly GroupResult[],
  findClaim: (said: ClaimResult) => Claim,
): Statement[] {
  const statements = new Map<string, Statement>();
  for (const { victims, measure, claims } of groups) {
    if (!measureMembers(measure).every(isCasualtyMeasure)) continue;
    for (const claim of claims) {
      if (!isListed(claim)) continue;
      const row = rowOf(claim);
      // A part that is a floor of another group too is listed where it is more than that.
      if (!statements.has(row) || claim.reason !== 'part-of')
        statements.set(row, { victims, measure, claim, row: findClaim(claim) });
    }
  }
  return [...statements.values()].sort((a, b) => compareClaims(a.claim, b.claim));
}

function isListed({ status, reason, vague }: ClaimResult): boolean {
  return status !== 'left-out' || (reason === 'no-figure' && vague === 'acknowledged');
}

function rowOf({ id, at }: ClaimResult): string {
  return `${id}\0${at}`;
}

/** The earliest first, undated ones last. */
function compareClaims(left: ClaimResult, right: ClaimResult): number {
  const day = ({ reportedOn }: ClaimResult) => (reportedOn === null ? '~' : lastDay(reportedOn));
  return compareText(day(left), day(right)) || compareText(left.id, right.id);
}

/** A line a claim, those of one source under its name. No line begins with what a cell says. */
function linesOf(statements: readonly Statement[]): string[] {
  const bySource = new Map<string, Statement[]>();
  for (const statement of statements) append(bySource, statement.claim.source, statement);
  return [...bySource].flatMap(([source, said]) =>
    said.map((statement, index) => (index === 0 ? `Per ${wikitext(source)}:<br>` : '') + lineOf(statement)),
  );
}

function lineOf({ measure, claim, row }: Statement): string {
  const remark = REMARKS[claim.reason as Reason];
  return [
    `${wikitext(wordsOf(claim))} ${measureText(measure, claim)}${remark === undefined ? '' : ` (${remark})`}`,
    wikitextCitation(row),
    wikitextComment(`${claim.id} ${claim.at}`),
  ].join('');
}

/** What is to be known of a claim that is no figure of the whole. */
const REMARKS: Readonly<Partial<Record<Reason, string>>> = {
  partial: 'partial count',
  'part-of': 'part of the whole',
  'adds-to': 'in addition',
};

/** The source's words; the figure where only bounds were given. */
function wordsOf(claim: ClaimResult): string {
  return claim.original === '' ? rangeText(claim, UNICODE) : claim.original;
}

/** `killed`, `killed or captured`; in brackets behind words that admit a loss. */
function measureText(measure: string, { vague }: ClaimResult): string {
  const words = wikitext(measureMembers(measure).join(' or '));
  return vague === 'acknowledged' ? `(${words})` : words;
}

/** How many claims are not listed, and why. */
function unlistedText(groups: readonly GroupResult[], statements: readonly Statement[]): string {
  const listed = new Set(statements.map(({ claim }) => rowOf(claim)));
  const counts = new Map<string, number>();
  for (const { measure, claims } of groups) {
    const isOther = !measureMembers(measure).every(isCasualtyMeasure);
    for (const claim of claims) {
      if (listed.has(rowOf(claim))) continue;
      const why = isOther ? 'other measures' : claim.reason === null ? 'other' : reasonText(claim.reason, []);
      counts.set(why, (counts.get(why) ?? 0) + 1);
    }
  }
  const texts = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return texts.length === 0
    ? 'every claim is listed'
    : `not listed: ${texts.map(([why, count]) => `${count} ${why}`).join(', ')}`;
}
