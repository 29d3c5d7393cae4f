import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { GroupKey } from '../reconcile/lattice.js';
import type { IncidentResult } from '../reconcile/result.js';
import { type Selection, setKey } from './selection.js';

/** What was chosen by name; of victims, all that each name may mean. */
type Chosen = Omit<Selection, 'victims' | 'onlyDisagreements'> & {
  readonly victims: readonly (readonly string[])[];
};

/** Names told of at the most. */
const MOST_TOLD = 8;

/**
 * What there was to choose from, so that a choice of nothing can be told with what was meant. Incidents are all
 * that were read; victims, measures and sources those of the incidents that were chosen.
 */
export class KnownGroups {
  readonly #incidents = new Set<string>();
  readonly #victims = new Map<string, string>();
  readonly #measures = new Set<string>();
  readonly #sources = new Set<string>();
  readonly #groups = new Map<string, GroupKey>();

  /** Remembers an incident that was read, chosen or not. */
  addIncident(incident: string): void {
    this.#incidents.add(incident);
  }

  /** Remembers the groups of an incident that was chosen. */
  addGroups({ id, groups }: IncidentResult): void {
    this.addIncident(id);
    for (const { victims, measure, claims } of groups) {
      this.#victims.set(setKey(victims), victims);
      this.#measures.add(measure);
      this.#groups.set(`${victims} ${measure}`, { victims, measure });
      for (const { source } of claims) this.#sources.add(source);
    }
  }

  /** Whether there was nothing to choose from. */
  get isEmpty(): boolean {
    return this.#incidents.size === 0;
  }

  /** Throws a UserError for the first name chosen that nothing bears, with those it may have meant. */
  refuseUnknown({ incidents, victims, measures, sources }: Chosen): void {
    for (const id of incidents) if (!this.#incidents.has(id)) refuse('incident', id, this.#incidents);
    for (const keys of victims) {
      if (keys.some((key) => this.#victims.has(key))) continue;
      refuse('group of victims', keys[0] ?? '', this.#victims.values());
    }
    for (const measure of measures) {
      if (!this.#measures.has(measure)) refuse('claim that counts', measure, this.#measures);
    }
    for (const source of sources) if (!this.#sources.has(source)) refuse('source', source, this.#sources);
  }

  /** Throws the UserError of a choice whose names are all known and that no group meets. */
  refuseNoGroup({ victims }: Selection): never {
    const all = [...this.#groups];
    const near = all.filter(([, group]) => victims.includes(setKey(group.victims)));
    const names = (near.length > 0 ? near : all).map(([name]) => name);
    throw new UserError('no group meets all that was chosen', `There is ${tell(names)}`);
  }
}

function refuse(thing: string, name: string, known: Iterable<string>): never {
  const names = [...known];
  throw new UserError(`there is no ${thing} ${name}`, `${suggest(name, names)}There is ${tell(names)}`);
}

/** The first names, and how many more there are. */
function tell(names: Iterable<string>): string {
  const all = [...names];
  if (all.length === 0) return 'none';
  const rest = all.length - MOST_TOLD;
  return rest > 0 ? `${all.slice(0, MOST_TOLD).join(', ')} and ${rest} more` : all.join(', ');
}
