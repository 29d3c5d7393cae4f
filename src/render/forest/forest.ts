import { DEFAULT_VAGUE_TABLE } from '../../claim/vague.js';
import type { ClaimResult } from '../../reconcile/claim-result.js';
import type { MethodId } from '../../reconcile/methods/catalogue.js';
import type { GroupResult } from '../../reconcile/result.js';
import { orderClaims } from '../claim-order.js';
import type { MethodRange } from '../methods/method-summary.js';
import { summarise } from '../methods/summarise.js';
import { findModelInterval, type ModelInterval } from './model-interval.js';
import { createScale, type Scale } from './scale.js';

/** What a picture of a group is made of, whatever draws it. All texts are as untrusted as the cells they come from. */
export interface Forest {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly group: GroupResult;
  /** Null where no claim and no method gives a figure. */
  readonly scale: Scale | null;
  /** A row a claim: the counted ones from low to high, floors, those left out by reason. */
  readonly rows: readonly ForestRow[];
  readonly bands: ForestBands;
  /** What each method finds, in the order of the methods; of the model only that it finds nothing. */
  readonly methods: readonly ForestMethod[];
}

/** One claim in a picture. */
export interface ForestRow {
  readonly claim: ClaimResult;
  /** Who says it. */
  readonly label: string;
  /** The source's words. */
  readonly value: string;
  /** When it was said; empty where that is not known. */
  readonly date: string;
  /** What is drawn; null for a claim without a figure and without a word of size. */
  readonly mark: ForestMark | null;
  /** True for a claim that does not stand. */
  readonly isHollow: boolean;
}

/** A figure (`low` is `high`) or a range, in people, with ends that may be open. */
export interface ForestMark {
  readonly low: number;
  readonly high: number;
  /** No floor, no ceiling: dashes to an arrow at the end of the scale. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** False for a word such as "dozens": nothing but dashes from the least it can mean. */
  readonly isNamed: boolean;
}

/** What is drawn over the whole height of a picture. */
export interface ForestBands {
  /** The reconciled range; a null high is none named. Null where it was not asked for or finds nothing. */
  readonly envelope: {
    readonly low: number;
    readonly high: number | null;
    readonly openHigh: boolean;
  } | null;
  /** The intervals that most voices assert; a null high is no ceiling. */
  readonly consensus: readonly { readonly low: number; readonly high: number | null }[];
  /** The statistical model's median and its intervals of 50 % and 90 %. Null where it was not asked for. */
  readonly model: ModelInterval | null;
}

/** What one method finds. */
export interface ForestMethod {
  readonly id: MethodId;
  readonly ranges: readonly MethodRange[];
  /** How many voices of how many; null where the method does not count them. */
  readonly support: { readonly voices: number; readonly of: number } | null;
  /** What its numbers follow: the document and the year. */
  readonly label: string;
}

export interface ForestOptions {
  /** The incident the group belongs to. */
  readonly incident: string;
}

/** A group of claims as a picture: its scale, a row a claim, and what the methods find of them. */
export function createForest(group: GroupResult, { incident }: ForestOptions): Forest {
  const { victims, measure, results } = group;
  const rows = orderClaims(group.claims).map(rowOf);
  const model = findModelInterval(results);
  const methods = [...summarise(results)]
    .filter(([id]) => id !== 'model' || model === null)
    .map(([id, { ranges, support, label }]) => ({ id, ranges, support, label }));
  const envelope = methods.find(({ id }) => id === 'envelope')?.ranges[0] ?? null;
  const bands: ForestBands = {
    envelope: envelope === null ? null : { ...envelope, low: envelope.low ?? 0 },
    consensus: results.consensus?.intervals ?? [],
    model,
  };
  const figures = [...figuresOf(rows, methods), ...Object.values(bands.model ?? {})];
  const scale = figures.length === 0 ? null : createScale(figures);
  return { incident, victims, measure, group, scale, rows, bands, methods };
}

function rowOf(claim: ClaimResult): ForestRow {
  return {
    claim,
    label: claim.source,
    value: claim.original,
    date: claim.reportedOn ?? '',
    mark: markOf(claim),
    isHollow: claim.status === 'left-out',
  };
}

/** A floor bounds the range from below only, so it opens upwards. */
function markOf({ low, high, openLow, openHigh, vague, status }: ClaimResult): ForestMark | null {
  if (low === null && high === null) {
    if (vague === null || vague === 'acknowledged') return null;
    const { floor } = DEFAULT_VAGUE_TABLE[vague];
    return { low: floor, high: floor, openLow: false, openHigh: true, isNamed: false };
  }
  const least = low ?? 0;
  if (status === 'floor') return { low: least, high: least, openLow: false, openHigh: true, isNamed: true };
  const isCeilingless = openHigh || high === null;
  return { low: least, high: high ?? least, openLow, openHigh: isCeilingless, isNamed: true };
}

function* figuresOf(rows: readonly ForestRow[], methods: readonly ForestMethod[]): Generator<number> {
  for (const { mark } of rows) if (mark !== null) yield* [mark.low, mark.high];
  for (const { ranges } of methods) {
    for (const { low, high, best } of ranges) yield* [low, high, best].filter((figure) => figure !== null);
  }
}
