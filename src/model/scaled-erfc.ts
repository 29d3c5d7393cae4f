/** From here on the asymptotic series is exact to the last digits. */
const FAR = 10;

/** Distance of the points round which the function is expanded. */
const STEP = 1 / 16;

/** Terms of each expansion: with |h| ≤ 1/32 the first one left out is below 1e-16 of the whole. */
const TERMS = 10;

const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

let expansions: Float64Array | undefined;

/**
 * The scaled complementary error function `exp(x²) erfc(x)` of x ≥ 0, which neither underflows nor loses digits: by
 * Taylor's series round the nearest of 161 points, beyond 10 by the asymptotic series (DLMF 7.12.1).
 */
export function scaledErfc(x: number): number {
  if (x >= FAR) return farScaledErfc(x);
  expansions ??= expandAtPoints();
  const point = Math.round(x / STEP);
  const offset = x - point * STEP;
  const first = point * TERMS;
  let sum = expansions[first + TERMS - 1] as number;
  for (let term = TERMS - 2; term >= 0; term--) sum = sum * offset + (expansions[first + term] as number);
  return sum;
}

/**
 * The coefficients of every expansion. Each derivative follows from the two before it, as y' = 2xy − 2/√π
 * and so y⁽ⁿ⁺¹⁾ = 2x y⁽ⁿ⁾ + 2n y⁽ⁿ⁻¹⁾ (DLMF 7.10).
 */
function expandAtPoints(): Float64Array {
  const points = Math.round(FAR / STEP) + 1;
  const coefficients = new Float64Array(points * TERMS);
  for (let point = 0; point < points; point++) {
    const x = point * STEP;
    const first = point * TERMS;
    let before = slowScaledErfc(x);
    let derivative = 2 * x * before - TWO_OVER_ROOT_PI;
    coefficients[first] = before;
    for (let order = 1, factorial = 1; order < TERMS; order++) {
      factorial *= order;
      coefficients[first + order] = derivative / factorial;
      const next = 2 * x * derivative + 2 * order * before;
      before = derivative;
      derivative = next;
    }
  }
  return coefficients;
}

/** Near 0 by the series of erf (DLMF 7.6.2), elsewhere by the continued fraction of erfc (DLMF 7.9.1). */
function slowScaledErfc(x: number): number {
  return x < 1 ? nearScaledErfc(x) : fractionScaledErfc(x);
}

function nearScaledErfc(x: number): number {
  let sum = 0;
  for (let term = x, order = 0; term > 1e-18 * sum; order++, term *= (2 * x * x) / (2 * order + 1))
    sum += term;
  return Math.exp(x * x) - TWO_OVER_ROOT_PI * sum;
}

/** From the far end of the fraction, which at x ≥ 1 is exact to the last digit long before its 200th step. */
function fractionScaledErfc(x: number): number {
  let tail = x;
  for (let step = 200; step > 0; step--) tail = x + step / 2 / tail;
  return 1 / (tail * Math.sqrt(Math.PI));
}

function farScaledErfc(x: number): number {
  const square = 1 / (2 * x * x);
  let sum = 1;
  for (let order = 12; order > 0; order--) sum = 1 - (2 * order - 1) * square * sum;
  return sum / (x * Math.sqrt(Math.PI));
}
