import { Actors } from '../../src/claim/actors.js';
import type { Claim } from '../../src/claim/claim.js';
import { stanceOf } from '../../src/claim/stance.js';
import type { VerifiedValue } from '../../src/claim/verified-value.js';
import { actor, type ClaimParts, claim } from '../build-claim.js';
import { Draw } from './draw.js';
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

interface Source {
  readonly name: string;
  readonly kind: Kind;
  readonly side: 'a' | 'b' | null;
  /** Keeps silent on small incidents. */
  readonly isSelective: boolean;
}

/** A ministry and two outlets a side, five independents and two allies, in the order in which they speak. */
const SOURCES: readonly Source[] = [
  ...(['a', 'b'] as const).map((side) => ({
    name: `ministry ${side}`,
    kind: 'ministry' as const,
    side,
    isSelective: false,
  })),
  ...(['a', 'b'] as const).flatMap((side) =>
    [1, 2].map((index) => ({
      name: `outlet ${side}${index}`,
      kind: 'outlet' as const,
      side,
      isSelective: false,
    })),
  ),
  ...[1, 2, 3, 4, 5].map((index) => ({
    name: `independent ${index}`,
    kind: 'independent' as const,
    side: null,
    isSelective: index <= 2,
  })),
  ...[1, 2].map((index) => ({
    name: `ally ${index}`,
    kind: 'ally' as const,
    side: null,
    isSelective: false,
  })),
];

/** How often a figure is told in each form. */
const FORMS = { exact: 0.62, 'at-least': 0.15, about: 0.11, 'up-to': 0.06, range: 0.03, vague: 0.03 };

const TRUE_ZEROS = 0.08;
const DENIALS = 0.15;
const CIVILIANS = 0.4;
/** Of ln T, where there are dead. */
const SIZE = { mean: 2.8, spread: 1.3 };
/** The noise that the outlets of a side share in one incident. */
const SHARED_NOISE = 0.2;
/** The part of the spread of biases that the outlets of one side share. */
const SHARED_BIAS = 0.8;
const AT_LEAST_SLACK = 0.25;
const UP_TO_SLACK = 0.4;
const HEAPED = 0.5;

const WORDS: readonly (readonly [word: string, low: number, high: number])[] = [
  ['several', 3, 9],
  ['dozens', 24, 99],
  ['hundreds', 200, 999],
  ['thousands', 2000, 9999],
];

