import { Actors } from '../../src/claim/actors.js';
import type { Claim } from '../../src/claim/claim.js';
import { stanceOf } from '../../src/claim/stance.js';
import type { VerifiedValue } from '../../src/claim/verified-value.js';
import { logCount } from '../../src/model/log-count.js';
import { actor, type ClaimParts, claim } from '../build-claim.js';
import { Draw } from './draw.js';
import { phrase } from './phrase.js';
import type { Scenario, SpeakerRole } from './scenario.js';

/** Two belligerents, each with civilians of its own. */
export const ACTORS = new Actors(
  ['a', 'b'].flatMap((side) => [
    actor({ id: side, side, kind: 'combatant' }),
    actor({ id: `${side}-civilians`, side, kind: 'civilian' }),
  ]),
);

/** One incident: its true number of dead, and what is said of it. */
export interface SimulatedIncident {
  readonly truth: VerifiedValue & { readonly value: number };
  readonly claims: readonly Claim[];
}

type Kind = 'ministry' | 'outlet' | 'independent' | 'ally';
const SIDES = ['a', 'b'] as const;
type Side = (typeof SIDES)[number];

interface Source {
  readonly name: string;
  readonly kind: Kind;
  readonly side: Side | null;
  /** Keeps silent on small incidents. */
  readonly isSelective: boolean;
}

function source(kind: Kind, side: Side | null, number: number, isSelective = false): Source {
  return { name: `${kind} ${side ?? ''}${number}`, kind, side, isSelective };
}

const INDEPENDENTS = [1, 2, 3, 4, 5].map((number) => source('independent', null, number, number <= 2));

/** A ministry and two outlets a side, five independents and two allies, in the order in which they speak. */
const SOURCES: readonly Source[] = [
  ...SIDES.flatMap((side) => [
    source('ministry', side, 1),
    source('outlet', side, 1),
    source('outlet', side, 2),
  ]),
  ...INDEPENDENTS,
  source('ally', null, 1),
  source('ally', null, 2),
];

const TRUE_ZEROS = 0.08;
/** How often who is accused of killing civilians says that none were killed. */
const DENIALS = 0.15;
const CIVILIANS = 0.4;
/** Of ln T, where there are dead. */
const SIZE = { mean: 2.5, spread: 1.4 };
/** The noise that the outlets of a side share in one incident. */
const SHARED_NOISE = 0.2;
/** The part of the spread of biases that the outlets of one side share. */
const SHARED_BIAS = 0.7;
/** How often who copies copies its own side, where that has spoken. */
const LOYALTY = 0.8;

/** What a seed makes: incidents, and by `source/role` how each source leans in all of them. */
export interface World {
  readonly incidents: readonly SimulatedIncident[];
  readonly biases: ReadonlyMap<string, number>;
}

/** A world of so many incidents. */
export function simulate(scenario: Scenario, incidents: number, seed: number): World {
  const draw = new Draw(seed);
  const biases = drawBiases(scenario, draw);
  const tell = (_: unknown, index: number) => new Telling(scenario, draw, biases, index).tell();
  return { incidents: Array.from({ length: incidents }, tell), biases };
}

function drawBiases(scenario: Scenario, draw: Draw): ReadonlyMap<string, number> {
  const biases = new Map<string, number>();
  for (const [role, { lean, spread }] of Object.entries(scenario.speakers)) {
    const shared = { a: draw.heavy(), b: draw.heavy() };
    for (const { name, side } of SOURCES) {
      const own = draw.heavy();
      const deviation =
        side === null ? own : SHARED_BIAS * shared[side] + Math.sqrt(1 - SHARED_BIAS ** 2) * own;
      biases.set(`${name}/${role}`, lean + spread * deviation);
    }
  }
  return biases;
}

/** What is told of one incident. */
class Telling {
  readonly #scenario: Scenario;
  readonly #draw: Draw;
  readonly #biases: ReadonlyMap<string, number>;
  readonly #incident: string;
  readonly #side: Side;
  readonly #isCivilian: boolean;
  readonly #truth: number;
  readonly #shared: Readonly<Record<Side, number>>;
  readonly #told: { readonly source: Source; readonly parts: ClaimParts; readonly isOrigin: boolean }[] = [];

  constructor(scenario: Scenario, draw: Draw, biases: ReadonlyMap<string, number>, index: number) {
    this.#scenario = scenario;
    this.#draw = draw;
    this.#biases = biases;
    this.#incident = `i${String(index).padStart(4, '0')}`;
    this.#side = draw.one(SIDES);
    this.#isCivilian = draw.happens(CIVILIANS);
    const size = Math.exp(SIZE.mean + SIZE.spread * draw.normal());
    this.#truth = draw.happens(TRUE_ZEROS) ? 0 : Math.max(1, Math.round(size));
    this.#shared = { a: SHARED_NOISE * draw.heavy(), b: SHARED_NOISE * draw.heavy() };
  }

