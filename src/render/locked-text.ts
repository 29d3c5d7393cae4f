import type { LockedFigure } from '../reconcile/lock.js';
import { figureText, rangeText } from './range-text.js';
import { UNICODE } from './symbols.js';

/** Locked figures of a method in a few characters: `20–84+`, `46`, `20/46/84`, `80–84`. */
export function lockedText(figures: Readonly<Record<string, LockedFigure>>): string {
  const { value, low, best, high, openHigh, intervals, q05, median, q95 } = figures;
  if (Array.isArray(intervals)) {
    const texts = intervals.map((one) => rangeText({ ...one, openHigh: false }, UNICODE));
    return texts.length === 0 ? 'none' : texts.join(', ');
  }
  if (value !== undefined) return numberText(value);
  if (median !== undefined) return [q05, median, q95].map(numberText).join('/');
  if (best !== undefined) return [low, best, high].map(numberText).join('/');
  const range = { low: numberOrNull(low), high: numberOrNull(high), openHigh: openHigh === true };
  return rangeText(range, UNICODE);
}

function numberText(figure: LockedFigure | undefined): string {
  return typeof figure === 'number' ? figureText(figure, UNICODE) : 'none';
}

function numberOrNull(figure: LockedFigure | undefined): number | null {
  return typeof figure === 'number' ? figure : null;
}
