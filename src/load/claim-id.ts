import type { ClaimRow } from '../claim/claim-schema.js';
import { deriveId } from '../claim/derived-id.js';

/** The trimmed texts of a row's cells that a derived id rests on. */
export type ClaimTexts = Readonly<Partial<Record<'victims' | 'count' | 'low' | 'high', string | undefined>>>;

/**
 * The id of a claim that has none: a hash of what it says, never of where it stands, so that it outlives
 * sorting and editing around it.
 */
export function deriveClaimId(row: ClaimRow, texts: ClaimTexts): string {
  return deriveId([
    row.incident,
    row.source,
    texts.victims ?? '',
    row.measure,
    texts.count ?? '',
    texts.low ?? '',
    texts.high ?? '',
    row.reportedOn ?? '',
    row.asOf ?? '',
    row.scope ?? 'full',
  ]);
}
