import type { Approximation } from './count.js';
import { HEDGES, type Hedge } from './lexicon/lexicon.js';
import type { Sentence } from './phrase-index.js';

/** What the words around a figure do to it; a bound is a `conflict` when they contradict each other. */
export interface Hedging {
  readonly bound: 'at least' | 'more than' | 'up to' | 'fewer than' | 'conflict' | null;
  readonly approximate: Approximation;
}

export const UNHEDGED: Hedging = { bound: null, approximate: false };

const MEANINGS: Readonly<Record<Hedge, Hedging>> = {
  'at least': { bound: 'at least', approximate: false },
  'more than': { bound: 'more than', approximate: false },
  'up to': { bound: 'up to', approximate: false },
  'fewer than': { bound: 'fewer than', approximate: false },
  about: { bound: null, approximate: 'about' },
  nearly: { bound: null, approximate: 'nearly' },
  exactly: UNHEDGED,
};

/** All hedges on one side of a figure, from a token on, and where they end. */
export function readHedges(
  sentence: Sentence,
  at: number,
  side: 'before' | 'after',
): Hedging & { readonly end: number } {
  let hedging = UNHEDGED;
  let end = at;
  for (;;) {
    let longest = end;
    let meaning = UNHEDGED;
    for (const hedge of HEDGES) {
      const found = sentence.find(end, `${side} ${hedge}`);
      if (found === null || found.end <= longest) continue;
      longest = found.end;
      meaning = MEANINGS[hedge];
    }
    if (longest === end) return { ...hedging, end };
    hedging = combineHedges(hedging, meaning);
    end = longest;
  }
}

/** What several hedges say of the same figure: the stricter bound, the wider approximation. */
export function combineHedges(...hedges: readonly Hedging[]): Hedging {
  return hedges.reduce((left, right) => ({
    bound: combineBounds(left.bound, right.bound),
    approximate:
      left.approximate === 'about' || right.approximate === 'about'
        ? 'about'
        : left.approximate || right.approximate,
  }));
}

function combineBounds(left: Hedging['bound'], right: Hedging['bound']): Hedging['bound'] {
  if (left === null || left === right) return right;
  if (right === null) return left;
  if (isFloor(left) && isFloor(right)) return 'more than';
  return isCeiling(left) && isCeiling(right) ? 'fewer than' : 'conflict';
}

/** Whether a bound is a least number. */
export function isFloor(bound: Hedging['bound']): boolean {
  return bound === 'at least' || bound === 'more than';
}

/** Whether a bound is a greatest number. */
export function isCeiling(bound: Hedging['bound']): boolean {
  return bound === 'up to' || bound === 'fewer than';
}
