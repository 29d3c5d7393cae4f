/** The lowest of some values; Infinity of none. Unlike a spread call it takes lists of any length. */
export function lowest(values: Iterable<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < result) result = value;
  return result;
}

/** The highest of some values; -Infinity of none. */
export function highest(values: Iterable<number>): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > result) result = value;
  return result;
}

/** The lowest of some values, each with an owner, so that an owner can be held against all the others. */
export class LowestOfOthers<Owner> {
  #owner: Owner | undefined;
  #lowest = Number.POSITIVE_INFINITY;
  #lowestOfOthers = Number.POSITIVE_INFINITY;

  add(value: number, owner: Owner): void {
    if (value < this.#lowest) {
      if (owner !== this.#owner) this.#lowestOfOthers = this.#lowest;
      this.#lowest = value;
      this.#owner = owner;
    } else if (owner !== this.#owner && value < this.#lowestOfOthers) {
      this.#lowestOfOthers = value;
    }
  }

  /** The lowest value of any owner but one; Infinity without any. */
  besides(owner: Owner): number {
    return owner === this.#owner ? this.#lowestOfOthers : this.#lowest;
  }

  copy(): LowestOfOthers<Owner> {
    const copy = new LowestOfOthers<Owner>();
    copy.#owner = this.#owner;
    copy.#lowest = this.#lowest;
    copy.#lowestOfOthers = this.#lowestOfOthers;
    return copy;
  }
}
