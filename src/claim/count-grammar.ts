import { type Approximation, type Count, NOT_STATED } from './count.js';
import { combineHedges, type Hedging, isCeiling, isFloor, readHedges, UNHEDGED } from './count-hedges.js';
import { type NumberReading, readNumbers } from './number-words.js';
import type { PhraseRole, Sentence } from './phrase-index.js';
import type { CountRefusal } from './tokenize-count.js';
import { VAGUE_WORDS, type VagueWord } from './vague.js';

/** What the words of a count say, before the text is attached. */
type Figures = Omit<Count, 'original'>;

/** Why words that are understood are no count. */
export type ImpossibleCount = Extract<CountRefusal, 'negative' | 'reversed' | 'too-large'>;

type Reading = Figures | ImpossibleCount;

/**
 * Reads a count; null when the sentence is none. A sentence is one of
 *
 *     not stated | nobody [killed] | no people [killed] | no figure [given]
 *     [at least] dozens [or more] [of people] [killed] | people [killed]
 *     [killed] [hedges] figure TAIL
 *     [killed] [hedges] [between] [hedges] figure (- | to | or | and) [hedges] figure TAIL
 *
 * where TAIL is `[hedges] [of people] [killed] [hedges]`. A reading must use up every token: what is not understood
 * is never skipped.
 */
export function readCount(sentence: Sentence): Reading | null {
  const { tokens, find } = sentence;
  if (tokens.length === 0 || find(0, 'notStated')?.end === tokens.length) return NOT_STATED;
  if (isDenial(sentence)) return named(0, 0, false);
  if (isWhole(sentence, 'noFigure')) return { ...NOT_STATED, vague: 'acknowledged' };
  return (
    readVague(sentence, { ...UNHEDGED, end: 0 }) ??
    readFigures(sentence) ??
    // After the figures: "более сотни" is more than a hundred, but "сотни" are hundreds.
    readVague(sentence, readHedges(sentence, 0, 'before')) ??
    readBarePlural(sentence)
  );
}

/** Whether one phrase of that role, and whom or what it is about, make up the sentence. */
function isWhole(sentence: Sentence, role: PhraseRole): boolean {
  const found = sentence.find(0, role);
  return found !== null && skipNouns(sentence, found.end) === sentence.tokens.length;
}

/** "Nobody", "no casualties". "No" alone denies nothing: in Russian tables it often stands for "no data". */
function isDenial(sentence: Sentence): boolean {
  const afterNo = sentence.find(0, 'no')?.end ?? 0;
  return (
    isWhole(sentence, 'nobody') ||
    (afterNo > 0 && afterNo < sentence.tokens.length && isWhole(sentence, 'no'))
  );
}

/** A word in place of a figure. It has a floor already, so of all hedges only a floor fits it. */
function readVague(sentence: Sentence, before: ReturnType<typeof readHedges>): Figures | null {
  const word = sentence.find(before.end, 'vague');
  const tail = word && readTail(sentence, word.end, true);
  if (word === null || tail === null) return null;
  const { bound, approximate } = combineHedges(before, tail);
  if (approximate || (bound !== null && !isFloor(bound))) return null;
  return { ...NOT_STATED, vague: VAGUE_WORDS[word.value] as VagueWord, openHigh: bound !== null };
}

/** "Soldiers killed": a plural without a number. */
function readBarePlural(sentence: Sentence): Figures | null {
  const isPlural = sentence.find(0, 'people') !== null && skipNouns(sentence, 0) === sentence.tokens.length;
  return isPlural ? { ...NOT_STATED, vague: 'several' } : null;
}

/** One figure or a range. The first reading that is possible counts; else the reason why the first is not. */
function readFigures(sentence: Sentence): Reading | null {
  const { tokens, find } = sentence;
  const outcome = find(0, 'outcomes')?.end ?? 0;
  const outer = readHedges(sentence, tokens[outcome]?.key === ':' ? outcome + 1 : outcome, 'before');
  const opener = find(outer.end, 'between');
  const inner =
    opener === null ? { ...UNHEDGED, end: outer.end } : readHedges(sentence, opener.end, 'before');
  if (isMinus(sentence, inner.end)) return 'negative';

  let impossible: ImpossibleCount | null = null;
  for (const left of readNumbers(sentence, inner.end)) {
    const frame: Frame = {
      sentence,
      left,
      outer,
      inner,
      isOpened: opener !== null,
      allowsOutcome: outcome === 0,
    };
    for (const reading of [...readRanges(frame), readSingle(frame)]) {
      if (typeof reading === 'object' && reading !== null) return reading;
      impossible ??= reading;
    }
  }
  return impossible;
}

function isMinus({ tokens, find }: Sentence, at: number): boolean {
  const end = tokens[at]?.key === '-' ? at + 1 : (find(at, 'minus')?.end ?? at);
  return end > at && tokens[end]?.kind === 'number';
}

/** The first figure, and what stands before it. */
interface Frame {
  readonly sentence: Sentence;
  readonly left: NumberReading;
  readonly outer: Hedging;
  /** The hedges between "between" and the figure. */
  readonly inner: Hedging;
  readonly isOpened: boolean;
  /** False when "killed" stands before the figure already. */
  readonly allowsOutcome: boolean;
}

