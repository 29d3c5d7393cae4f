/** Coefficients B₂ₖ / (2k (2k − 1)) of Stirling's series. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400];

/** From here on Stirling's series is exact to double precision. */
const FAR = 12;

/** The natural logarithm of the gamma function of x > 0, by Stirling's series (Abramowitz and Stegun 6.1.41). */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < FAR) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  let sum = 0;
  for (let index = SERIES.length - 1; index >= 0; index--) {
    sum = sum * inverse * inverse + (SERIES[index] as number);
  }
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    sum * inverse -
    Math.log(product)
  );
}
