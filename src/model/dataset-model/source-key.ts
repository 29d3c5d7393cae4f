import type { Role } from '../role.js';
import type { Cell, CellClaim } from './cell.js';

/** What a source may lean by, beside its role. */
export const DISTINCTIONS = ['victims', 'measure'] as const;
export type Distinction = (typeof DISTINCTIONS)[number];

/** A source in one role: what has a lean of its own. */
export interface SourceKey {
  readonly source: string;
  readonly role: Role;
  /** Null: of whatever victims. */
  readonly victims: string | null;
  /** Null: by whatever measure. */
  readonly measure: string | null;
}

/** The source of a claim as the model knows it; null for what leans nowhere: lists of names and verified figures. */
export function keyOf(
  { source, role, kind }: Pick<CellClaim, 'source' | 'role' | 'kind'>,
  { victims, measure }: Pick<Cell, 'victims' | 'measure'>,
  per: readonly Distinction[],
): SourceKey | null {
  if (role === 'verified' || kind === 'named') return null;
  return {
    source,
    role,
    victims: per.includes('victims') ? victims : null,
    measure: per.includes('measure') ? measure : null,
  };
}

/** A key as text: equal texts are one source. */
export function textOf({ source, role, victims, measure }: SourceKey): string {
  return JSON.stringify([source, role, victims, measure]);
}
