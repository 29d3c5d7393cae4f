import type { VagueWord } from '../vague.js';

/** What a phrase beside a figure does to it. */
export const HEDGES = ['at least', 'more than', 'up to', 'fewer than', 'about', 'nearly', 'exactly'] as const;

export type Hedge = (typeof HEDGES)[number];

type Phrases = readonly string[];
type Numbers = Readonly<Record<number, Phrases>>;

/**
 * The words in which one language states a count; the grammar is the same for all of them. Case, accents, hyphens
 * and full stops do not matter: "jusqu'à" also finds "JUSQU'A". List every grammatical case that occurs.
 */
export interface Lexicon {
  /** The language's code, ISO 639-1. */
  readonly language: string;
  /** Words with a value of their own, from zero: "seven", "twenty". "Twenty-one" follows from its parts. */
  readonly numbers: Numbers;
  /** Those tens that are followed by 1 to 19 instead of 1 to 9: "soixante" in "soixante-dix-sept". */
  readonly vigesimal?: Phrases;
  /** Words that multiply what stands before them: "dozen", "hundred". */
  readonly scales: Numbers;
  /** Nouns for a rough number, which also multiply: "vingtaine" is about 20. */
  readonly collectives?: Numbers;
  /** Those of both that mean nothing without a number before them: "cents" in "deux cents". */
  readonly countedOnly?: Phrases;
  /** "a" in "a dozen": one, but only before a scale or a collective. */
  readonly articles?: Phrases;
  /** "one hundred and five", "between 5 and 10". */
  readonly and: Phrases;
  /** True when units stand before tens, joined by the word above: five and twenty. */
  readonly unitsFirst?: boolean;
  /** Letters of `and` that are written onto the next word. */
  readonly attached?: Phrases;

  /** What stands before a figure: "at least". */
  readonly before: Readonly<Partial<Record<Hedge, Phrases>>>;
  /** What stands after a figure: "or more". */
  readonly after: Readonly<Partial<Record<Hedge, Phrases>>>;

  /** What opens a range: "between", "from". */
  readonly between: Phrases;
  /** What stands between the figures of a range: "to", "or". */
  readonly to: Phrases;

  /** Nobody at all; may be followed by what happened to nobody. */
  readonly nobody: Phrases;
  /** A negation that denies only together with a noun: "no" in "no casualties". */
  readonly no: Phrases;
  /** A loss admitted without a number. */
  readonly noFigure: Phrases;
  /** The source says nothing. */
  readonly notStated: Phrases;
  /** Words of size in place of a figure. */
  readonly vague: Readonly<Partial<Record<Exclude<VagueWord, 'acknowledged'>, Phrases>>>;

  /** "of" in "dozens of people". */
  readonly of: Phrases;
  /** Nouns for one person, or with no plural of their own; they may follow a figure. */
  readonly person: Phrases;
  /** Nouns for people; they may follow a figure, and without one they say that there were several. */
  readonly people: Phrases;
  /** What happened to the people; may stand before or after a figure. */
  readonly outcomes: Phrases;
  /** Minus, in words. */
  readonly minus: Phrases;
  /** January to December, with the abbreviations and cases a spreadsheet or a writer uses. */
  readonly months: readonly Phrases[];
}
