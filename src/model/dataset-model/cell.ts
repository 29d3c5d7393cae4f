import { compareText } from '../../claim/compare-text.js';
import type { Figures } from '../observation.js';
import type { Role } from '../role.js';

/** Who speaks, to the dataset model: `verified` marks a figure that later work has settled, by which others are judged. */
type Speaker = Role | 'verified';

/** One claim with its vote, as the dataset model learns from it. */
export interface CellClaim extends Figures {
  readonly source: string;
  readonly role: Speaker;
  /** How much of a vote it has among the claims of its cell, from 0 to 1. */
  readonly weight: number;
}

/** The claims on one number of people: one incident, one group of victims, one measure. */
export interface Cell {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly claims: readonly CellClaim[];
}

/** The same cells with all in a fixed order, so that sums of fractions are the same to the last digit. */
export function sortCells(cells: readonly Cell[]): Cell[] {
  return cells
    .map((cell) => ({ ...cell, claims: [...cell.claims].sort(compareClaims) }))
    .sort(
      (one, other) =>
        compareText(one.incident, other.incident) ||
        compareText(one.victims, other.victims) ||
        compareText(one.measure, other.measure),
    );
}

function compareClaims(one: CellClaim, other: CellClaim): number {
  return (
    compareText(one.source, other.source) ||
    compareText(one.role, other.role) ||
    compareText(one.kind, other.kind) ||
    one.low - other.low ||
    one.high - other.high ||
    one.weight - other.weight
  );
}
