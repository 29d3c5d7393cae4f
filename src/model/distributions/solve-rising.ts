/**
 * The point at which a rising function crosses 0, to the last bit, by bisection: `low` is below it, `guess` above
 * `low` and anywhere.
 */
export function solveRising(valueAt: (x: number) => number, low: number, guess: number): number {
  let below = low;
  let above = guess;
  while (valueAt(above) < 0) {
    below = above;
    above = low + (above - low) * 2;
  }
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return middle;
    if (valueAt(middle) < 0) below = middle;
    else above = middle;
  }
}
