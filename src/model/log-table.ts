/** Samples in one unit of a function's scale; with them the error is below a ten-millionth. */
const SAMPLES = 16;

/** What Lagrange's formula divides by, at the outermost points, the next and the innermost. */
const [OUTERMOST, NEXT, INNERMOST] = [1 / 120, 1 / 24, 1 / 12];

/** The logarithm of a likelihood, sampled once and then interpolated by Lagrange's formula over six points. */
export class LogTable {
  readonly #logs: Float64Array;
  readonly #low: number;
  readonly #perUnit: number;

  /** `scale` is the least distance over which the function changes, such as the deviation of the narrowest bell curve. */
  constructor(logAt: (x: number) => number, low: number, high: number, scale: number) {
    this.#low = low;
    this.#perUnit = SAMPLES / scale;
    this.#logs = new Float64Array(Math.ceil((high - low) * this.#perUnit) + 6);
    for (let at = 0; at < this.#logs.length; at++) {
      this.#logs[at] = logAt(low + (at - 2) / this.#perUnit);
    }
  }

  /** The logarithm at a point from `low` to `high`. */
  logAt(x: number): number {
    const logs = this.#logs;
    const place = (x - this.#low) * this.#perUnit;
    const first = Math.floor(place);
    const t = place - first;
    const outer = (t + 1) * t * (t - 1) * (t - 2);
    const inner = (t + 2) * (t - 3);
    return (
      outer * OUTERMOST * ((t + 2) * (logs[first + 5] as number) - (t - 3) * (logs[first] as number)) +
      inner *
        NEXT *
        t *
        (t - 1) *
        ((t - 2) * (logs[first + 1] as number) - (t + 1) * (logs[first + 4] as number)) +
      inner *
        INNERMOST *
        (t + 1) *
        (t - 2) *
        (t * (logs[first + 3] as number) - (t - 1) * (logs[first + 2] as number))
    );
  }
}
