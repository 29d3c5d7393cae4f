import { isCasualtyMeasure, measureMembers } from '../../../claim/measure.js';
import { joinCopies } from '../../../model/copies.js';
import { type Vote, weighVotes } from '../../../model/dependence.js';
import type { Observation } from '../../../model/observation.js';
import type { Entry, Group } from '../../group.js';
import type { MethodContext } from '../method.js';
import { observe } from './observation.js';
import { createRoleReader, type RoleReading } from './role.js';

/** A claim that stands, with what the model makes of it. */
export interface Modelled {
  readonly entry: Entry;
  readonly reading: RoleReading;
  readonly observation: Observation;
}

/** The claims of a group as the model hears them. */
export interface Heard {
  /** Whether the group counts what the model knows of; if not, it hears nothing. */
  readonly counts: boolean;
  readonly all: readonly Modelled[];
  /** What each of them says, with undeclared copies in one family. */
  readonly joined: readonly Observation[];
  readonly votes: readonly Vote[];
}

/** Hears the claims of a group. */
export function hearGroup(group: Group, { actors, model }: MethodContext): Heard {
  const knowsMeasure = model?.bias?.held.beliefs.layout.per.includes('measure') ?? false;
  const counts = knowsMeasure || measureMembers(group.measure).every(isCasualtyMeasure);
  const all = counts ? observeGroup(group, createRoleReader(group, actors)) : [];
  const joined = joinCopies(all.map(({ observation }) => observation));
  return { counts, all, joined, votes: weighVotes(joined) };
}

/**
 * The claims that stand and say something of the size. Where nobody speaks of the whole, the parts are taken for it, as
 * floors alone set no end.
 */
export function observeGroup({ entries }: Group, roleOf: ReturnType<typeof createRoleReader>): Modelled[] {
  const all = entries.flatMap((entry) => {
    if (entry.status === 'left-out') return [];
    const reading = roleOf(entry.claim);
    const observation = observe(entry, reading.role);
    return observation === null ? [] : [{ entry, reading, observation }];
  });
  if (!all.every(({ observation }) => observation.isPart)) return all;
  return all.map((one) => ({ ...one, observation: { ...one.observation, isPart: false } }));
}