/** One figure. "More than" and "fewer than" move it by one, unless it is approximate. */
function readSingle({ sentence, left, outer, isOpened, allowsOutcome }: Frame): Reading | null {
  const tail = isOpened ? null : readTail(sentence, left.end, allowsOutcome);
  if (tail === null) return null;
  const { bound, approximate } = combineHedges(outer, tail);
  if (bound === 'conflict') return null;
  if (bound === 'fewer than' && left.value === 0) return 'negative';
  // "Plus d'une centaine" says that it is not less: a word that excludes a side leaves that end as it is.
  const hedge = approximate || (left.rough && bound === null && 'about');
  const figure = left.value + (hedge || left.rough ? 0 : OFFSETS[bound ?? 'at least']);
  return named(figure, figure, hedge, isCeiling(bound), isFloor(bound));
}

const OFFSETS = { 'at least': 0, 'more than': 1, 'up to': 0, 'fewer than': -1 } as const;

/** Every way to read a range that starts with the figure. */
function readRanges(frame: Frame): (Reading | null)[] {
  const { sentence, left, allowsOutcome } = frame;
  const readings: (Reading | null)[] = [];
  for (const seam of findSeams(frame)) {
    const middle = readHedges(sentence, seam.end, 'before');
    if (seam.needsCeiling && !isCeiling(middle.bound)) continue;
    for (const right of readNumbers(sentence, middle.end)) {
      const tail = readTail(sentence, right.end, allowsOutcome);
      if (tail === null) continue;
      const { approximate } = combineHedges(frame.outer, frame.inner, middle, tail);
      const hedge = approximate || ((left.rough || right.rough) && 'about');
      const read = isCeiling(middle.bound) ? closedRange : plainRange;
      readings.push(read(frame, middle, right, tail, hedge));
    }
  }
  return readings;
}

/** Where the second figure may start. Some seams only join a ceiling to the figure: "at least 20, at most 50". */
function findSeams({ sentence: { tokens, find }, left: { end }, isOpened }: Frame) {
  const to = tokens[end]?.key === '-' ? end + 1 : find(end, 'to')?.end;
  const and = isOpened ? find(end, 'and')?.end : undefined;
  const comma = tokens[end]?.key === ',' ? end + 1 : end;
  const open = [to, and].flatMap((seam) => (seam === undefined ? [] : [{ end: seam, needsCeiling: false }]));
  return [...open, { end: find(comma, 'and')?.end ?? comma, needsCeiling: true }];
}

type ReadRange = (
  frame: Frame,
  middle: Hedging,
  right: NumberReading,
  tail: Hedging,
  hedge: Approximation,
) => Reading | null;

/** 50 to 60, where words around the whole may open one end: "50-60 or more", "up to 50-60". */
const plainRange: ReadRange = ({ left, outer, inner }, middle, right, tail, hedge) => {
  const { bound } = combineHedges(outer, tail);
  const low = sharedScale(left, right);
  const isClear = middle.bound === null && (inner.bound === null || inner.bound === 'at least');
  if (low === null || !isClear || (bound !== null && bound !== 'at least' && bound !== 'up to')) return null;
  return named(low, right.value, hedge, bound === 'up to', bound === 'at least');
};

/** More than 20 and at most 50: closed at both ends by words. */
const closedRange: ReadRange = ({ left, outer, inner }, middle, right, tail, hedge) => {
  const floor = combineHedges(outer, inner).bound;
  if (tail.bound !== null || (floor !== null && !isFloor(floor))) return null;
  const low = left.value + (floor === 'more than' && !hedge ? 1 : 0);
  return named(low, right.value - (middle.bound === 'fewer than' && !hedge ? 1 : 0), hedge);
};

/** The lower figure of a range; "two or three dozen" are 24 to 36. Null when it is not clear what was meant. */
function sharedScale(left: NumberReading, right: NumberReading): number | null {
  if (left.unit > 1 || left.value >= right.coefficient) return left.value;
  return right.value === right.coefficient * right.unit ? left.value * right.unit : null;
}

function named(low: number, high: number, hedge: Approximation, openLow = false, openHigh = false): Reading {
  if (Math.max(low, high) > Number.MAX_SAFE_INTEGER) return 'too-large';
  if (low > high) return 'reversed';
  // "Up to 0" and "about 0" say 0: there is nobody below, and nothing to round.
  return { low, high, openLow: openLow && low > 0, openHigh, approximate: high > 0 && hedge, vague: null };
}

/** What may follow the last figure; null when the sentence goes on after it. */
function readTail(sentence: Sentence, at: number, allowsOutcome: boolean): Hedging | null {
  const before = readHedges(sentence, at, 'after');
  const after = readHedges(sentence, skipNouns(sentence, before.end, allowsOutcome), 'after');
  return after.end === sentence.tokens.length ? combineHedges(before, after) : null;
}

/** Passes over "of people", "people killed", "killed people": at most one noun for people and one outcome. */
function skipNouns({ find }: Sentence, at: number, allowsOutcome = true): number {
  const skipPeople = (from: number) => (find(from, 'people') ?? find(from, 'person'))?.end ?? from;
  const skipOutcome = (from: number) => (allowsOutcome ? (find(from, 'outcomes')?.end ?? from) : from);
  const start = find(at, 'of')?.end ?? at;
  const people = skipPeople(start);
  const end = people === start ? skipPeople(skipOutcome(start)) : skipOutcome(people);
  return end === start ? at : end;
}
