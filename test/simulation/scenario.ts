import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import type { Role } from '../../src/model/role.js';

/** What a belligerent, an ally or an independent makes of the number of dead: on the scale ln(n + ½). */
interface Speaker {
  /** The mean of the bias, how far the biases of sources lie around it, and the noise of one claim. */
  readonly lean: number;
  readonly spread: number;
  readonly noise: number;
}

/** Who speaks of whom, as the model names it; allies are third. */
const SPEAKER_ROLES = [
  'enemy-on-combatants',
  'own-on-combatants',
  'enemy-on-civilians',
  'own-on-civilians',
  'third-on-combatants',
  'third-on-civilians',
  'independent',
] as const satisfies readonly Role[];
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

/** How a world of claims is made; docs/scoring.md tells what of it was given and what was inferred. */
export interface Scenario {
  readonly name: string;
  readonly speakers: Readonly<Record<SpeakerRole, Speaker>>;
  /** How often each kind of source speaks of an incident. */
  readonly speaks: Readonly<Record<'ministry' | 'outlet' | 'independent' | 'ally' | 'names', number>>;
  /** Whether some independent speaks of every incident. */
  readonly isWatched: boolean;
  /** How often a source copies rather than speaks for itself, and how many of the copies are not declared. */
  readonly copies: Readonly<Record<'outlet' | 'independent' | 'ally', number>>;
  readonly undeclared: number;
  /** How often an independent gives the true number, being right. */
  readonly exactHits: number;
  /** Two independents keep silent below so many dead. */
  readonly selectiveBelow: number;
}

/** How far biases are spread, in terms of the spread that the model expects. */
const SPREAD = 0.9;

function mapRoles<T>(map: (role: SpeakerRole) => T): Readonly<Record<SpeakerRole, T>> {
  return Object.fromEntries(SPEAKER_ROLES.map((role) => [role, map(role)])) as Record<SpeakerRole, T>;
}

const BASE: Scenario = {
  name: 'base',
  speakers: mapRoles((role) => {
    const { lean, leanSpread, noise } = DEFAULT_PRIORS.roles[role];
    return { lean, spread: SPREAD * leanSpread, noise };
  }),
  speaks: { ministry: 0.8, outlet: 0.45, independent: 0.3, ally: 0.25, names: 0.15 },
  isWatched: true,
  copies: { outlet: 0.6, independent: 0.15, ally: 0.15 },
  undeclared: 0.3,
  exactHits: 0,
  selectiveBelow: 0,
};

function leaning(leans: Partial<Record<SpeakerRole, number>>): Scenario['speakers'] {
  return mapRoles((role) => ({ ...BASE.speakers[role], lean: leans[role] ?? BASE.speakers[role].lean }));
}

/** The nine worlds of the specification. */
export const SCENARIOS: readonly Scenario[] = [
  BASE,
  {
    ...BASE,
    name: 'no independents',
    speaks: { ...BASE.speaks, independent: 0, ally: 0, names: 0 },
    isWatched: false,
  },
  {
    ...BASE,
    name: 'stronger biases',
    speakers: leaning({
      'enemy-on-combatants': 1.5,
      'own-on-combatants': -1.3,
      'enemy-on-civilians': -2,
      'own-on-civilians': 0.8,
      independent: -0.45,
    }),
  },
  {
    ...BASE,
    name: 'reversed biases',
    speakers: leaning({ 'enemy-on-combatants': -0.7, 'own-on-combatants': 0.5 }),
  },
  {
    ...BASE,
    name: 'no bias',
    speakers: mapRoles((role) => ({
      ...BASE.speakers[role],
      lean: 0,
      spread: BASE.speakers[role].spread / 2,
    })),
  },
  {
    ...BASE,
    name: 'undeclared copies',
    copies: { outlet: 0.9, independent: 0.35, ally: 0.35 },
    undeclared: 0.8,
  },
  {
    ...BASE,
    name: 'sparse',
    speaks: { ministry: 0.35, outlet: 0.19, independent: 0.13, ally: 0.11, names: 0.06 },
    isWatched: false,
  },
  { ...BASE, name: 'exact hits', exactHits: 0.2 },
  { ...BASE, name: 'selective', selectiveBelow: 40 },
];
