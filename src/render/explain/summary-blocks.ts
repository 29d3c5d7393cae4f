import type { Stance } from '../../claim/stance.js';
import { type ClaimResult, REASONS, type Reason } from '../../reconcile/claim-result.js';
import type { GroupExplanation } from '../../reconcile/explain/explanation.js';
import { rangesText } from '../group-table.js';
import type { MethodBound, MethodSummary } from '../methods/method-summary.js';
import { summarise } from '../methods/summarise.js';
import { countOf } from '../page.js';
import { figureText } from '../range-text.js';
import { factorText } from '../severity-text.js';
import { type Block, type Entry, entry, paragraph } from './block.js';
import { listAll, listIds, type Prose, type References, referencesOf, referTo, sentences } from './prose.js';

/** What each method finds and who sets it, then what that rests on. */
export function summaryBlocks(explanation: GroupExplanation, prose: Prose): Block[] {
  const entries = [...summarise(explanation.results)].map(([id, summary]) =>
    summaryEntry(id, summary, explanation, prose),
  );
  return [
    ...entries,
    paragraph(sentences(restText(explanation))),
    paragraph(sentences(stanceCounts(explanation), apartText(explanation, prose))),
  ];
}

function summaryEntry(
  id: string,
  summary: MethodSummary,
  explanation: GroupExplanation,
  prose: Prose,
): Entry {
  const { ranges, support, mark, bounds, remarks } = summary;
  const references = referencesOf(explanation);
  const voices =
    support === null || support.of === 0 ? '' : ` (${support.voices} of ${countOf(support.of, 'voice')})`;
  const range = ranges.length === 0 ? 'none' : rangesText(summary, prose);
  const lines = bounds.flatMap((bound) => setterLine(bound, references, prose));
  const open = openCount(explanation.claims);
  if (id === 'envelope' && ranges[0]?.openHigh === true) {
    lines.push(
      open === 0 ? 'no ceiling' : `no ceiling: ${countOf(open, 'claim')} set${open === 1 ? 's' : ''} none`,
    );
  }
  return entry({
    name: id,
    text: `${range}${voices}${mark === null ? '' : `, ${mark}`}`,
    lines: ranges.length === 0 ? remarks.slice(0, 1) : lines,
  });
}

/** `low 3 by T102 news digest “3 to 80”; 20 without it`. */
function setterLine(
  { name, value, setBy, without }: MethodBound,
  references: References,
  prose: Prose,
): string[] {
  if (value === null) return [];
  const figure = (people: number | null) => (people === null ? 'none' : figureText(people, prose.symbols));
  const [only, ...others] = setBy;
  if (only === undefined) return [`${name} ${figure(value)}, set by no claim`];
  if (others.length > 0) return [`${name} ${figure(value)} by ${listIds(setBy, prose)}`];
  const left = Object.hasOwn(without, only) ? (without[only] ?? null) : value;
  const after = left === value ? 'the same without it' : `${figure(left)} without it`;
  return [`${name} ${figure(value)} by ${referTo(only, references, prose)}; ${after}`];
}

/** How many counted claims set no ceiling. */
function openCount(claims: readonly ClaimResult[]): number {
  return claims.filter(
    (claim) =>
      claim.status === 'counted' && (claim.openHigh || (claim.vague !== null && claim.high === null)),
  ).length;
}

function restText({ claims, origins, voices }: GroupExplanation): string {
  const floors = claims.filter(({ status }) => status === 'floor').length;
  const left = claims.filter(({ status }) => status === 'left-out');
  return [
    `${origins} of ${countOf(claims.length, 'claim')} count${origins === 1 ? 's' : ''}, by ${countOf(voices, 'voice')}`,
    ...(floors === 0 ? [] : [`${floors} ${floors === 1 ? 'is a floor' : 'are floors'} only`]),
    ...(left.length === 0
      ? []
      : [`${left.length} ${left.length === 1 ? 'is' : 'are'} left out: ${reasonCounts(left)}`]),
  ].join('; ');
}

/** How claims of a reason are counted, where that is not the reason itself. */
const COUNTED_AS: Readonly<Partial<Record<Reason, string>>> = {
  'conflicting-id': 'of a conflicting id',
  'wider-scope': 'of a wider scope',
  'after-as-of': 'said later',
  'no-figure': 'without a figure',
  'not-latest': 'not the latest',
};

function countedAs(reason: Reason, count: number): string {
  if (reason === 'repeat' || reason === 'duplicate') return countOf(count, reason);
  return `${count} ${COUNTED_AS[reason] ?? reason}`;
}

function reasonCounts(left: readonly ClaimResult[]): string {
  const counts = new Map<Reason, number>();
  for (const { reason } of left) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return REASONS.filter((reason) => counts.has(reason))
    .map((reason) => countedAs(reason, counts.get(reason) ?? 0))
    .join(', ');
}

const STANCE_TEXTS: readonly (readonly [stance: Stance | null, text: string])[] = [
  ['own', "of the victims' own side"],
  ['enemy', 'of their enemy'],
  ['third', 'of third parties'],
  [null, 'of unknown stance'],
];

/** How the claims that count stand towards the victims. */
function stanceCounts({ claims, origins }: GroupExplanation): string {
  if (origins === 0) return '';
  const counted = claims.filter(({ status }) => status === 'counted');
  const parts = STANCE_TEXTS.map(([stance, text]) => {
    const count = counted.filter((claim) => claim.stance === stance).length;
    return `${count === 0 ? 'none' : count} ${text}`;
  });
  return `by stance, ${listAll(parts.filter((part) => part !== 'none of unknown stance'))}`;
}

function apartText({ origins, stretch, severity }: GroupExplanation, { symbols }: Prose): string {
  if (origins < 2) return '';
  if (stretch === null) return 'One says that there were none and another that there were some';
  if (stretch === 1) return 'All of them can be right at once';
  return `For all to agree, each claim would have to be off by up to ${factorText(stretch, symbols)}${severity === null ? '' : `: ${severity}`}`;
}
