import { flatText } from './flat-text.js';
import { NumberColumn } from './number-column.js';

/** A column of texts that come back row after row: each is kept once, and a row holds its number. */
export class SharedTextColumn<T extends string = string> {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  /** The number of each row's text, from 1; 0 for null. */
  readonly #rows = new NumberColumn();

  push(text: T | null): void {
    this.#rows.push(text === null ? 0 : this.#idOf(text) + 1);
  }

  at(row: number): T | null {
    const id = this.idAt(row);
    return id < 0 ? null : (this.#texts[id] as T);
  }

  /** The index of the row's text in `texts`; -1 for null. */
  idAt(row: number): number {
    return this.#rows.at(row) - 1;
  }

  /** Each text once, in the order in which they first came. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  #idOf(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#texts.length;
      const own = flatText(text);
      this.#ids.set(own, id);
      this.#texts.push(own);
    }
    return id;
  }
}

const PAGE_BYTES = 256 * 1024;
const LENGTH_BYTES = 4;

/**
 * A column of texts that hardly repeat (links, quotes): they stand as bytes behind one another outside the
 * JavaScript heap. A text that equals that of the row before is kept once.
 */
export class LongTextColumn {
  readonly #pages: Buffer[] = [];
  /** Where each row's text starts, counted through all pages from 1; 0 for null and for odd texts. */
  readonly #starts = new NumberColumn();
  /** Texts that UTF-8 cannot hold, or no page. */
  readonly #odd = new Map<number, string>();
  #used = 0;
  #last: string | null = null;
  #lastStart = 0;

  push(text: string | null): void {
    if (text === null) this.#starts.push(0);
    else if (text === this.#last) this.#starts.push(this.#lastStart);
    else {
      const bytes = Buffer.byteLength(text);
      if (bytes + LENGTH_BYTES > PAGE_BYTES || (bytes > text.length && LONE_SURROGATE.test(text))) {
        this.#odd.set(this.#starts.size, flatText(text));
        this.#starts.push(0);
        return;
      }
      this.#lastStart = this.#write(text, bytes) + 1;
      this.#last = flatText(text);
      this.#starts.push(this.#lastStart);
    }
  }

  at(row: number): string | null {
    const start = this.#starts.at(row) - 1;
    if (start < 0) return this.#odd.get(row) ?? null;
    const page = this.#pages[Math.floor(start / PAGE_BYTES)] as Buffer;
    const offset = start % PAGE_BYTES;
    const from = offset + LENGTH_BYTES;
    return page.toString('utf8', from, from + page.readUInt32LE(offset));
  }

  #write(text: string, bytes: number): number {
    if (this.#pages.length === 0 || this.#used + LENGTH_BYTES + bytes > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
      this.#used = 0;
    }
    const page = this.#pages.length - 1;
    const buffer = this.#pages[page] as Buffer;
    const start = this.#used;
    buffer.writeUInt32LE(bytes, start);
    buffer.write(text, start + LENGTH_BYTES, 'utf8');
    this.#used += LENGTH_BYTES + bytes;
    return page * PAGE_BYTES + start;
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;
