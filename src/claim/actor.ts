import type { PartialDate } from './partial-date.js';

export const ACTOR_KINDS = ['combatant', 'civilian', 'mixed'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Another name of an actor, and the time in which it is meant; null ends are open. */
export interface Alias {
  readonly name: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** A group that fights, is hurt, or speaks. */
export interface Actor {
  readonly id: string;
  readonly name: string | null;
  readonly aliases: readonly Alias[];
  /** The side it belongs to; null when the file leaves it blank and no group it is part of has one. */
  readonly side: string | null;
  readonly kind: ActorKind | null;
  /** The side it is allied with without belonging to it. */
  readonly allyOf: string | null;
  /** The actor it is a part of. */
  readonly partOf: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}