/** A data set of so many incidents: sources have their biases in all of them. */
export function simulate(scenario: Scenario, incidents: number, seed: number): SimulatedIncident[] {
  const draw = new Draw(seed);
  const biases = drawBiases(scenario, draw);
  return Array.from({ length: incidents }, (_, index) => new Telling(scenario, draw, biases, index).tell());
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
  readonly #side: 'a' | 'b';
  readonly #isCivilian: boolean;
  readonly #truth: number;
  readonly #shared: Readonly<Record<'a' | 'b', number>>;
  readonly #told: { readonly source: Source; readonly parts: ClaimParts; readonly isOrigin: boolean }[] = [];

  constructor(scenario: Scenario, draw: Draw, biases: ReadonlyMap<string, number>, index: number) {
    this.#scenario = scenario;
    this.#draw = draw;
    this.#biases = biases;
    this.#incident = `i${String(index).padStart(4, '0')}`;
    this.#side = draw.one(['a', 'b'] as const);
    this.#isCivilian = draw.happens(CIVILIANS);
    const size = Math.exp(SIZE.mean + SIZE.spread * draw.normal());
    this.#truth = draw.happens(TRUE_ZEROS) ? 0 : Math.max(1, Math.round(size));
    this.#shared = { a: SHARED_NOISE * draw.heavy(), b: SHARED_NOISE * draw.heavy() };
  }

  tell(): SimulatedIncident {
    while (this.#told.length === 0) for (const source of SOURCES) this.#hear(source);
    const claims = this.#told.map(({ parts }) => claim(parts));
    if (this.#truth > 0 && this.#draw.happens(this.#scenario.speaks.names)) claims.push(this.#names());
    const place = { file: 'verified.csv', line: 2, row: 2 };
    const { incident, victims, measure } = claims[0] as Claim;
    const nothing = { low: null, high: null, source: null, leaveOut: [], url: null, note: null };
    return { truth: { incident, victims, measure, value: this.#truth, ...nothing, place }, claims };
  }

  #hear(source: Source): void {
    const { speaks, copies, undeclared, selectiveBelow } = this.#scenario;
    if (!this.#draw.happens(speaks[source.kind])) return;
    if (source.isSelective && this.#truth < selectiveBelow) return;
    const origin =
      source.kind !== 'ministry' && this.#draw.happens(copies[source.kind]) ? this.#origin(source) : null;
    if (origin === null) {
      this.#say(source, source, this.#count(source), []);
      return;
    }
    const isDeclared = !this.#draw.happens(undeclared);
    const { parts } = origin;
    this.#say(source, origin.source, parts.count as string, isDeclared ? [parts.id as string] : []);
  }

  /** Whom a source copies: its own side where that has spoken, else anybody; null where nobody has. */
  #origin({ side }: Source) {
    const origins = this.#told.filter(({ isOrigin }) => isOrigin);
    const own = origins.filter(({ source }) => side !== null && source.side === side);
    const from = own.length > 0 && this.#draw.happens(0.85) ? own : origins;
    return from.length === 0 ? null : this.#draw.one(from);
  }

  /** Adds a claim. Who copies without saying so is heard for what it is itself, as no reader could know better. */
  #say(source: Source, _origin: Source, count: string, derivedFrom: readonly string[]): void {
    const id = `${this.#incident}-${this.#told.length}`;
    const parts = { ...this.#partsOf(source), id, count, derivedFrom };
    this.#told.push({ source, parts, isOrigin: source === _origin });
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
    if (kind === 'ally' || kind === 'independent') return kind;
    const who = side === this.#side ? 'own' : 'enemy';
    return `${who}-on-${this.#isCivilian ? 'civilians' : 'combatants'}`;
  }

  /** What a source says of the dead in its own words. */
  #count(source: Source): string {
    const draw = this.#draw;
    const role = this.#roleOf(source);
    if (this.#truth === 0) return '0';
    if ((role === 'enemy-on-civilians' || role === 'own-on-combatants') && draw.happens(DENIALS)) return '0';
    const isNear = role === 'independent' || role.startsWith('own');
    if (isNear && draw.happens(this.#scenario.exactHits)) return String(this.#truth);
    const bias = this.#biases.get(`${source.name}/${role}`) as number;
    const shared = source.side === null ? 0 : this.#shared[source.side];
    const perceived =
      Math.log(this.#truth + 0.5) + bias + shared + this.#scenario.speakers[role].noise * draw.heavy();
    return this.#phrase(perceived);
  }

  #phrase(perceived: number): string {
    const draw = this.#draw;
    const figure = (value: number) => heap(Math.max(0, Math.round(Math.exp(value) - 0.5)), draw);
    const exact = figure(perceived);
    if (exact === 0) return '0';
    switch (draw.oneOf(FORMS)) {
      case 'at-least':
        return `at least ${Math.max(1, figure(perceived - draw.exponential(AT_LEAST_SLACK)))}`;
      case 'up-to':
        return `up to ${Math.max(1, figure(perceived + draw.exponential(UP_TO_SLACK)))}`;
      case 'about':
        return `about ${exact}`;
      case 'range': {
        const reach = draw.between(0.1, 0.35);
        const [low, high] = [figure(perceived - reach), figure(perceived + reach)];
        return low < high ? `${low}-${high}` : String(exact);
      }
      case 'vague':
        return WORDS.find(([, low, high]) => exact >= low && exact <= high)?.[0] ?? String(exact);
      default:
        return String(exact);
    }
  }

  /** A list of names: some of the dead, each of them surely. */
  #names(): Claim {
    const named = Math.max(1, Math.floor(this.#truth * this.#draw.between(0.4, 0.95)));
    const source: Source = { name: 'list of names', kind: 'independent', side: null, isSelective: false };
    const parts = this.#partsOf(source);
    return claim({
      ...parts,
      id: `${this.#incident}-names`,
      count: `at least ${named}`,
      basis: 'named_list',
    });
  }
}

/** Half of the figures are rounded: to fives from ten on, to tens from a hundred, to hundreds from a thousand. */
function heap(figure: number, draw: Draw): number {
  if (figure < 10 || !draw.happens(HEAPED)) return figure;
  const unit = figure < 100 ? 5 : figure < 1000 ? 10 : 100;
  return Math.round(figure / unit) * unit;
}
