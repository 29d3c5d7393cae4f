const LF = 10;
const CR = 13;

/**
 * Counts the line breaks of a piece of text as it is walked through once: LF, CR LF and a lone CR each end one
 * line. The native search makes it nearly free.
 */
export class LineBreaks {
  readonly #bytes: Buffer;
  #feed: number;
  #return: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#feed = this.#next(LF, 0);
    this.#return = this.#next(CR, 0);
  }

  /** The number of line breaks between the end of the last call and this offset, which may not cut a CR LF. */
  countTo(end: number): number {
    let count = 0;
    for (; this.#feed < end; this.#feed = this.#next(LF, this.#feed + 1)) count++;
    for (; this.#return < end; this.#return = this.#next(CR, this.#return + 1)) {
      if (this.#bytes[this.#return + 1] !== LF) count++;
    }
    return count;
  }

  #next(byte: number, from: number): number {
    const at = this.#bytes.indexOf(byte, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}

/** The number of line breaks in a piece of text. */
export function countLineBreaks(bytes: Buffer): number {
  return new LineBreaks(bytes).countTo(bytes.length);
}

/** Counts the lines of a text that comes in chunks; a line break at its very end starts no further line. */
export class LineCount {
  #breaks = 0;
  #last = 0;

  add(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#breaks += countLineBreaks(chunk);
    if (this.#last === CR && chunk[0] === LF) this.#breaks--;
    this.#last = chunk[chunk.length - 1] as number;
  }

  /** The line breaks so far. */
  get breaks(): number {
    return this.#breaks;
  }

  /** The lines after the first that hold something. */
  get moreLines(): number {
    return this.#last === LF || this.#last === CR ? this.#breaks - 1 : this.#breaks;
  }
}

/** A character's place in a file: its line and its UTF-16 column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of the byte at an offset, given the line of a record that starts at `start`. */
export function positionAt(bytes: Buffer, start: number, offset: number, firstLine: number): Position {
  const line = firstLine + countLineBreaks(bytes.subarray(start, offset));
  let lineStart = offset;
  while (lineStart > start && bytes[lineStart - 1] !== LF && bytes[lineStart - 1] !== CR) lineStart--;
  return { line, column: bytes.toString('utf8', lineStart, offset).length + 1 };
}
