import type { Claim } from '../src/claim/claim.js';
import { DEFAULT_THRESHOLDS } from '../src/reconcile/disagreements/disagreement.js';
import { explainGroups } from '../src/reconcile/explain/explain-groups.js';
import type { ClaimExplanation, GroupExplanation } from '../src/reconcile/explain/explanation.js';
import { DEFAULT_METHODS } from '../src/reconcile/methods/catalogue.js';
import { type ReconcileOptions, reconcileIncident } from '../src/reconcile/reconcile-incident.js';
import { ACTORS } from './build-claim.js';

/** Explains every group of some claims. */
export function explainAll(
  claims: readonly Claim[],
  options: Partial<ReconcileOptions> = {},
  incident = 'ambush',
): GroupExplanation[] {
  const all: ReconcileOptions = {
    actors: ACTORS,
    methods: DEFAULT_METHODS,
    asOf: null,
    latestPerSource: false,
    perpetrators: [],
    thresholds: DEFAULT_THRESHOLDS,
    ...options,
  };
  const result = reconcileIncident(incident, claims, all);
  return explainGroups(result, result.groups, claims, all);
}

/** The explanation of one group; fails when there is none. */
export function explain(
  claims: readonly Claim[],
  options: Partial<ReconcileOptions> = {},
  victims = 'wagner',
  measure = 'killed',
): GroupExplanation {
  const found = explainAll(claims, options).find((one) => one.victims === victims && one.measure === measure);
  if (found === undefined) throw new Error(`no group ${victims} ${measure}`);
  return found;
}

/** The explanation of one claim of the group wagner killed. */
export function explained(
  id: string,
  claims: readonly Claim[],
  options: Partial<ReconcileOptions> = {},
): ClaimExplanation {
  const found = explain(claims, options).claims.find((claim) => claim.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
}

/** What a method did, a line a step: `low 3: the lowest figure … (A)`. */
export function stepsOf(explanation: GroupExplanation, method: string): string[] {
  const found = explanation.steps.find((one) => one.method === method);
  return (found?.steps ?? []).map(({ message, claims }) =>
    claims.length === 0 ? message : `${message} (${claims.join(' ')})`,
  );
}
