import type { Role } from './role.js';

/** In what form a figure is given. `named`: a list of names, which nobody doubts as a floor. */
export const OBSERVATION_KINDS = ['exact', 'about', 'range', 'at-least', 'up-to', 'named'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** The figures of a claim and the form they are given in. */
export interface Figures {
  readonly kind: ObservationKind;
  /** People; the one figure of every kind but a range. */
  readonly low: number;
  /** People; equal to `low` but for a range. */
  readonly high: number;
  /** True where it counts some of the people only: a floor, which tells nothing of how far above the truth lies. */
  readonly isPart: boolean;
}

/** One claim as the model sees it. Plain data, so that it can be handed to another thread. */
export interface Observation extends Figures {
  readonly role: Role;
  /** Who says it: a later figure of one source replaces its earlier one. */
  readonly source: string;
  /** Whose words it is in the end: the claims of one family have one vote together. */
  readonly family: string;
  /** When it was said, as text that sorts by time; '' when unknown. */
  readonly time: string;
}

/** Whether a claim says how many there were, rather than only how many at the least or at the most. */
export function isPoint({ kind }: Pick<Figures, 'kind'>): boolean {
  return kind === 'exact' || kind === 'about' || kind === 'range';
}

/** Whether a claim says that there were none. */
export function isZero({ kind, high }: Figures): boolean {
  return high === 0 && (kind === 'exact' || kind === 'about' || kind === 'up-to');
}
