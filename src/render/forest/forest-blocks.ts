import type { ClaimResult } from '../../reconcile/claim-result.js';
import { reasonText } from '../reason-text.js';
import type { ForestRow } from './forest.js';

/** Rows that stand together under a heading. */
export interface ForestBlock {
  /** `counted`, `floors only`, `left out: repeat`. */
  readonly heading: string;
  readonly rows: readonly ForestRow[];
}

/** The rows of a picture by what became of the claims, those left out by the reason. */
export function findBlocks(rows: readonly ForestRow[]): ForestBlock[] {
  const blocks: { heading: string; rows: ForestRow[] }[] = [];
  for (const row of rows) {
    const heading = headingOf(row.claim);
    const last = blocks.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else blocks.push({ heading, rows: [row] });
  }
  return blocks;
}

/** Whether rows need their headings: a claim that stands alone and counts does not. */
export function isHeaded(rows: readonly ForestRow[]): boolean {
  return rows.length > 1 || rows.some(({ claim }) => claim.status !== 'counted');
}

function headingOf({ status, reason }: ClaimResult): string {
  if (status === 'counted') return 'counted';
  if (status === 'floor') return 'floors only';
  return reason === null ? 'left out' : `left out: ${reasonText(reason, [])}`;
}
