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
  /** The last segment, once it holds different numbers, and the largest number it has room for. */
  #open: Segment | null = null;
  #largest = 0;

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    const offset = this.#size & (SEGMENT_ROWS - 1);
    if (offset === 0) {
      this.#segments.push(value);
      this.#open = null;
    } else if (this.#open === null) {
      const only = this.#segments[this.#segments.length - 1] as number;
      if (value !== only) this.#widen(Math.max(value, only)).fill(only, 0, offset)[offset] = value;
    } else if (value <= this.#largest) this.#open[offset] = value;
    else {
      const narrow = this.#open;
      const wide = this.#widen(value);
      wide.set(narrow);
      wide[offset] = value;
    }
    this.#size++;
  }

  at(row: number): number {
    const segment = this.#segments[row >>> SEGMENT_BITS] as Segment | number;
    return typeof segment === 'number' ? segment : (segment[row & (SEGMENT_ROWS - 1)] as number);
  }

  /** Puts a segment that has room for a number in place of the last one. */
  #widen(value: number): Segment {
    const bytes = value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : value < 2 ** 32 ? 4 : 8;
    const segment = createSegment(bytes);
    this.#open = segment;
    this.#largest = bytes === 8 ? 2 ** 53 : 2 ** (8 * bytes) - 1;
    this.#segments[this.#segments.length - 1] = segment;
    return segment;
  }
}

function createSegment(bytes: 1 | 2 | 4 | 8): Segment {
  if (bytes === 1) return new Uint8Array(SEGMENT_ROWS);
  if (bytes === 2) return new Uint16Array(SEGMENT_ROWS);
  if (bytes === 4) return new Uint32Array(SEGMENT_ROWS);
  return new Float64Array(SEGMENT_ROWS);
}
