/**
 * The words sources use in place of a figure, in ascending order of size. `acknowledged` stands for a loss
 * admitted without any word of size ("heavy losses", "no figure given").
 */
export const VAGUE_WORDS = [
  'acknowledged',
  'couple',
  'few',
  'handful',
  'several',
  'many',
  'tens',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
] as const;

export type VagueWord = (typeof VAGUE_WORDS)[number];

/**
 * What a vague word is taken to mean by one method, in people: the floor and, where the method publishes one,
 * the ceiling. A word that is missing has no reading in that method.
 */
export type VagueTable = Readonly<
  Partial<Record<VagueWord, { readonly floor: number; readonly ceiling: number | null }>>
>;

const atLeast = (floor: number) => ({ floor, ceiling: null });

/** The project's own floors: the smallest number of people each word can honestly be used for. */
export const DEFAULT_VAGUE_TABLE: VagueTable & Readonly<Record<VagueWord, { floor: number; ceiling: null }>> =
  {
    acknowledged: atLeast(1),
    couple: atLeast(2),
    few: atLeast(2),
    handful: atLeast(2),
    several: atLeast(2),
    many: atLeast(2),
    tens: atLeast(10),
    dozens: atLeast(12),
    scores: atLeast(40),
    hundreds: atLeast(100),
    thousands: atLeast(1000),
    'tens of thousands': atLeast(10_000),
    'hundreds of thousands': atLeast(100_000),
  };
