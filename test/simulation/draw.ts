import { createRandom } from '../../src/model/scores/random.js';

/** What is drawn of a world, the same for one seed. */
export class Draw {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  /** Whether something of a probability happens. */
  happens(probability: number): boolean {
    return this.#random() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.#random();
  }

  one<T>(things: readonly T[]): T {
    return things[Math.floor(this.#random() * things.length)] as T;
  }

  /** One of some things that are not equally frequent. */
  oneOf<T extends string>(shares: Readonly<Record<T, number>>): T {
    const entries = Object.entries(shares) as [T, number][];
    let left = this.#random() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [thing, share] of entries) {
      left -= share;
      if (left < 0) return thing;
    }
    return (entries.at(-1) as [T, number])[0];
  }

  /** The standard normal distribution (Box and Muller, 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
  }

  /** Student's t of five degrees of freedom, scaled to a variance of 1. */
  heavy(): number {
    let squares = 0;
    for (let index = 0; index < 5; index++) squares += this.normal() ** 2;
    return this.normal() / Math.sqrt(squares / 5) / Math.sqrt(5 / 3);
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.#random());
  }
}
