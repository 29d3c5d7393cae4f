import { closeSync, mkdtempSync, openSync, readSync, rmSync, write, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../claim/user-error.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';

/** Blocks that may be on their way to the disk at once; beyond them a write waits. */
const MOST_ON_THE_WAY = 4;
/** The bytes of one piece that is read back. */
const PIECE = 1024 * 1024;

/**
 * A private temporary file that is written in the background: the blocks go to the disk while the next are filled.
 * A block handed over belongs to the file until it is done with it.
 */
export class SpoolFile {
  readonly #folder: string;
  readonly #file: number;
  readonly #done: (block: Buffer) => void;
  #length = 0;
  #onTheWay = 0;
  #failure: Error | null = null;
  #settle: (() => void) | null = null;

  /** `done` is told of every block whose contents have been written. */
  constructor(done: (block: Buffer) => void) {
    this.#folder = attempt(() => mkdtempSync(join(tmpdir(), 'claims-')));
    rememberTemporary(this.#folder);
    this.#file = attempt(() => openSync(join(this.#folder, 'incidents'), 'wx+', 0o600));
    this.#done = done;
  }

  /** Bytes that were handed over. */
  get length(): number {
    return this.#length;
  }

  /** Adds the first `length` bytes of a block. */
  append(block: Buffer, length: number): void {
    if (this.#failure !== null) throw this.#failure;
    const position = this.#length;
    this.#length += length;
    if (this.#onTheWay < MOST_ON_THE_WAY) {
      this.#onTheWay += 1;
      this.#writeRest(block, 0, length, position);
      return;
    }
    for (let done = 0; done < length; ) {
      done += attempt(() => writeSync(this.#file, block, done, length - done, position + done));
    }
    this.#done(block);
  }

  /** Waits until everything is written; throws a UserError when the disk would not take it. */
  async settled(): Promise<void> {
    while (this.#onTheWay > 0) {
      await new Promise<void>((resolve) => {
        this.#settle = resolve;
      });
    }
    if (this.#failure !== null) throw this.#failure;
  }

  /** Some bytes of the file, in pieces that lend their memory to the next: fresh memory would cost more than they do. */
  *read(start: number, length: number): Generator<Buffer> {
    const buffer = Buffer.allocUnsafe(Math.min(PIECE, length));
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, buffer, 0, Math.min(buffer.length, length - done), start + done);
      if (count === 0) throw new Error('the temporary file ended early');
      done += count;
      yield buffer.subarray(0, count);
    }
  }

  /** Closes and removes the file. */
  async close(): Promise<void> {
    await this.settled().catch(() => {});
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
    forgetTemporary(this.#folder);
  }

  #writeRest(block: Buffer, done: number, length: number, position: number): void {
    write(this.#file, block, done, length - done, position + done, (error, count) => {
      if (error === null && done + count < length) {
        this.#writeRest(block, done + count, length, position);
        return;
      }
      if (error !== null) this.#failure ??= cannotWrite(error);
      this.#onTheWay -= 1;
      this.#done(block);
      this.#settle?.();
    });
  }
}

function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(error as Error);
  }
}

function cannotWrite(error: NodeJS.ErrnoException): UserError {
  return new UserError(
    `cannot write a temporary file: ${error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message)}`,
    'Name a folder with more room in TMPDIR, or narrow the result with --incident',
  );
}
