import type { Figures } from '../observation.js';
import type { Role } from '../role.js';

/** Who speaks, to the dataset model: `verified` marks a figure that later work has settled, by which others are judged. */
export type Speaker = Role | 'verified';

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
