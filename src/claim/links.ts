import type { Claim } from './claim.js';
import { append } from './map-of-lists.js';
import { NO_RELATIONS, RELATIONS, type Relation } from './relation.js';

/** A relation that cannot hold, and is ignored. */
export interface LinkFault {
  readonly kind: 'unknown-id' | 'self' | 'cycle';
  readonly claim: Claim;
  readonly relation: Relation;
  /** The id as the row names it. */
  readonly target: string;
}

/** The relations of one incident's claims that hold, followed both ways. */
export class Links {
  readonly #targets: Readonly<Record<Relation, Map<Claim, Claim[]>>>;
  readonly #sources: Readonly<Record<Relation, Map<Claim, Claim[]>>>;
  readonly faults: readonly LinkFault[];
  /** Whether no relation holds between any claims. */
  readonly isEmpty: boolean;

  constructor(edges: readonly Edge[], faults: readonly LinkFault[]) {
    this.#targets = emptyMaps();
    this.#sources = emptyMaps();
    this.faults = faults;
    this.isEmpty = edges.length === 0;
    for (const { relation, claim, target } of edges) {
      append(this.#targets[relation], claim, target);
      append(this.#sources[relation], target, claim);
    }
  }

  /** The claims that a claim names by a relation. */
  targets(relation: Relation, claim: Claim): readonly Claim[] {
    return this.#targets[relation].get(claim) ?? NONE;
  }

  /** The claims that name a claim by a relation. */
  sources(relation: Relation, claim: Claim): readonly Claim[] {
    return this.#sources[relation].get(claim) ?? NONE;
  }

  /** Every claim that names another by a relation. */
  naming(relation: Relation): Iterable<Claim> {
    return this.#targets[relation].keys();
  }

  /** The claims whose words a claim repeats: those it derives from, but for one that it supersedes and so restates. */
  repeated(claim: Claim): readonly Claim[] {
    const derived = this.targets('derivedFrom', claim);
    const superseded = new Set(this.targets('supersedes', claim));
    return superseded.size === 0 ? derived : derived.filter((target) => !superseded.has(target));
  }

  /**
   * The families of some claims: those that relations connect, whatever their direction, through claims that are
   * among them. Gives each claim the member that stands for its family.
   */
  families(claims: Iterable<Claim>): ReadonlyMap<Claim, Claim> {
    const members = new Set(claims);
    const families = new Map<Claim, Claim>();
    for (const first of members) {
      if (families.has(first)) continue;
      families.set(first, first);
      const open = [first];
      for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
        for (const relation of RELATIONS) {
          for (const related of [...this.targets(relation, claim), ...this.sources(relation, claim)]) {
            if (!members.has(related) || families.has(related)) continue;
            families.set(related, first);
            open.push(related);
          }
        }
      }
    }
    return families;
  }
}

interface Edge {
  readonly relation: Relation;
  readonly claim: Claim;
  readonly target: Claim;
}

const NONE: readonly Claim[] = [];
const NO_LINKS = new Links([], []);

/** Relations that may not run in a circle, each with those it is followed together with. Disputes may be mutual. */
const ACYCLIC: readonly (readonly Relation[])[] = [
  ['derivedFrom', 'duplicateOf'],
  ['supersedes'],
  ['retracts'],
  ['partOf'],
  ['aggregateOf'],
  ['addsTo'],
];

/**
 * Resolves the ids that claims name into claims of the same incident. An unknown id, a claim that names itself
 * and a relation that lies on a circle are faults; those relations are ignored.
 */
export function resolveLinks(claims: readonly Claim[], byId: ReadonlyMap<string, Claim>): Links {
  if (claims.every((claim) => claim.relations === NO_RELATIONS)) return NO_LINKS;
  const edges: Edge[] = [];
  const faults: LinkFault[] = [];
  for (const claim of claims) {
    if (claim.relations === NO_RELATIONS || byId.get(claim.id) !== claim) continue;
    for (const relation of RELATIONS) {
      for (const id of claim.relations[relation]) {
        const target = byId.get(id);
        if (target === claim) faults.push({ kind: 'self', claim, relation, target: id });
        else if (target === undefined) faults.push({ kind: 'unknown-id', claim, relation, target: id });
        else edges.push({ relation, claim, target });
      }
    }
  }
  const circular = new Set(ACYCLIC.flatMap((relations) => findCircular(edges, relations)));
  for (const { relation, claim, target } of circular) {
    faults.push({ kind: 'cycle', claim, relation, target: target.id });
  }
  return new Links(
    edges.filter((edge) => !circular.has(edge)),
    faults,
  );
}

/** The edges of some relations that lie on a circle: both ends in one strongly connected component. */
function findCircular(all: readonly Edge[], relations: readonly Relation[]): Edge[] {
  const edges = all.filter((edge) => relations.includes(edge.relation));
  const outgoing = new Map<Claim, Claim[]>();
  for (const { claim, target } of edges) append(outgoing, claim, target);
  const component = findComponents(outgoing);
  return edges.filter(({ claim, target }) => component.get(claim) === component.get(target));
}

/** Tarjan's strongly connected components (1972), without recursion: chains of 100,000 claims must not overflow. */
function findComponents(outgoing: ReadonlyMap<Claim, readonly Claim[]>): Map<Claim, number> {
  const index = new Map<Claim, number>();
  const lowest = new Map<Claim, number>();
  const component = new Map<Claim, number>();
  const open: Claim[] = [];
  for (const root of outgoing.keys()) {
    if (index.has(root)) continue;
    const path: { claim: Claim; next: number }[] = [{ claim: root, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1] as { claim: Claim; next: number };
      const { claim } = step;
      if (step.next === 0) {
        index.set(claim, index.size);
        lowest.set(claim, index.get(claim) as number);
        open.push(claim);
      }
      const target = outgoing.get(claim)?.[step.next];
      step.next += 1;
      if (target !== undefined) {
        if (!index.has(target)) path.push({ claim: target, next: 0 });
        else if (!component.has(target)) lower(lowest, claim, index.get(target) as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) lower(lowest, parent.claim, lowest.get(claim) as number);
      if (lowest.get(claim) === index.get(claim)) {
        let member: Claim;
        do {
          member = open.pop() as Claim;
          component.set(member, index.get(claim) as number);
        } while (member !== claim);
      }
    }
  }
  return component;
}

function lower(values: Map<Claim, number>, claim: Claim, value: number): void {
  if (value < (values.get(claim) as number)) values.set(claim, value);
}

function emptyMaps(): Record<Relation, Map<Claim, Claim[]>> {
  return {
    supersedes: new Map(),
    retracts: new Map(),
    derivedFrom: new Map(),
    duplicateOf: new Map(),
    partOf: new Map(),
    aggregateOf: new Map(),
    addsTo: new Map(),
    disputes: new Map(),
  };
}
