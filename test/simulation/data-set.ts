import type { Claim } from '../../src/claim/claim.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import type { Priors } from '../../src/model/priors.js';
import { ROLES, type Role } from '../../src/model/role.js';
import type { Estimate } from '../../src/model/scores/score-estimate.js';
import { DEFAULT_THRESHOLDS } from '../../src/reconcile/disagreements/disagreement.js';
import { findCells } from '../../src/reconcile/fit/find-cells.js';
import { fitSources } from '../../src/reconcile/fit/fit-sources.js';
import { toModelSettings } from '../../src/reconcile/fit/model-settings.js';
import type { MethodId } from '../../src/reconcile/methods/catalogue.js';
import type { ModelSettings } from '../../src/reconcile/methods/method.js';
import { reconcileIncident } from '../../src/reconcile/reconcile-incident.js';
import { CellCollector } from '../../src/reconcile/score/collect-cells.js';
import type { ScoredMethodId } from '../../src/reconcile/score/scored-cell.js';
import { ACTORS, type SimulatedIncident, type World } from './world.js';

/** What the model takes for granted: its own priors, equal ones for every role, or what it learned of the data set. */
export type Ground = 'priors' | 'equal' | 'learned';

type Estimates = readonly (Estimate | undefined)[];

const OPTIONS = {
  actors: ACTORS,
  perpetrators: [],
  asOf: null,
  latestPerSource: false,
  thresholds: DEFAULT_THRESHOLDS,
};

const OWN: ModelSettings = { priors: DEFAULT_PRIORS, priorsHash: null };
const EQUAL: ModelSettings = { priors: equalPriors(), priorsHash: 'equal' };

/** A simulated data set, and what the tool makes of each of its incidents, reckoned when it is asked for. */
export class DataSet {
  readonly incidents: readonly SimulatedIncident[];
  #blind: ((method: ScoredMethodId) => Estimates) | null = null;

  constructor({ incidents }: Pick<World, 'incidents'>) {
    this.incidents = incidents;
  }

  /** By the envelope, the averages and truth discovery: they do not know who speaks. */
  blind(method: ScoredMethodId): Estimates {
    this.#blind ??= this.#estimate(['envelope'], OWN, true);
    return this.#blind(method);
  }

  /** By the model. */
  model(ground: Ground): Estimates {
    const settings = { priors: () => OWN, equal: () => EQUAL, learned: () => this.#learn() }[ground]();
    return this.#estimate(['model'], settings, false)('model');
  }

  /** By the way that `claims score` takes. */
  #estimate(methods: readonly MethodId[], model: ModelSettings, compare: boolean) {
    const collector = new CellCollector(
      this.incidents.map(({ truth }) => truth),
      compare,
    );
    for (const { truth, claims } of this.incidents) {
      const reconcile = (some: readonly Claim[]) =>
        reconcileIncident(truth.incident, some, { ...OPTIONS, methods, model });
      collector.add({ result: reconcile(claims), claims, actors: ACTORS, reconcile });
    }
    const cells = new Map(collector.finish().cells.map((cell) => [cell.incident, cell]));
    return (method: ScoredMethodId) =>
      this.incidents.map(({ truth }) => cells.get(truth.incident)?.estimates.get(method));
  }

  #learn(): ModelSettings {
    return toModelSettings({ ...learnSources(this.incidents), options: { per: [] } }, 'learned');
  }
}

/** What `claims fit` learns of the sources; throws where nobody says anything of the size of anything. */
export function learnSources(incidents: readonly SimulatedIncident[]) {
  const cells = incidents.flatMap(({ truth, claims }) => findCells(truth.incident, claims, OPTIONS));
  const learned = fitSources(cells, [], OWN);
  if (learned === null) throw new Error('nothing to learn from');
  return learned;
}

/** Priors by which no role leans and all scatter alike. */
function equalPriors(): Priors {
  const roles = ROLES.map((role) => [
    role,
    { ...DEFAULT_PRIORS.roles[role], lean: 0, leanSpread: 0.6, noise: 0.4 },
  ]);
  return { ...DEFAULT_PRIORS, roles: Object.fromEntries(roles) as Record<Role, Priors['roles'][Role]> };
}
