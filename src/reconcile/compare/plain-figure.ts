import type { Count } from '../../claim/count.js';

/**
 * The one number that a plain average takes a count for, in people: the middle of the figures it names, whatever it
 * says of floors and ceilings. Null where it names none: a word of size has no number here.
 */
export function plainFigure({ low, high }: Pick<Count, 'low' | 'high'>): number | null {
  return low === null || high === null ? null : (low + high) / 2;
}
