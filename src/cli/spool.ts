import { compareText } from '../claim/compare-text.js';
import { asciiPieces, TIMES } from '../render/ascii-pieces.js';
import { SpoolFile } from './spool-file.js';

/** The bytes of one block in which rendered text is gathered. */
const BLOCK = 1024 * 1024;
/** Full blocks held in memory before a spool goes to disk: fresh memory costs more than the disk, block for block. */
const HELD_BLOCKS = 8;
/** A UTF-16 code unit takes at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

const TIMES_BYTES = Buffer.from(TIMES);

/** Writes a text as UTF-8 into a block that has room for it; gives the bytes it takes. */
function writeUtf8(block: Buffer, text: string, start: number): number {
  const pieces = asciiPieces(text);
  if (pieces === null) return block.write(text, start);
  let at = start;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at += TIMES_BYTES.copy(block, at);
    at += block.write(piece, at, 'latin1');
  }
  return at - start;
}

/** Where a rendered incident stands in the spool, in bytes. */
interface Slot {
  readonly incident: string;
  readonly start: number;
  readonly length: number;
}

/** The beginning of a buffer that is in use. */
interface Filled {
  readonly buffer: Buffer;
  readonly length: number;
}

/**
 * Rendered incidents, waiting until the run is complete: what stands above them in a document (the inputs with
 * their checksums, the counts) is known only at the end. Memory stays flat: large output waits in a private file.
 */
export class Spool {
  #block: Buffer = Buffer.alloc(0);
  #used = 0;
  /** Bytes in blocks that are full. */
  #full = 0;
  #held: Filled[] = [];
  #file: SpoolFile | null = null;
  #free: Buffer[] = [];
  #count = 0;
  /** Where each incident stands, kept only when incidents do not come in order. */
  readonly #slots: Slot[] | null;

  constructor(isOrdered: boolean) {
    this.#slots = isOrdered ? null : [];
  }

  /** Adds a rendered incident. In an ordered spool it must be the last so far, by id. */
  add(incident: string, text: string, separator: string): void {
    this.#count += 1;
    if (this.#slots === null && this.#count > 1) this.#append(separator);
    const length = this.#append(text);
    this.#slots?.push({ incident, start: this.#full + this.#used - length, length });
  }

  /** All incidents in the order of their ids, in pieces of UTF-8; a piece holds until the next is asked for. */
  async *read(separator: string): AsyncGenerator<Buffer> {
    if (this.#slots === null) {
      if (this.#file !== null) yield* await this.#readFile(this.#file, 0, this.#file.length);
      for (const { buffer, length } of this.#held) yield buffer.subarray(0, length);
      yield this.#block.subarray(0, this.#used);
      return;
    }
    this.#hold();
    this.#moveToDisk();
    const slots = [...this.#slots].sort((a, b) => compareText(a.incident, b.incident));
    for (const [index, { start, length }] of slots.entries()) {
      if (index > 0) yield Buffer.from(separator);
      yield* await this.#readFile(this.#file as SpoolFile, start, length);
    }
  }

  /** Gives up what is spooled. */
  async close(): Promise<void> {
    this.#held = [];
    this.#free = [];
    this.#used = 0;
    await this.#file?.close();
    this.#file = null;
  }

  /** Adds text to the block at hand, or to a new one when it may not have room; the bytes it takes. */
  #append(text: string): number {
    const most = text.length * MOST_BYTES;
    if (this.#used + most > this.#block.length) {
      this.#hold();
      const free = most <= BLOCK ? this.#free.pop() : undefined;
      this.#block = free ?? Buffer.allocUnsafe(Math.max(BLOCK, most));
    }
    const length = writeUtf8(this.#block, text, this.#used);
    this.#used += length;
    return length;
  }

  /** Keeps the block at hand, and moves all to disk when they are many. */
  #hold(): void {
    if (this.#used === 0) return;
    this.#held.push({ buffer: this.#block, length: this.#used });
    this.#full += this.#used;
    this.#block = Buffer.alloc(0);
    this.#used = 0;
    if (this.#file !== null || this.#held.length >= HELD_BLOCKS) this.#moveToDisk();
  }

  #moveToDisk(): void {
    this.#file ??= new SpoolFile((block) => {
      if (block.length === BLOCK) this.#free.push(block);
    });
    for (const { buffer, length } of this.#held) this.#file.append(buffer, length);
    this.#held = [];
  }

  async #readFile(file: SpoolFile, start: number, length: number): Promise<Generator<Buffer>> {
    await file.settled();
    return file.read(start, length);
  }
}
