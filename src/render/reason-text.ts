/** Each reason as it stands before the claims that are why, and without them. */
const REASON_TEXTS: Readonly<Record<Reason, readonly [withClaims: string, alone: string]>> = {
  superseded: ['superseded by', 'superseded'],
  retracted: ['retracted by', 'retracted'],
  repeat: ['repeat of', 'repeat'],
  duplicate: ['duplicate of', 'duplicate'],
  'conflicting-id': ['id conflicts with', 'conflicting id'],
  'wider-scope': ['wider scope than', 'wider scope'],
  'after-as-of': ['after as-of date', 'after as-of date'],
  undated: ['undated', 'undated'],
  pending: ['pending', 'pending'],
  rejected: ['rejected', 'rejected'],
  'no-figure': ['no figure', 'no figure'],
  'not-latest': ['earlier than', 'not the latest'],
  partial: ['partial of', 'partial'],
  'part-of': ['part of', 'part'],
  'adds-to': ['adds to', 'addition'],
};

/** Why a claim does not stand as a figure, in words; the ids are displayed text. */
import type { Reason } from '../reconcile/claim-result.js';
export function reasonText(reason: Reason, because: readonly string[]): string {
  const [withClaims, alone] = REASON_TEXTS[reason];
  return because.length === 0 ? alone : `${withClaims} ${because.join(', ')}`;
}