  tell(): SimulatedIncident {
    while (this.#told.length === 0) for (const one of this.#speakers()) this.#hear(one);
    const claims = this.#told.map(({ parts }) => claim(parts));
    if (this.#truth > 0 && this.#draw.happens(this.#scenario.speaks.names)) claims.push(this.#names());
    const place = { file: 'verified.csv', line: 2, row: 2 };
    const { incident, victims, measure } = claims[0] as Claim;
    const nothing = { low: null, high: null, source: null, leaveOut: [], url: null, note: null };
    return { truth: { incident, victims, measure, value: this.#truth, ...nothing, place }, claims };
  }

  /** Who speaks, in order. Where an incident is watched and no independent would, one of them does. */
  #speakers(): Source[] {
    const { speaks, isWatched, selectiveBelow } = this.#scenario;
    const draw = this.#draw;
    const speaking = new Set(SOURCES.filter(({ kind }) => draw.happens(speaks[kind])));
    if (isWatched && !INDEPENDENTS.some((one) => speaking.has(one))) speaking.add(draw.one(INDEPENDENTS));
    return SOURCES.filter((one) => speaking.has(one) && !(one.isSelective && this.#truth < selectiveBelow));
  }

  #hear(one: Source): void {
    const { copies, undeclared } = this.#scenario;
    const origin = one.kind !== 'ministry' && this.#draw.happens(copies[one.kind]) ? this.#origin(one) : null;
    if (origin === null) {
      this.#say(one, this.#count(one), null);
      return;
    }
    const isDeclared = !this.#draw.happens(undeclared);
    const { count, id } = origin.parts;
    this.#say(one, count as string, isDeclared ? [id as string] : []);
  }

  /** Whom a source copies: its own side, mostly, where that has spoken, else anybody; null where nobody has. */
  #origin({ side }: Source) {
    const origins = this.#told.filter(({ isOrigin }) => isOrigin);
    const own = origins.filter((one) => side !== null && one.source.side === side);
    const from = own.length > 0 && this.#draw.happens(LOYALTY) ? own : origins;
    return from.length === 0 ? null : this.#draw.one(from);
  }

  /** Adds a claim; `derivedFrom` is null for an origin, and empty for a copy that does not say so. */
  #say(one: Source, count: string, derivedFrom: readonly string[] | null): void {
    const id = `${this.#incident}-${this.#told.length}`;
    const parts = { ...this.#partsOf(one), id, count, derivedFrom: derivedFrom ?? [] };
    this.#told.push({ source: one, parts, isOrigin: derivedFrom === null });
  }

  #partsOf({ name, kind, side }: Source): ClaimParts {
    const victims = this.#isCivilian ? `${this.#side}-civilians` : this.#side;
    const sourceRole = kind === 'independent' ? 'independent' : kind === 'ally' ? 'official' : 'belligerent';
    return {
      incident: this.#incident,
      source: name,
      voice: name,
      victims,
      measure: 'killed',
      party: side,
      sourceRole,
      stance: stanceOf(side, sourceRole, victims, ACTORS),
    };
  }

  #roleOf({ kind, side }: Source): SpeakerRole {
    if (kind === 'independent') return kind;
    const who = kind === 'ally' ? 'third' : side === this.#side ? 'own' : 'enemy';
    return `${who}-on-${this.#isCivilian ? 'civilians' : 'combatants'}`;
  }

  /** What a source says of the dead in its own words. */
  #count(one: Source): string {
    const draw = this.#draw;
    const role = this.#roleOf(one);
    if (this.#truth === 0) return '0';
    if (role === 'enemy-on-civilians' && draw.happens(DENIALS)) return '0';
    if (role === 'independent' && draw.happens(this.#scenario.exactHits)) return String(this.#truth);
    const bias = this.#biases.get(`${one.name}/${role}`) as number;
    const shared = one.side === null ? 0 : this.#shared[one.side];
    const noise = this.#scenario.speakers[role].noise * draw.heavy();
    return phrase(logCount(this.#truth) + bias + shared + noise, draw);
  }

  /** A list of names: some of the dead, each of them surely. */
  #names(): Claim {
    const named = Math.max(1, Math.floor(this.#truth * this.#draw.between(0.4, 0.95)));
    const list: Source = { name: 'list of names', kind: 'independent', side: null, isSelective: false };
    return claim({
      ...this.#partsOf(list),
      id: `${this.#incident}-names`,
      count: `at least ${named}`,
      basis: 'named_list',
    });
  }
}
