/** How much two figures differ: by the factor each would have to be off for them to agree. */
export const DISAGREEMENT_SEVERITIES = ['minor', 'material', 'major'] as const;
export type DisagreementSeverity = (typeof DISAGREEMENT_SEVERITIES)[number];

export const DISAGREEMENT_KINDS = [
  'disjoint',
  'denial',
  'floor-breach',
  'self-contradiction',
  'stance',
  'measure',
  'scope',
  'aggregate',
  'responsibility',
  'acknowledged-without-figure',
] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** Sources that differ: honest, and worth a look. One entry a kind and group, or a kind and incident. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  readonly severity: DisagreementSeverity;
  /** The claims on the one side, the higher one where figures differ. */
  readonly claims: readonly string[];
  readonly against: readonly string[];
  /** People between the nearest figures of the two sides; null where no figures are compared. */
  readonly gap: number | null;
  /** The higher figure over the lower; null where no figures are compared or the lower is 0. */
  readonly ratio: number | null;
  readonly message: string;
  /** Names the disagreement within the incident: `wagner/killed/disjoint`. */
  readonly id: string;
  /** Identifies the disagreement by its kind, group and claims, across edits elsewhere. */
  readonly fingerprint: string;
}
