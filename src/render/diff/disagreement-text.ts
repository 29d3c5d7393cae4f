import type { DisagreementChange, DisagreementChangeKind } from '../../diff/diff-result.js';
import { DISAGREEMENT_SEVERITIES, type DisagreementSeverity } from '../../reconcile/disagreement-result.js';
import type { Words } from './words.js';

/** One line of a list of disagreements: what became of it, how grave it is, and in what the sources differ. */
export interface DisagreementLine {
  readonly change: string;
  readonly severity: string;
  /** How grave it is now, or was. */
  readonly style: DisagreementSeverity;
  readonly text: string;
}

const CHANGE_WORDS: Readonly<Record<DisagreementChangeKind, string>> = {
  appeared: 'new',
  severity: 'now',
  vanished: 'gone',
  sides: 'still',
};
const ORDER = Object.keys(CHANGE_WORDS);

/**
 * The disagreements that appeared, are of another severity, vanished or are further or less far apart, in this
 * order and the gravest first. Those that only stand between other claims than before are not told.
 */
export function disagreementLines(changes: readonly DisagreementChange[], words: Words): DisagreementLine[] {
  return changes
    .filter(isTold)
    .sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || rankOf(a) - rankOf(b))
    .map((change) => ({
      change: CHANGE_WORDS[change.change],
      severity: severityText(change, words),
      style: severityOf(change),
      text: `${subjectText(change, words)}: ${messageText(change, words)}`,
    }));
}

/** How many disagreements only stand between other claims than before. */
export function countUntold(changes: readonly DisagreementChange[]): number {
  return changes.filter((change) => !isTold(change)).length;
}

function isTold({ change, old, new: now }: DisagreementChange): boolean {
  return change !== 'sides' || old?.gap !== now?.gap;
}

function subjectText({ kind, victims, measure }: DisagreementChange, words: Words): string {
  return victims === null || measure === null
    ? kind
    : `${words.show(victims)} ${words.show(measure)}, ${kind}`;
}

function severityText(change: DisagreementChange, words: Words): string {
  const severity = severityOf(change);
  if (change.change !== 'severity') return severity;
  return `${change.old?.severity} ${words.symbols.arrow} ${severity}`;
}

/** Its sentence; of one that stays and is as grave as before, only how far apart its sides are. */
function messageText({ change, old, new: now }: DisagreementChange, words: Words): string {
  if (change === 'sides' && old !== null && now !== null) {
    return `${old.gap ?? 'no figure'} ${words.symbols.arrow} ${now.gap ?? 'no figure'} apart`;
  }
  const message = (now ?? old)?.message ?? '';
  return words.show(message).replaceAll('×', words.symbols.times);
}

function severityOf({ old, new: now }: DisagreementChange): DisagreementSeverity {
  return (now ?? old)?.severity ?? 'minor';
}

function rankOf(change: DisagreementChange): number {
  return -DISAGREEMENT_SEVERITIES.indexOf(severityOf(change));
}
