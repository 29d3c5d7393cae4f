/**
 * How far a rounded figure may be off, in people: `min(max(u/2, n/10), n/4)`, u the largest power of ten that
 * divides n. The heaping rule: figures rounded to a power of ten u are good to u/2, never better than 10 % nor
 * worse than 25 %. `halfWidth(50)` is 5, `halfWidth(200)` is 50, `halfWidth(0)` is 0.
 */
export function halfWidth(figure: number): number {
  if (figure === 0) return 0;
  // n/10, not 0.1n: 0.1 × 110 is 11.000000000000002, which rounding outward would make 12.
  return Math.min(Math.max(roundedTo(figure) / 2, figure / 10), figure / 4);
}

/** The largest power of ten that divides a figure above 0. */
function roundedTo(figure: number): number {
  let unit = 1;
  while (figure % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** The parts of the heaping rule: half the power of ten a figure is rounded to, or a limit of 10 or 25 per cent. */
export const HEAPING_RULES = ['half-unit', 'tenth', 'quarter'] as const;
export type HeapingRule = (typeof HEAPING_RULES)[number];

/** Which part of the heaping rule sets the half-width of a figure; null for 0, which is not rounded. */
export function heapingRule(figure: number): HeapingRule | null {
  if (figure === 0) return null;
  const width = halfWidth(figure);
  if (width === roundedTo(figure) / 2) return 'half-unit';
  return width === figure / 4 ? 'quarter' : 'tenth';
}
