import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../claim/compare-text.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';

/** Characters held in memory before a spool goes to disk. */
const HELD_IN_MEMORY = 4 * 1024 * 1024;
const READ_BYTES = 256 * 1024;

/** Where a rendered incident stands on disk, in bytes. */
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
  #held: string[] = [];
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

  get count(): number {
    return this.#count;
  }

  /** Adds a rendered incident. In an ordered spool it must be the last so far, by id. */
  add(incident: string, text: string, separator: string): void {
    if (this.#slots) {
      const bytes = Buffer.from(text);
      this.#slots.push({ incident, start: this.#written, length: bytes.length });
      this.#writeBytes(bytes);
    } else {
      this.#hold(this.#count === 0 ? text : separator + text);
    }
    this.#count += 1;
  }

  /** All incidents in the order of their ids, in pieces. */
  *read(separator: string): Generator<string> {
    if (this.#slots) {
      const slots = [...this.#slots].sort((a, b) => compareText(a.incident, b.incident));
      for (const [index, slot] of slots.entries()) {
        if (index > 0) yield separator;
        yield* this.#readBytes(slot.start, slot.length);
      }
      return;
    }
    yield* this.#readBytes(0, this.#written);
    yield* this.#held;
  }

  /** Gives up what is spooled. */
  close(): void {
    this.#held = [];
    if (this.#folder === null) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
    forgetTemporary(this.#folder);
    this.#folder = null;
  }

  #hold(text: string): void {
    this.#held.push(text);
    this.#heldLength += text.length;
    if (this.#heldLength < HELD_IN_MEMORY) return;
    this.#writeBytes(Buffer.from(this.#held.join('')));
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

  *#readBytes(start: number, length: number): Generator<string> {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const buffer = Buffer.alloc(Math.min(READ_BYTES, length));
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, buffer, 0, Math.min(buffer.length, length - done), start + done);
      if (count === 0) throw new Error('the spool ended early');
      done += count;
      yield decoder.decode(buffer.subarray(0, count), { stream: done < length });
    }
  }
}
