import type { ClaimTextName } from '../claim/claim-texts.js';
import type { InputSummary } from '../claim/input-summary.js';
import type { Problem } from '../claim/problem.js';
import type { ClaimResult, Reason } from '../reconcile/claim-result.js';
import type { Disagreement, DisagreementKind } from '../reconcile/disagreement-result.js';
import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { MethodResults } from '../reconcile/methods/index.js';

/** The same thing on the two sides of an edit. */
export interface Sides<Thing> {
  readonly old: Thing;
  readonly new: Thing;
}

/** What of a claim can change: what its row says, its id, and how the actors file has its names read. */
export type ClaimChangeField = ClaimTextName | 'claimId' | 'voice' | 'stance';

/** One field that says something else than before; null where it is blank. */
export interface FieldChange extends Sides<string | null> {
  readonly field: ClaimChangeField;
}

/** A claim that only one side has. */
export interface ClaimEntry
  extends Pick<ClaimResult, 'id' | 'source' | 'original' | 'low' | 'high' | 'openLow' | 'openHigh'>,
    Pick<ClaimResult, 'reportedOn' | 'at'> {
  readonly victims: string;
  readonly measure: string;
}

/** A claim that both sides have and that says something else; told as it is now. */
export interface ClaimChange extends ClaimEntry {
  /** Its id on the old side: another one where ids are derived from what a claim says. */
  readonly oldId: string;
  /** Where it stood: `file:line`. */
  readonly oldAt: string;
  readonly fields: readonly FieldChange[];
}

/** The claims of an incident that are not as they were. */
export interface ClaimChanges {
  readonly added: readonly ClaimEntry[];
  readonly removed: readonly ClaimEntry[];
  readonly changed: readonly ClaimChange[];
}

/** What became of a claim that sets a figure: of an old one on the new side, of a new one since the old side. */
export const FATES = ['added', 'removed', 'changed', 'counted', 'floor', 'left-out', 'same'] as const;
export type Fate = (typeof FATES)[number];

/** A claim that sets a figure, and what the edit did to it. */
export interface Setter {
  readonly id: string;
  readonly fate: Fate;
  /** Why it is left out, or a floor only; null otherwise. */
  readonly reason: Reason | null;
  /** The claims that are why. */
  readonly because: readonly string[];
}

export const FIGURES = ['low', 'best', 'high', 'value', 'openHigh', 'q05', 'median', 'q95'] as const;
export type FigureName = (typeof FIGURES)[number];

/** One figure of a method that is another or that other claims set; `openHigh` is whether there is no ceiling. */
export interface FigureChange extends Sides<number | boolean | null> {
  readonly figure: FigureName;
  readonly oldSetBy: readonly Setter[];
  readonly newSetBy: readonly Setter[];
}

/**
 * `appeared`, `vanished`: from none or to none; `moved`: the figures differ; `backing`: the figures are as before,
 * and other claims set them, or more or fewer voices stand behind them.
 */
export const METHOD_CHANGES = ['moved', 'vanished', 'appeared', 'backing'] as const;
export type MethodChangeKind = (typeof METHOD_CHANGES)[number];

/** What an edit does to the result of one method in one group. */
export interface MethodChange {
  readonly method: MethodId;
  readonly change: MethodChangeKind;
  readonly figures: readonly FigureChange[];
}

/** Whether only the new side has a thing, only the old one, or both and it changed. */
export type Presence = 'added' | 'removed' | 'changed';

/** The result of each method on both sides; null where the side has no such group. */
export type MethodSides = { readonly [Id in MethodId]?: Sides<MethodResults[Id] | null> };

/** A group whose result is not as it was. */
export interface GroupDiff {
  readonly victims: string;
  readonly measure: string;
  readonly presence: Presence;
  readonly results: MethodSides;
  readonly changes: readonly MethodChange[];
}

/** `severity`: it is graver or less grave; `sides`: as grave, between other claims or other figures. */
export const DISAGREEMENT_CHANGES = ['appeared', 'vanished', 'severity', 'sides'] as const;
export type DisagreementChangeKind = (typeof DISAGREEMENT_CHANGES)[number];

/** What an edit does to a disagreement, matched by its id. */
export interface DisagreementChange extends Sides<Disagreement | null> {
  /** Names the disagreement within the incident: `wagner/killed/disjoint`. */
  readonly id: string;
  readonly kind: DisagreementKind;
  /** Null where it crosses groups. */
  readonly victims: string | null;
  readonly measure: string | null;
  readonly change: DisagreementChangeKind;
}

/** What an edit does to one incident. */
export interface IncidentDiff {
  readonly id: string;
  readonly presence: Presence;
  readonly claims: ClaimChanges;
  readonly groups: readonly GroupDiff[];
  readonly disagreements: readonly DisagreementChange[];
}

/** How many of everything. */
export interface DiffSummary {
  readonly incidents: { readonly added: number; readonly removed: number; readonly changed: number };
  readonly claims: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  /** Groups by the gravest change of their figures: moved, else vanished, else appeared. */
  readonly ranges: { readonly moved: number; readonly vanished: number; readonly appeared: number };
  readonly disagreements: {
    readonly appeared: number;
    readonly vanished: number;
    readonly severity: number;
    readonly sides: number;
  };
  readonly errors: Sides<number>;
  readonly warnings: Sides<number>;
}

/** Everything that `claims diff` tells, complete: every format reads nothing else. */
export interface DiffResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** The git revision that is the old side; null where two versions of files are named. */
  readonly base: { readonly revision: string; readonly commit: string } | null;
  readonly inputs: Sides<readonly InputSummary[]>;
  readonly options: {
    readonly methods: readonly MethodId[];
    /** Whether the actors, or the settings that reconcile follows, are not the same on both sides. */
    readonly actorsChanged: boolean;
    readonly settingsChanged: boolean;
  };
  readonly incidents: readonly IncidentDiff[];
  readonly problems: Sides<readonly Problem[]>;
  readonly summary: DiffSummary;
}
