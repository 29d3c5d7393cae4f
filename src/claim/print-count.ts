import type { Count } from './count.js';
import type { VagueWord } from './vague.js';

const VAGUE_TEXTS: Readonly<Partial<Record<VagueWord, string>>> = {
  acknowledged: 'no figure given',
  couple: 'a couple',
  few: 'a few',
  handful: 'a handful',
};

/**
 * A count in plain English, the same for the same count whatever the source's words or language were; reading it
 * again gives the count back. Ranges are written with "to", which no spreadsheet turns into a date.
 */
export function printCount(count: Count): string {
  const { low, high, openLow, openHigh, approximate, vague } = count;
  if (vague !== null) return `${openHigh ? 'at least ' : ''}${VAGUE_TEXTS[vague] ?? vague}`;
  if (low === null || high === null) return 'not stated';
  const hedge = approximate ? `${approximate} ` : '';
  if (low !== high)
    return `${openLow ? 'up to ' : ''}${hedge}${low}${openLow ? '-' : ' to '}${high}${openHigh ? ' or more' : ''}`;
  return `${openLow ? 'up to ' : openHigh ? 'at least ' : ''}${hedge}${low}`;
}
