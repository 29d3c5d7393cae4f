import { compareText } from '../../claim/compare-text.js';
import { append } from '../../claim/map-of-lists.js';
import { type ClaimStatus, REASONS, type Reason } from '../../reconcile/claim-result.js';
import type { ClaimExplanation, GroupExplanation } from '../../reconcile/explain/explanation.js';
import { countOf } from '../page.js';
import { rangeText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import { type Block, type Entry, entry, heading, lead, paragraph, sublead } from './block.js';
import { type Prose, type References, referencesOf, referTo, sayingOf, sentences } from './prose.js';
import { readingText } from './reading-text.js';
import { stanceText, voiceText } from './stance-text.js';
import { standingEntry } from './standing-entry.js';
import { REASON_MEANINGS, relationTexts, specialTexts } from './standing-text.js';

const STANDING_RULE =
  'Each is live, of full scope, an origin of its own, and neither superseded, retracted nor doubled.';
const NOTHING_CHANGES = 'Where nothing is said of it, nothing changes without the claim.';
const TOO_MANY =
  'They are so many that what would change without one was reckoned for those alone that set a figure.';
const STANCE_RULE =
  'The stance is that of the party towards the victims, by their sides. Without a party, media, ngo, igo, researcher and independent are third; of others it is unknown.';

/** Every claim once: those that count from low to high, the floors, and those left out by their reasons. */
export function claimBlocks(explanation: GroupExplanation, prose: Prose): Block[] {
  const of = (status: ClaimStatus) =>
    explanation.claims.filter((claim) => claim.status === status).sort(byFigure);
  return [
    ...countedBlocks(of('counted'), prose),
    ...floorBlocks(of('floor'), prose),
    ...leftBlocks(of('left-out'), referencesOf(explanation), prose),
  ];
}

function byFigure(a: ClaimExplanation, b: ClaimExplanation): number {
  const least = ({ low }: ClaimExplanation) => low ?? Number.MAX_VALUE;
  const most = ({ high }: ClaimExplanation) => high ?? Number.MAX_VALUE;
  return least(a) - least(b) || most(a) - most(b) || compareText(a.id, b.id);
}

function countedBlocks(claims: readonly ClaimExplanation[], prose: Prose): Block[] {
  if (claims.length === 0) return [];
  const isReckoned = claims.every(({ without }) => without !== null);
  const title =
    claims.length === 1 ? '1 claim that counts' : `${claims.length} claims that count, from low to high`;
  return [
    heading(title),
    paragraph([STANDING_RULE, isReckoned ? NOTHING_CHANGES : TOO_MANY, STANCE_RULE].join(' ')),
    ...claims.map((claim) => standingEntry(claim, prose)),
  ];
}

function floorBlocks(claims: readonly ClaimExplanation[], prose: Prose): Block[] {
  if (claims.length === 0) return [];
  return [
    heading(
      claims.length === 1 ? '1 claim that is a floor only' : `${claims.length} claims that are floors only`,
    ),
    ...byReason(claims).flatMap(([reason, alike]) => [
      reasonLead(reason, alike.length),
      ...alike.map((claim) => standingEntry(claim, prose)),
    ]),
  ];
}

/** The claims of each reason, in the order of the reasons. */
function byReason(claims: readonly ClaimExplanation[]): [Reason, readonly ClaimExplanation[]][] {
  return REASONS.map((reason): [Reason, readonly ClaimExplanation[]] => [
    reason,
    claims.filter((claim) => claim.reason === reason),
  ]).filter(([, alike]) => alike.length > 0);
}

function reasonLead(reason: Reason, count: number): Block {
  return lead(`${reason.replaceAll('-', ' ')} (${count}): ${REASON_MEANINGS[reason]}`);
}

/** The claims that are left out, by reason and then by the claims that are why. */
function leftBlocks(left: readonly ClaimExplanation[], references: References, prose: Prose): Block[] {
  if (left.length === 0) return [];
  const blocks: Block[] = [heading(`${countOf(left.length, 'claim')} left out, by reason`)];
  for (const [reason, claims] of byReason(left)) {
    blocks.push(reasonLead(reason, claims.length));
    const byCause = new Map<string, ClaimExplanation[]>();
    for (const claim of claims) append(byCause, claim.because.join('\0'), claim);
    for (const [cause, alike] of [...byCause].sort(([a], [b]) => compareText(a, b))) {
      const isCaused = cause !== '';
      if (isCaused) {
        const causes = cause.split('\0').map((id) => referTo(id, references, prose));
        blocks.push(sublead(`${reasonText(reason, causes)}:`));
      }
      for (const claim of alike) blocks.push(leftEntry(claim, isCaused, prose));
    }
  }
  return blocks;
}

/** A claim that is left out, in a line: what it says, how that was read, where it stands. */
function leftEntry(claim: ClaimExplanation, isNested: boolean, prose: Prose): Entry {
  const read = rangeText(claim, prose.symbols);
  const isFigure = claim.reading.kind === 'figure';
  const parts = [
    sayingOf(claim, prose) + (isFigure && read !== claim.original ? ` (read as ${read})` : ''),
    claim.stance ?? '',
    prose.show(claim.reportedOn ?? 'undated'),
    prose.show(claim.at),
  ];
  const reading = sentences(readingText(claim, prose), stanceText(claim, prose), voiceText(claim, prose));
  // What holds of its relations bears on others, and is told there.
  const ignored = { ...claim, relations: claim.relations.filter(({ fault }) => fault !== null) };
  const details = sentences(...specialTexts(claim, prose), ...relationTexts(ignored, prose));
  return entry({
    name: prose.show(claim.id),
    text: parts.filter((part) => part !== '').join(', '),
    lines: [prose.verbose || !isFigure ? reading : '', details].filter((line) => line !== ''),
    tone: 'left-out',
    isNested,
  });
}
