import type { PresetClaim } from '../../claim/preset.js';

/** The columns of a claim's figure, in words: `best, bounds low to high`. */
export function figureColumns({ count, low, high }: PresetClaim): string {
  const bounds = low === undefined || high === undefined ? '' : `${low} to ${high}`;
  if (count === undefined) return bounds;
  return bounds === '' ? count : `${count}, bounds ${bounds}`;
}
