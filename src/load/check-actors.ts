import type { Actor } from '../claim/actor.js';
import { actorNameKey } from '../claim/actors.js';
import { firstDay, lastDay, type PartialDate } from '../claim/partial-date.js';
import type { RuleId } from '../claim/rules.js';
import { suggest } from '../claim/suggest.js';
import type { ActorField } from './actor-schema.js';

/** Something wrong between the actors of a file; `actor` is the one to look at. */
export interface ActorsFault {
  readonly ruleId: RuleId;
  readonly actor: Actor;
  readonly field: ActorField;
  readonly message: string;
  readonly hint: string;
}

interface BornName {
  readonly actor: Actor;
  readonly field: ActorField;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** Ids and names that stand for two actors at the same time, in the order of the file. */
export function findDuplicateNames(actors: readonly Actor[]): ActorsFault[] {
  const faults: ActorsFault[] = [];
  const byName = new Map<string, BornName[]>();
  for (const actor of actors) {
    for (const { name, ...born } of namesOf(actor)) {
      const key = actorNameKey(name);
      const others = byName.get(key) ?? [];
      const other = others.find((one) => one.actor !== actor && overlap(one, born));
      if (other === undefined) byName.set(key, [...others, born]);
      else {
        faults.push({
          ruleId: 'actor/duplicate',
          actor,
          field: born.field,
          message: `"${name}" already stands for ${other.actor.id}; the first actor in the file is meant by it`,
          hint: 'Give the two different names, or dates that do not overlap: name@FROM..TO.',
        });
      }
    }
  }
  return faults;
}

function namesOf(actor: Actor): ({ name: string } & BornName)[] {
  const names = [
    {
      name: actor.id,
      actor,
      field: 'id' as ActorField,
      from: null as string | null,
      to: null as string | null,
    },
  ];
  if (actor.name !== null)
    names.push({ name: actor.name, actor, field: 'name', from: actor.from, to: actor.to });
  for (const { name, from, to } of actor.aliases) names.push({ name, actor, field: 'aliases', from, to });
  return names;
}

function overlap(one: BornName, other: BornName): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd({ from }: BornName, { to }: BornName): boolean {
  return from === null || to === null || firstDay(from) <= lastDay(to);
}

/**
 * Actors that are part of what is no actor, or of themselves. `dropped` are those whose `part_of` cannot be
 * followed.
 */
export function findWholeFaults(actors: readonly Actor[]): {
  faults: ActorsFault[];
  dropped: ReadonlySet<Actor>;
} {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const faults: ActorsFault[] = [];
  const dropped = new Set<Actor>();
  for (const actor of actors) {
    if (actor.partOf === null || dropped.has(actor)) continue;
    if (!byId.has(actor.partOf)) {
      dropped.add(actor);
      faults.push({
        ruleId: 'actor/unknown',
        actor,
        field: 'partOf',
        message: `"${actor.partOf}" is no actor of this file; ${actor.id} is taken to be part of nothing`,
        hint: `${suggest(actor.partOf, [...byId.keys()])}Write the id of another row.`,
      });
      continue;
    }
    const circle = circleOf(actor, byId);
    if (circle === null) continue;
    for (const one of circle) dropped.add(one);
    faults.push({
      ruleId: 'actor/cycle',
      actor,
      field: 'partOf',
      message: `${[...circle, actor].map((one) => one.id).join(' is part of ')}; these are taken to be part of nothing`,
      hint: 'Leave part_of blank for the widest group.',
    });
  }
  return { faults, dropped };
}

/** The actors on the way from an actor back to itself; null when the way ends elsewhere. */
function circleOf(actor: Actor, byId: ReadonlyMap<string, Actor>): Actor[] | null {
  const way = new Set<Actor>();
  for (let at: Actor | undefined = actor; at !== undefined && !way.has(at); at = byId.get(at.partOf ?? '')) {
    way.add(at);
    if (at.partOf === actor.id) return [...way];
  }
  return null;
}
