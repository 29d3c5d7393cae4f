import { isHyphen, type Sentence } from './phrase-index.js';

/** A number that starts at a token, in digits, in words or in both. */
export interface NumberReading {
  readonly value: number;
  readonly end: number;
  /** Whether it is a noun for a rough number, such as "une vingtaine". */
  readonly rough: boolean;
  /** The number before the scale in "two dozen", and the scale; 0 and 1 where there is none. */
  readonly coefficient: number;
  readonly unit: number;
}

/** A number word by word: `settled` thousands and the `open` rest, to which a number below `room` may be added. */
interface Sum {
  readonly settled: number;
  readonly open: number;
  readonly room: number;
  readonly largestScale: number;
  readonly coefficient: number;
  readonly unit: number;
}

const NOTHING: Sum = {
  settled: 0,
  open: 0,
  room: Number.POSITIVE_INFINITY,
  largestScale: Number.POSITIVE_INFINITY,
  coefficient: 0,
  unit: 1,
};

interface Step {
  readonly sum: Sum;
  readonly end: number;
  /** Whether the number ends here. */
  readonly rough: boolean;
}

/** Every number that can be read from a token on, the longest first: "twenty-one" is also "twenty". */
export function readNumbers(sentence: Sentence, at: number): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  let step = firstStep(sentence, at);
  while (step !== null) {
    const { sum, end, rough } = step;
    readings.unshift({
      value: sum.settled + sum.open,
      end,
      rough,
      coefficient: sum.coefficient,
      unit: sum.unit,
    });
    step = rough ? null : (multiplyNext(sentence, end, sum) ?? addNext(sentence, end, sum));
  }
  return readings;
}

/** Digits, a number word, or a scale that counts once: "a hundred", "dozen". */
function firstStep(sentence: Sentence, at: number): Step | null {
  const first = sentence.tokens[at];
  if (first?.kind === 'number')
    return { sum: { ...NOTHING, open: first.value, room: 0 }, end: at + 1, rough: false };
  const article = sentence.find(at, 'articles');
  const isCounted = article === null && sentence.find(at, 'countedOnly') !== null;
  const scaled = isCounted ? null : multiplyNext(sentence, article?.end ?? at, NOTHING);
  const word = sentence.find(at, 'numbers');
  if (scaled !== null || word === null) return scaled;
  return {
    sum: { ...NOTHING, open: word.value, room: roomAfter(sentence, at, word.value) },
    end: word.end,
    rough: false,
  };
}

/** The sum times the scale or collective at a token; null when there is none that fits. */
function multiplyNext(sentence: Sentence, at: number, sum: Sum): Step | null {
  const collective = sentence.find(at, 'collectives');
  const found = collective ?? sentence.find(at, 'scales');
  const isZero = sum !== NOTHING && sum.settled + sum.open === 0;
  if (found === null || isZero) return null;
  const { value: scale, end } = found;
  if (scale < 1000 ? sum.open >= 100 : scale >= sum.largestScale) return null;
  const product = (sum.open || 1) * scale;
  const coefficient = sum.unit === 1 ? sum.settled + sum.open : sum.coefficient;
  const shape = { coefficient, unit: sum.unit * scale, room: scale >= 100 ? scale : 0 };
  const settles = { settled: sum.settled + product, open: 0, largestScale: scale };
  return {
    sum: { ...sum, ...shape, ...(scale < 1000 ? { open: product } : settles) },
    end,
    rough: collective !== null,
  };
}

/** The sum plus the number word at a token, or after "and" or a hyphen there; null when there is none that fits. */
function addNext(sentence: Sentence, at: number, sum: Sum): Step | null {
  const start = skipJoiner(sentence, at);
  const word = sentence.find(start, 'numbers');
  if (word === null || word.value === 0) return null;
  const { value, end } = word;
  const next = { ...sum, open: sum.open + value };
  if (value < sum.room)
    return { sum: { ...next, room: roomAfter(sentence, start, value) }, end, rough: false };
  const isTensAfterUnit = isTens(value) && sum.open % 100 > 0 && sum.open % 100 < 10;
  return isTensAfterUnit && sentence.find(at, 'unitsFirst')
    ? { sum: { ...next, room: 0 }, end, rough: false }
    : null;
}

/** Where the next part of a compound may start: "twenty-one", "hundred and one", "vingt-et-un". */
function skipJoiner({ tokens, find }: Sentence, at: number): number {
  const first = isHyphen(tokens, at) ? at + 1 : at;
  const and = find(first, 'and')?.end ?? first;
  return isHyphen(tokens, and) ? and + 1 : and;
}

/** Below what a number must be to follow another: twenty takes up to nine, a hundred up to ninety-nine, eleven none. */
function roomAfter(sentence: Sentence, at: number, value: number): number {
  if (value >= 100) return value >= 1000 ? 1000 : 100;
  if (sentence.find(at, 'vigesimal') !== null) return 20;
  return isTens(value) ? 10 : 0;
}

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}
