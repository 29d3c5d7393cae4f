const TINY = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 10_000;

/** One partial quotient of a continued fraction: numerator over denominator plus the rest. */
export interface PartialQuotient {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The value of first + n₁/(d₁ + n₂/(d₂ + …)) by the modified Lentz method (Thompson and Barnett, 1986); `quotientOf`
 * gives the partial quotients from 1.
 */
export function continuedFraction(first: number, quotientOf: (index: number) => PartialQuotient): number {
  let value = first === 0 ? TINY : first;
  let above = value;
  let below = 0;
  for (let index = 1; index <= MOST_TERMS; index++) {
    const { numerator, denominator } = quotientOf(index);
    below = 1 / (denominator + numerator * below || TINY);
    above = denominator + numerator / above || TINY;
    const factor = above * below;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return value;
}
