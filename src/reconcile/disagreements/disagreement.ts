import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { firstFew } from '../../claim/first-few.js';
import { shortHash } from '../../claim/short-hash.js';
import { sortShort } from '../../claim/sort-short.js';
import type { Disagreement, DisagreementKind, DisagreementSeverity } from '../disagreement-result.js';
import { assertedBy, type Group } from '../group.js';
import type { Lineage } from '../lineage.js';

/** What a finder sees: the two sides and how far apart they are. Everything else follows. */
export interface Finding {
  readonly kind: DisagreementKind;
  /** The higher side where figures differ. */
  readonly claims: readonly Claim[];
  readonly against: readonly Claim[];
  /** People; null where no figures are compared. */
  readonly gap: number | null;
  readonly ratio: number | null;
  readonly message: string;
}

/** Looks for one kind of disagreement within one group. */
export type GroupFinder = (group: Group, lineage: Lineage) => Finding | null;

/** From which factor (the square root of the ratio) a disagreement is material, and from which major. */
export interface SeverityThresholds {
  readonly material: number;
  readonly major: number;
}

export const DEFAULT_THRESHOLDS: SeverityThresholds = { material: 1.25, major: 2 };

const ALWAYS_MAJOR: ReadonlySet<DisagreementKind> = new Set(['denial', 'floor-breach', 'aggregate']);
const BY_RATIO: ReadonlySet<DisagreementKind> = new Set(['disjoint', 'self-contradiction']);

/** The severity of a finding: by its kind, or by the factor between the two sides. */
export function severityOf(finding: Finding, thresholds: SeverityThresholds): DisagreementSeverity {
  if (ALWAYS_MAJOR.has(finding.kind)) return 'major';
  if (!BY_RATIO.has(finding.kind)) return 'minor';
  const factor = finding.ratio === null ? Number.POSITIVE_INFINITY : Math.sqrt(finding.ratio);
  if (factor < thresholds.material) return 'minor';
  return factor < thresholds.major ? 'material' : 'major';
}

/** Makes a disagreement of a finding; `subject` names the group (`wagner/killed`), or is empty for an incident. */
export function toDisagreement(
  finding: Finding,
  incident: string,
  subject: string,
  thresholds: SeverityThresholds,
): Disagreement {
  const claims = idsOf(finding.claims);
  const against = idsOf(finding.against);
  const identity = JSON.stringify([incident, subject, finding.kind, claims, against]);
  return {
    kind: finding.kind,
    severity: severityOf(finding, thresholds),
    claims,
    against,
    gap: finding.gap,
    ratio: finding.ratio === null ? null : round(finding.ratio),
    message: finding.message,
    id: subject === '' ? finding.kind : `${subject}/${finding.kind}`,
    fingerprint: shortHash(identity, 16),
  };
}

/** The ids of claims, each once, in the order of their text. */
export function idsOf(claims: readonly Claim[]): readonly string[] {
  if (claims.length === 0) return NO_IDS;
  const ids = claims.map((claim) => claim.id);
  return isAscending(ids) ? ids : sortShort([...new Set(ids)], compareText);
}

const NO_IDS: readonly string[] = [];

/** Whether texts stand in order, each once, as those of a group do. */
function isAscending(texts: readonly string[]): boolean {
  for (let next = 1; next < texts.length; next++) {
    if ((texts[next - 1] as string) >= (texts[next] as string)) return false;
  }
  return true;
}

/** The claims to which a claim of another voice answers. */
export function answered(claims: readonly Claim[], answers: readonly Claim[]): Claim[] {
  const voices = new Set(answers.map((answer) => answer.voice));
  return claims.filter((claim) => voices.size > (voices.has(claim.voice) ? 1 : 0));
}

/** A factor to three decimals, as every output gives it. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A few of the claims in words, by source and figure: `CSP-DPA "84", JNIM "50" and 3 more`. */
export function nameClaims(claims: readonly Claim[], most = 3): string {
  return nameInOrder(claims, () => 0, most);
}

/** The same, those that assert the most people first. */
export function nameHighest(claims: readonly Claim[]): string {
  return nameInOrder(claims, (claim) => -assertedBy(claim).low);
}

/** The same, those that assert the fewest people first. */
export function nameLowest(claims: readonly Claim[]): string {
  return nameInOrder(claims, (claim) => assertedBy(claim).high);
}

function nameInOrder(claims: readonly Claim[], rankOf: (claim: Claim) => number, most = 3): string {
  const ranked = eachOnce(claims).map((claim) => ({ claim, rank: rankOf(claim) }));
  const few = firstFew(ranked, most, (a, b) => a.rank - b.rank || compareText(a.claim.id, b.claim.id));
  const names = few.map(({ claim: { source, count } }) =>
    count.original === '' ? source : `${source} "${count.original}"`,
  );
  const rest = ranked.length - few.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

/** Claims without their repetitions; those of a group come ordered by id, each once. */
function eachOnce(claims: readonly Claim[]): readonly Claim[] {
  for (let next = 1; next < claims.length; next++) {
    if ((claims[next - 1] as Claim).id >= (claims[next] as Claim).id) return [...new Set(claims)];
  }
  return claims;
}

/** A few sentences in one, the rest counted. */
export function joinSentences(sentences: readonly string[], most = 10): string {
  const rest = sentences.length - most;
  return rest > 0 ? `${sentences.slice(0, most).join('; ')}; and ${rest} more` : sentences.join('; ');
}
