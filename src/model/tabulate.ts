/** Samples in one unit of a function's scale; with them the error is below a billionth. */
const SAMPLES = 16;

/** Below this logarithm a likelihood counts for nothing beside others. */
const VANISHING = -700;

/** Where a function is wanted, and how often. */
interface Domain {
  readonly low: number;
  readonly high: number;
  /** The distance over which the function changes, such as the standard deviation of a bell curve. */
  readonly scale: number;
  readonly uses: number;
}

/**
 * A positive function, sampled once and then interpolated in its logarithm by Lagrange's formula over six points; the
 * function itself where so many samples would not pay.
 */
export function tabulate(
  valueAt: (x: number) => number,
  { low, high, scale, uses }: Domain,
): (x: number) => number {
  const step = scale / SAMPLES;
  if ((high - low) / step > uses) return valueAt;
  const logs = new Float64Array(Math.ceil((high - low) / step) + 6);
  for (let at = 0; at < logs.length; at++) {
    logs[at] = Math.max(Math.log(valueAt(low + (at - 2) * step)), VANISHING);
  }
  return (x) => {
    const place = (x - low) / step;
    const first = Math.floor(place);
    const t = place - first;
    const outer = (t + 1) * t * (t - 1) * (t - 2);
    const inner = (t + 2) * (t - 3);
    const log =
      (outer * ((t + 2) * (logs[first + 5] as number) - (t - 3) * (logs[first] as number))) / 120 +
      (inner *
        t *
        (t - 1) *
        ((t - 2) * (logs[first + 1] as number) - (t + 1) * (logs[first + 4] as number))) /
        24 +
      (inner *
        (t + 1) *
        (t - 2) *
        (t * (logs[first + 3] as number) - (t - 1) * (logs[first + 2] as number))) /
        12;
    return Math.exp(log);
  };
}
