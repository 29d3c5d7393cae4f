/** Points and weights that turn an integral over the standard normal distribution into a sum; the weights sum to 1. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** Gauss–Hermite quadrature with 15 points (Abramowitz and Stegun 25.4.46, scaled to the normal distribution). */
export const FIFTEEN_POINTS: Quadrature = mirror([
  [0, 0.3182595182595182],
  [0.7991290683245481, 0.2324622936097323],
  [1.6067100690287297, 0.08941779539984439],
  [2.432436827009758, 0.017365774492137616],
  [3.289082424398767, 0.0015673575035499558],
  [4.1962077112690155, 5.642146405189015e-5],
  [5.190093591304782, 5.975419597920582e-7],
  [6.3639478888298395, 8.589649899633293e-10],
]);

/** The same with 11 points. */
export const ELEVEN_POINTS: Quadrature = mirror([
  [0, 0.36940836940836935],
  [0.9288689973810641, 0.24224029987396992],
  [1.876035020154846, 0.06613874607105782],
  [2.8651231606436456, 0.0067202852355372645],
  [3.9361666071299766, 0.00019567193027122338],
  [5.188001224374871, 8.121849790214923e-7],
]);

/** The whole of a quadrature from the half of it at and above 0, in ascending order. */
function mirror(upper: readonly (readonly [point: number, weight: number])[]): Quadrature {
  const below = upper.slice(1).reverse();
  return {
    points: [...below.map(([point]) => -point), ...upper.map(([point]) => point)],
    weights: [...below, ...upper].map(([, weight]) => weight),
  };
}
