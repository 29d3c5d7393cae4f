import { flatText } from './flat-text.js';
import { GrowingColumn } from './growing-column.js';

/** A column of texts that come back row after row: each is kept once, and a row costs four bytes. */
export class SharedTextColumn<T extends string = string> {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #rows = new GrowingColumn((length) => new Int32Array(length));

  push(text: T | null): void {
    this.#rows.push(text === null ? -1 : this.#idOf(text));
  }

  at(row: number): T | null {
    const id = this.#rows.at(row);
    return id < 0 ? null : (this.#texts[id] as T);
  }

  /** The number of the row's text in `texts`; -1 for null. */
  idAt(row: number): number {
    return this.#rows.at(row);
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

const PAGE_BYTES = 1024 * 1024;

/**
 * A column of texts that hardly repeat (links, quotes): their bytes stand behind one another outside the
 * JavaScript heap, and a row costs eight bytes beside them. A text like that of the row before is kept once.
 */
export class LongTextColumn {
  readonly #pages: Buffer[] = [];
  /** The number of the first byte, counted through all pages; -1 for null. */
  readonly #starts = new GrowingColumn((length) => new Float64Array(length));
  readonly #lengths = new GrowingColumn((length) => new Uint32Array(length));
  /** Texts that UTF-8 cannot hold, or that no page can. */
  readonly #odd = new Map<number, string>();
  #used = 0;

  push(text: string | null): void {
    const row = this.#starts.size;
    const bytes = text === null ? 0 : Buffer.byteLength(text);
    this.#lengths.push(bytes);
    if (text === null) {
      this.#starts.push(-1);
    } else if (bytes > PAGE_BYTES || LONE_SURROGATE.test(text)) {
      this.#odd.set(row, flatText(text));
      this.#starts.push(-1);
    } else {
      this.#starts.push(this.#write(text, bytes));
    }
  }

  at(row: number): string | null {
    const start = this.#starts.at(row);
    if (start < 0) return this.#odd.get(row) ?? null;
    const offset = start % PAGE_BYTES;
    const page = this.#pages[(start - offset) / PAGE_BYTES];
    return page?.toString('utf8', offset, offset + this.#lengths.at(row)) ?? '';
  }

  #write(text: string, bytes: number): number {
    if (this.#pages.length === 0 || this.#used + bytes > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
      this.#used = 0;
    }
    const page = this.#pages.length - 1;
    (this.#pages[page] as Buffer).write(text, this.#used, 'utf8');
    const start = page * PAGE_BYTES + this.#used;
    this.#used += bytes;
    return start;
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;
