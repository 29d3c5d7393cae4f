import { type Actors, ALL, UNSPECIFIED } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { Problem } from '../claim/problem.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { SelectFlags } from './flags.js';
import { victimsNamed } from './read-selection.js';
import { type Selection, setKey } from './selection.js';

/** Names told of at the most. */
const MOST_TOLD = 8;

/** Victims that need no actors file. */
const BUILT_IN: ReadonlySet<string> = new Set([ALL, UNSPECIFIED, 'civilians']);

/** What some claims name, each with what is told of it. */
class Names {
  readonly victims = new Map<string, string>();
  readonly sources = new Set<string>();
  readonly groups = new Map<string, string>();

  add({ victims, measure, source }: Claim): void {
    const key = setKey(victims);
    this.victims.set(key, victims);
    this.sources.add(source);
    this.groups.set(`${victims} ${measure}`, key);
  }
}

/**
 * What there was to choose from, so that a choice of nothing can be told with what was meant. A name is known that
 * any claim bears, or, of victims, an actor; told are those of the incidents that were chosen.
 */
export class KnownGroups {
  readonly #incidents = new Set<string>();
  readonly #everywhere = new Names();
  readonly #chosen = new Names();

  /** Remembers what a claim names that was read, chosen or not. */
  add(claim: Claim, isChosen: boolean): void {
    this.#incidents.add(claim.incident);
    this.#everywhere.add(claim);
    if (isChosen) this.#chosen.add(claim);
  }

  /** Remembers the incidents of rows that could not be read: their ids are no misspellings. */
  addProblems(problems: readonly Problem[]): void {
    for (const { incident } of problems) if (incident != null) this.#incidents.add(incident);
  }

  /**
   * Throws a UserError for the first name chosen that nothing bears, with those it may have meant. Folders may give
   * one name to different actors: it is known where it is in any. Where no claim was read, nothing is refused.
   */
  refuseUnknown(
    { incident = [], victims = [], source = [] }: Pick<SelectFlags, 'incident' | 'victims' | 'source'>,
    actors: readonly Actors[],
  ): void {
    if (this.#everywhere.sources.size === 0) return;
    for (const id of incident) if (!this.#incidents.has(id)) refuse('incident', id, this.#incidents);
    for (const text of victims) {
      const isBorne = (own: Actors) =>
        this.#everywhere.victims.has(victimsNamed(text, own)) || isOfActors(text, own);
      if (!actors.some(isBorne)) refuse('group of victims', text, this.#chosen.victims.values());
    }
    for (const name of source) {
      if (!this.#everywhere.sources.has(name)) refuse('source', name, this.#chosen.sources);
    }
  }

  /** The groups there are, of the victims that were chosen if there are any: "There is wagner killed, fama killed". */
  tell({ victims }: Pick<Selection, 'victims'>): string {
    const all = [...this.#chosen.groups];
    const near = all.filter(([, key]) => victims.includes(key));
    return all.length === 0 ? '' : listOf((near.length > 0 ? near : all).map(([name]) => name));
  }
}

/** Whether each member of a set is an actor, or needs none. */
function isOfActors(text: string, actors: Actors): boolean {
  const members = text.split('+').map((member) => member.trim());
  return members.every((name) => BUILT_IN.has(name.toLowerCase()) || actors.resolve(name, null) !== null);
}

function refuse(thing: string, name: string, known: Iterable<string>): never {
  const names = [...known];
  throw new UserError(`there is no ${thing} ${name}`, `${suggest(name, names)}${listOf(names)}`);
}

/** "There is a, b": the first names, and how many more there are. */
function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'There is none';
  const first = [...names].sort(compareText).slice(0, MOST_TOLD).join(', ');
  const rest = names.length - MOST_TOLD;
  return `There is ${first}${rest > 0 ? ` and ${rest} more` : ''}`;
}
