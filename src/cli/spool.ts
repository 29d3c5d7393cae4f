import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../claim/compare-text.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';

/** Characters gathered before they are made into bytes. */
const GATHERED = 256 * 1024;
/** Bytes held in memory before a spool goes to disk. */
const HELD_IN_MEMORY = 16 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;

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
  #texts: string[] = [];
  #textLength = 0;
  #held: Buffer[] = [];
  #heldLength = 0;
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
    if (this.#count > 1) this.#texts.push(separator);
    this.#texts.push(text);
    this.#textLength += text.length;
    if (this.#textLength >= GATHERED) this.#hold();
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
    this.#hold();
    yield* this.#readBytes(0, this.#written);
    yield* this.#held;
  }

  /** Gives up what is spooled. */
  close(): void {
    this.#texts = [];
    this.#held = [];
    if (this.#folder === null) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
    forgetTemporary(this.#folder);
    this.#folder = null;
  }

  /** Makes bytes of the texts gathered, which are several times smaller, and moves them to disk when many. */
  #hold(): void {
    if (this.#texts.length === 0) return;
    const bytes = Buffer.from(this.#texts.join(''));
    this.#texts = [];
    this.#textLength = 0;
    this.#held.push(bytes);
    this.#heldLength += bytes.length;
    if (this.#heldLength < HELD_IN_MEMORY) return;
    for (const held of this.#held) this.#writeBytes(held);
    this.#held = [];
    this.#heldLength = 0;
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
      const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, length - done));
      const count = readSync(this.#file, buffer, 0, buffer.length, start + done);
      if (count === 0) throw new Error('the spool ended early');
      done += count;
      yield buffer.subarray(0, count);
    }
  }
}
