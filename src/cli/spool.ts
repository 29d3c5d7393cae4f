import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../claim/compare-text.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';

/** The bytes of one block in which rendered text is gathered. */
const BLOCK = 1024 * 1024;
/** Blocks held in memory before a spool goes to disk. */
const HELD_BLOCKS = 32;
/** A UTF-16 code unit takes at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

const EMPTY = Buffer.alloc(0);

/** Where a rendered incident stands in the spool, in bytes. */
interface Slot {
  readonly incident: string;
  readonly start: number;
  readonly length: number;
}

/**
 * Rendered incidents, waiting until the run is complete: what stands above them in a document (the inputs with
 * their checksums, the counts) is known only at the end. Memory stays flat: large output waits in a private file.
 */
export class Spool {
  #block = EMPTY;
  #used = 0;
  #held: Buffer[] = [];
  #folder: string | null = null;
  #file = -1;
  #written = 0;
  #count = 0;
  /** Where each incident stands, kept only when incidents do not come in order. */
  readonly #slots: Slot[] | null;

  constructor(isOrdered: boolean) {
    this.#slots = isOrdered ? null : [];
  }

  /** Adds a rendered incident. In an ordered spool it must be the last so far, by id. */
  add(incident: string, text: string, separator: string): void {
    this.#count += 1;
    if (this.#slots !== null) {
      const bytes = Buffer.from(text);
      this.#slots.push({ incident, start: this.#written, length: bytes.length });
      this.#writeBytes(bytes);
      return;
    }
    if (this.#count > 1) this.#append(separator);
    this.#append(text);
  }

  /** All incidents in the order of their ids, in pieces of UTF-8. */
  *read(separator: string): Generator<Buffer> {
    if (this.#slots !== null) {
      const slots = [...this.#slots].sort((a, b) => compareText(a.incident, b.incident));
      for (const [index, slot] of slots.entries()) {
        if (index > 0) yield Buffer.from(separator);
        yield* this.#readBytes(slot.start, slot.length);
      }
      return;
    }
    yield* this.#readBytes(0, this.#written);
    yield* this.#held;
    yield this.#block.subarray(0, this.#used);
  }

  /** Gives up what is spooled. */
  close(): void {
    this.#block = EMPTY;
    this.#used = 0;
    this.#held = [];
    if (this.#folder === null) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
    forgetTemporary(this.#folder);
    this.#folder = null;
  }

  /** Adds text to the block at hand, or to a new one when it may not have room. */
  #append(text: string): void {
    const most = text.length * MOST_BYTES;
    if (this.#used + most > this.#block.length) {
      if (this.#used > 0) this.#hold(this.#block.subarray(0, this.#used));
      this.#block = Buffer.allocUnsafe(Math.max(BLOCK, most));
      this.#used = 0;
    }
    this.#used += this.#block.write(text, this.#used);
  }

  /** Keeps a full block, and moves all to disk when they are many. */
  #hold(block: Buffer): void {
    this.#held.push(block);
    if (this.#held.length < HELD_BLOCKS) return;
    for (const held of this.#held) this.#writeBytes(held);
    this.#held = [];
  }

  #writeBytes(bytes: Buffer): void {
    if (this.#folder === null) {
      this.#folder = mkdtempSync(join(tmpdir(), 'claims-'));
      rememberTemporary(this.#folder);
      this.#file = openSync(join(this.#folder, 'incidents'), 'wx+', 0o600);
    }
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    }
    this.#written += bytes.length;
  }

  *#readBytes(start: number, length: number): Generator<Buffer> {
    for (let done = 0; done < length; ) {
      const buffer = Buffer.allocUnsafe(Math.min(BLOCK, length - done));
      const count = readSync(this.#file, buffer, 0, buffer.length, start + done);
      if (count === 0) throw new Error('the spool ended early');
      done += count;
      yield buffer.subarray(0, count);
    }
  }
}
