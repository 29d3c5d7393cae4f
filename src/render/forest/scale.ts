import { nice, ticks as roundTicks } from 'd3-array';

/** The scale of a picture: where figures stand between its left end (0) and its right end (1). */
export interface Scale {
  /** People, at both ends. */
  readonly min: number;
  readonly max: number;
  readonly isLogarithmic: boolean;
  /** What is added to a figure before its logarithm is taken: a half where 0 needs a place, else nothing. */
  readonly offset: 0 | 0.5;
  /** Round figures to be labelled, in ascending order. */
  readonly ticks: readonly number[];
}

/** The span, highest over lowest figure above 0, from which a scale is logarithmic. */
const LOGARITHMIC_SPAN = 20;

/** Labels wanted. */
const TICKS = 6;

/** Decades up to which twos and fives are labelled, and up to which every power of ten is. */
const FEW_DECADES = 2.7;
const MANY_DECADES = 8;

/** The scale on which all the figures have a place. Throws without a figure. */
export function createScale(figures: Iterable<number>): Scale {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let lowestPositive = Number.POSITIVE_INFINITY;
  for (const figure of figures) {
    min = Math.min(min, figure);
    max = Math.max(max, figure);
    if (figure > 0) lowestPositive = Math.min(lowestPositive, figure);
  }
  if (min > max) throw new RangeError('a scale needs a figure');
  return max > LOGARITHMIC_SPAN * lowestPositive ? logarithmic(min, max) : linear(max);
}

/** Where a figure stands on the scale, from 0 to 1; what lies beyond an end takes the place of that end. */
export function placeOf(figure: number, { min, max, isLogarithmic, offset }: Scale): number {
  const value = Math.min(max, Math.max(min, figure));
  const place = isLogarithmic ? (people: number) => Math.log(people + offset) : (people: number) => people;
  return (place(value) - place(min)) / (place(max) - place(min));
}

/** What kind of scale it is, in words. */
export function scaleText({ isLogarithmic, offset }: Scale): string {
  if (!isLogarithmic) return 'linear scale';
  return offset === 0 ? 'logarithmic scale' : 'logarithmic scale (of n + ½, to show 0)';
}

/** From 0, so that lengths can be compared, to a round figure. */
function linear(highest: number): Scale {
  const [, max] = nice(0, Math.max(1, highest), TICKS);
  const ticks = roundTicks(0, max, TICKS).filter(Number.isInteger);
  return { min: 0, max, isLogarithmic: false, offset: 0, ticks };
}

function logarithmic(lowest: number, highest: number): Scale {
  const round = (digits: readonly number[]) => {
    const figures: number[] = [];
    for (let power = 1; power < highest * 10; power *= 10) {
      for (const digit of digits) figures.push(digit * power);
    }
    return figures;
  };
  const fine = round([1, 2, 5]);
  const min = lowest < 1 ? 0 : (fine.findLast((figure) => figure <= lowest) as number);
  const max = fine.find((figure) => figure >= highest) as number;
  const decades = Math.log10(max / Math.max(1, min));
  const step = Math.ceil(decades / MANY_DECADES);
  const inside = (decades <= FEW_DECADES ? fine : round([1]).filter((_, power) => power % step === 0)).filter(
    (figure) => figure >= min && figure <= max,
  );
  const ticks = min === 0 ? [0, ...inside] : inside;
  return { min, max, isLogarithmic: true, offset: min === 0 ? 0.5 : 0, ticks };
}
