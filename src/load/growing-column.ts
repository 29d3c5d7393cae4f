type NumberArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** A column of numbers that grows by doubling. */
export class GrowingColumn<T extends NumberArray> {
  #values: T;
  #size = 0;
  readonly #create: (length: number) => T;

  /** `create` makes the typed array: `(length) => new Int32Array(length)`. */
  constructor(create: (length: number) => T) {
    this.#create = create;
    this.#values = create(1024);
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const grown = this.#create(this.#size * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#size++] = value;
  }

  at(row: number): number {
    return this.#values[row] as number;
  }

  get size(): number {
    return this.#size;
  }
}
