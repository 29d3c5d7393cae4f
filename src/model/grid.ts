/** The numbers of people that the truth may be, in cells: one a number where they are few, wider ones above. */
export interface Grid {
  /** The edges of the cells, half-way between numbers: one more than there are cells. */
  readonly edges: Float64Array;
  /** The place of each cell on the model's scale, `ln(n + ½)`. */
  readonly places: Float64Array;
  /** The logarithm of each cell's prior weight, flat in the logarithm of the number. */
  readonly logPriors: Float64Array;
}

/** Numbers up to here have cells of their own. */
const LAST_UNIT = 64;

/** Beyond, each edge lies this factor above the last. */
const WIDENING = 1.03;

/** The place of a number of people on the model's scale, on which the half keeps zero finite. */
export function placeOf(people: number): number {
  return Math.log(people + 0.5);
}

/** The grid for claims of which none names more than `most`, with a cell of its own for each of some numbers. */
export function createGrid(most: number, own: Iterable<number>): Grid {
  const top = 20 * Math.max(most, 10) + 200;
  const all: number[] = [];
  let edge = -0.5;
  for (; edge <= LAST_UNIT; edge += 1) all.push(edge);
  for (; edge < top; edge = Math.floor(Math.max(WIDENING * edge, edge + 1)) + 0.5) all.push(edge);
  all.push(edge);
  for (const people of own) all.push(people - 0.5, people + 0.5);
  const sorted = Float64Array.from(all).sort();
  const edges = sorted.filter((value, index) => value !== sorted[index - 1]);
  const places = new Float64Array(edges.length - 1);
  const logPriors = new Float64Array(edges.length - 1);
  for (let cell = 0; cell < places.length; cell++) {
    const low = edges[cell] as number;
    const high = edges[cell + 1] as number;
    const place = high - low === 1 ? placeOf(low + 0.5) : (placeOf(low) + placeOf(high)) / 2;
    places[cell] = place;
    logPriors[cell] = Math.log(high - low) - place;
  }
  return { edges, places, logPriors };
}
