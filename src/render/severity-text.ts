import type { GroupResult } from '../reconcile/result.js';
import type { Symbols } from './symbols.js';

/** A factor to as many digits as say something: `×1.02`, `×5.2`, `×12`. */
export function factorText(factor: number, symbols: Symbols): string {
  const digits = factor < 1.05 ? 2 : factor < 10 ? 1 : 0;
  return symbols.times + factor.toFixed(digits);
}

/** How far the claims of a group are apart; empty where they overlap, and for a denial no factor says it. */
export function stretchText(group: GroupResult, symbols: Symbols): string {
  return group.stretch === null || group.stretch <= 1 ? '' : factorText(group.stretch, symbols);
}
