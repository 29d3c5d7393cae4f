/** What the statistical model finds, in people: its median and the ends of its intervals of 50 % and 90 %. */
export interface ModelInterval {
  readonly q05: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q95: number;
}

/** The model's interval among the results of a group; null where it was not asked for or finds nothing. */
export function findModelInterval(results: object): ModelInterval | null {
  if (!('model' in results) || typeof results.model !== 'object' || results.model === null) return null;
  const { q05, q25, median, q75, q95 } = results.model as Partial<Record<keyof ModelInterval, unknown>>;
  if (![q05, q25, median, q75, q95].every(Number.isFinite)) return null;
  return { q05, q25, median, q75, q95 } as ModelInterval;
}
