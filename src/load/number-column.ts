/** Rows are kept in segments of this many, so that growing copies little and wastes little. */
const SEGMENT_BITS = 12;
const SEGMENT_ROWS = 2 ** SEGMENT_BITS;

type Segment = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * A column of whole numbers from 0 up to 2^53. Each segment of it is as wide as its largest number asks for, and
 * takes no room at all while all its numbers are the same.
 */
export class NumberColumn {
  /** A number stands for a segment that holds nothing else. */
  readonly #segments: (Segment | number)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    const index = this.#size >>> SEGMENT_BITS;
    const offset = this.#size++ & (SEGMENT_ROWS - 1);
    let segment = this.#segments[index];
    if (segment === undefined) this.#segments[index] = value;
    else if (segment !== value) {
      if (typeof segment === 'number')
        segment = createSegment(Math.max(segment, value)).fill(segment, 0, offset);
      else if (value > largest(segment)) segment = widened(segment, value);
      segment[offset] = value;
      this.#segments[index] = segment;
    }
  }

  at(row: number): number {
    const segment = this.#segments[row >>> SEGMENT_BITS] as Segment | number;
    return typeof segment === 'number' ? segment : (segment[row & (SEGMENT_ROWS - 1)] as number);
  }
}

function createSegment(value: number): Segment {
  if (value < 2 ** 8) return new Uint8Array(SEGMENT_ROWS);
  if (value < 2 ** 16) return new Uint16Array(SEGMENT_ROWS);
  if (value < 2 ** 32) return new Uint32Array(SEGMENT_ROWS);
  return new Float64Array(SEGMENT_ROWS);
}

function largest(segment: Segment): number {
  return segment instanceof Float64Array ? 2 ** 53 : 2 ** (8 * segment.BYTES_PER_ELEMENT) - 1;
}

function widened(segment: Segment, value: number): Segment {
  const wide = createSegment(value);
  wide.set(segment);
  return wide;
}
