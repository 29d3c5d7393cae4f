/** What the statistical model finds, in people: its median and the ends of its intervals of 50 % and 90 %. */
import type { MethodResults } from '../../reconcile/methods/index.js';
export interface ModelInterval {
  readonly q05: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q95: number;
}

/** The model's interval among the results of a group; null where it was not asked for or finds nothing. */
export function findModelInterval({ model }: MethodResults): ModelInterval | null {
  if (model === undefined) return null;
  const { q05, q25, median, q75, q95 } = model;
  if (q05 === null || q25 === null || median === null || q75 === null || q95 === null) return null;
  return { q05, q25, median, q75, q95 };
}
