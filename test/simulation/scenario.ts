/** What a belligerent, an ally or an independent makes of the number of dead: on the scale ln(n + ½). */
interface Speaker {
  /** The mean of the bias, how far the biases of sources lie around it, and the noise of one claim. */
  readonly lean: number;
  readonly spread: number;
  readonly noise: number;
}

export type SpeakerRole =
  | 'enemy-on-combatants'
  | 'own-on-combatants'
  | 'enemy-on-civilians'
  | 'own-on-civilians'
  | 'ally'
  | 'independent';

/** How a world of claims is made. The specification gives what is marked so; the rest is chosen here. */
export interface Scenario {
  readonly name: string;
  readonly speakers: Readonly<Record<SpeakerRole, Speaker>>;
  /** How often each kind of source speaks of an incident. */
  readonly speaks: Readonly<Record<'ministry' | 'outlet' | 'independent' | 'ally' | 'names', number>>;
  /** How often a source copies rather than speaks for itself, and how many of the copies are not declared. */
  readonly copies: Readonly<Record<'outlet' | 'independent' | 'ally', number>>;
  readonly undeclared: number;
  /** How often independents and a side on its own give the true number, being right. */
  readonly exactHits: number;
  /** Two independents keep silent below so many dead. */
  readonly selectiveBelow: number;
}

/** The leans, spreads and noise are those of the specification: the priors of the model. */
const BASE: Scenario = {
  name: 'base',
  speakers: {
    'enemy-on-combatants': { lean: 0.7, spread: 0.6, noise: 0.4 },
    'own-on-combatants': { lean: -0.5, spread: 0.6, noise: 0.35 },
    'enemy-on-civilians': { lean: -0.9, spread: 0.9, noise: 0.5 },
    'own-on-civilians': { lean: 0.1, spread: 0.5, noise: 0.35 },
    ally: { lean: 0, spread: 0.35, noise: 0.35 },
    independent: { lean: -0.15, spread: 0.25, noise: 0.3 },
  },
  speaks: { ministry: 0.8, outlet: 0.45, independent: 0.3, ally: 0.25, names: 0.15 },
  copies: { outlet: 0.6, independent: 0.15, ally: 0.15 },
  undeclared: 0.3,
  exactHits: 0,
  selectiveBelow: 0,
};

function leaning(leans: Partial<Record<SpeakerRole, number>>): Scenario['speakers'] {
  const speakers = Object.entries(BASE.speakers).map(([role, speaker]) => [
    role,
    { ...speaker, lean: leans[role as SpeakerRole] ?? speaker.lean },
  ]);
  return Object.fromEntries(speakers) as Scenario['speakers'];
}

/** The nine worlds of the specification. */
export const SCENARIOS: readonly Scenario[] = [
  BASE,
  {
    ...BASE,
    name: 'no independents',
    speaks: { ...BASE.speaks, independent: 0, ally: 0, names: 0 },
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
    speakers: leaning({
      'enemy-on-combatants': -0.7,
      'own-on-combatants': 0.5,
      'enemy-on-civilians': 0.9,
      'own-on-civilians': -0.1,
    }),
  },
  {
    ...BASE,
    name: 'no bias',
    speakers: Object.fromEntries(
      Object.entries(BASE.speakers).map(([role, speaker]) => [role, { ...speaker, lean: 0, spread: 0.1 }]),
    ) as Scenario['speakers'],
  },
  { ...BASE, name: 'undeclared copies', undeclared: 1 },
  {
    ...BASE,
    name: 'sparse',
    speaks: { ministry: 0.4, outlet: 0.2, independent: 0.12, ally: 0.1, names: 0.08 },
  },
  { ...BASE, name: 'exact hits', exactHits: 0.3 },
  { ...BASE, name: 'selective', selectiveBelow: 40 },
];
