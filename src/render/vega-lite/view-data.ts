import type { ClaimResult } from '../../reconcile/claim-result.js';
import { display } from '../display.js';
import type { Forest, ForestMethod, ForestRow } from '../forest/forest.js';
import { methodText, modelText, valueText } from '../forest/forest-words.js';
import type { Standing } from '../forest/mark-svg.js';
import { UNICODE } from '../symbols.js';

/** A claim as a datum: every field as the result has it, and what is drawn of it. */
export interface ClaimDatum extends ClaimResult {
  readonly drawn: {
    /** Displayed text: the row's name, which no other row has, what the source says, and when. */
    readonly row: string;
    readonly says: string;
    readonly on: string;
    readonly standing: Standing;
    /** People; null where nothing is drawn. */
    readonly low: number | null;
    readonly high: number | null;
    readonly openLow: boolean;
    readonly openHigh: boolean;
    /** False for a word such as "dozens": dashes alone. */
    readonly isNamed: boolean;
    readonly isHollow: boolean;
  };
}

/** One range that a method finds, or none. */
export interface MethodDatum {
  readonly row: string;
  readonly says: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly openHigh: boolean;
  readonly best: number | null;
}

/** The claims of a picture as data, in the order of its rows. */
export function claimData(rows: readonly ForestRow[]): ClaimDatum[] {
  const names = new Map<string, number>();
  return rows.map((row) => {
    const { claim, mark } = row;
    const drawn: ClaimDatum['drawn'] = {
      row: uniqueName(display(`${row.label} (${claim.id})`), names),
      says: display(valueText(row, UNICODE)),
      on: display(row.date),
      standing: claim.stance ?? 'unknown',
      low: mark?.low ?? null,
      high: mark?.high ?? null,
      openLow: mark?.openLow ?? false,
      openHigh: mark?.openHigh ?? false,
      isNamed: mark?.isNamed ?? false,
      isHollow: row.isHollow,
    };
    return { ...claim, drawn };
  });
}

/** What the methods find as data, in the order of their rows. */
export function methodData({ methods, bands: { model } }: Forest): MethodDatum[] {
  const data = methods.flatMap(rangesOf);
  if (model === null) return data;
  const says = modelText(model, UNICODE);
  return [
    ...data,
    { row: 'model', says, low: model.q05, high: model.q95, openHigh: false, best: model.median },
  ];
}

function rangesOf(method: ForestMethod): MethodDatum[] {
  const row = method.id;
  const says = methodText(method, UNICODE);
  if (method.ranges.length === 0) return [{ row, says, low: null, high: null, openHigh: false, best: null }];
  return method.ranges.map(({ low, high, openHigh, best }, index) => ({
    row,
    says: index === 0 ? says : '',
    low: low ?? 0,
    high: high ?? low ?? 0,
    openHigh: openHigh || high === null,
    best: low === high ? null : best,
  }));
}

/** The name, or with a number behind it where rows before have it. */
function uniqueName(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  // A name that ends in such a number itself is numbered on until it is no other's.
  return count === 1 ? name : uniqueName(`${name} #${count}`, taken);
}
