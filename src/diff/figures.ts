import { compareText } from '../claim/compare-text.js';
import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { MethodResults } from '../reconcile/methods/index.js';
import type { FigureName } from './diff-result.js';

/** What one method finds in one group. */
export type MethodResult = NonNullable<MethodResults[MethodId]>;

/** One figure of a result and the claims that set it. */
export interface Figure {
  readonly value: number | boolean | null;
  readonly setBy: readonly string[];
}

/** The figures of any result that claims set, by name; intervals are set by voices, and are not among them. */
export function figuresOf(result: MethodResult): Map<FigureName, Figure> {
  const figures = new Map<FigureName, Figure>();
  if ('low' in result) figures.set('low', { value: result.low, setBy: result.lowSetBy });
  if ('best' in result) figures.set('best', { value: result.best, setBy: result.bestSetBy });
  if ('high' in result) figures.set('high', { value: result.high, setBy: result.highSetBy });
  if ('value' in result) figures.set('value', { value: result.value, setBy: result.setBy });
  if ('median' in result) {
    for (const name of ['q05', 'median', 'q95'] as const)
      figures.set(name, { value: result[name], setBy: [] });
  }
  if ('openHigh' in result) figures.set('openHigh', { value: result.openHigh, setBy: [] });
  return figures;
}

/** Whether a result names any figure. */
export function hasFigure(result: MethodResult): boolean {
  if ('intervals' in result) return result.intervals.length > 0;
  return [...figuresOf(result).values()].some(({ value }) => typeof value === 'number');
}

/** All figures of a result in one text: two results with the same text name the same people. */
export function figuresText(result: MethodResult): string {
  if ('intervals' in result) return JSON.stringify(result.intervals);
  return JSON.stringify([...figuresOf(result)].map(([name, { value }]) => [name, value]));
}

/** What of a result beside its figures says how well they stand. */
const STANDING = ['support', 'of', 'grade', 'rung', 'singleSource', 'reason'] as const;

/** How the figures of a result stand, in one text: the claims that set them, the voices behind them, the grade. */
export function backingText(result: MethodResult, nameOf: (id: string) => string): string {
  const setters = [...figuresOf(result).values()].map(({ setBy }) => setBy.map(nameOf).sort(compareText));
  const standing = STANDING.map((key) => (result as unknown as Record<string, unknown>)[key]);
  return JSON.stringify([setters, standing]);
}
