import type { Claim } from '../../claim/claim.js';
import { append } from '../../claim/map-of-lists.js';
import type { EnvelopeResult } from '../methods/envelope.js';
import { median, medianOfOthers } from './median.js';
import type { RecordStance } from './source-record.js';

/** How the figure of one voice stands to those of the others in one group. */
export interface Comparison {
  readonly voice: string;
  readonly stance: RecordStance;
  /** Its figure over the median of the others: 1 where both are 0, Infinity where only the others are. */
  readonly ratio: number;
  readonly setsLow: boolean;
  readonly setsHigh: boolean;
}

/**
 * Holds the figures of one group against each other, a voice at a time; none where only one voice names a figure.
 * `counted` are the claims that stand as figures. Where all name the same figure the group has no ends.
 */
export function compareFigures(counted: readonly Claim[], envelope: EnvelopeResult): Comparison[] {
  const byVoice = new Map<string, Claim[]>();
  for (const claim of counted) if (claim.count.low !== null) append(byVoice, claim.voice, claim);
  if (byVoice.size < 2) return [];
  const voices = [...byVoice].map(([voice, claims]) => ({
    voice,
    claims,
    figure: median(claims.map(figureOf)) as number,
  }));
  voices.sort((a, b) => a.figure - b.figure);
  const figures = voices.map(({ figure }) => figure);
  const hasEnds = envelope.low !== envelope.high;
  const lowSetBy = new Set(hasEnds ? envelope.lowSetBy : []);
  const highSetBy = new Set(hasEnds ? envelope.highSetBy : []);
  return voices.map(({ voice, claims, figure }, index) => ({
    voice,
    stance: stanceOf(claims),
    ratio: ratioOf(figure, medianOfOthers(figures, index) as number),
    setsLow: claims.some(({ id }) => lowSetBy.has(id)),
    setsHigh: claims.some(({ id }) => highSetBy.has(id)),
  }));
}

/** The figure of a claim that names one: the middle of a range; of an at-least or an up-to the figure named. */
function figureOf({ count }: Claim): number {
  return ((count.low as number) + (count.high as number)) / 2;
}

function ratioOf(figure: number, others: number): number {
  if (others > 0) return figure / others;
  return figure > 0 ? Number.POSITIVE_INFINITY : 1;
}

/** The stance in which the claims agree. */
function stanceOf(claims: readonly Claim[]): RecordStance {
  const stances = new Set(claims.map(({ stance }) => stance));
  return stances.size === 1 ? (claims[0]?.stance ?? 'none') : 'none';
}
