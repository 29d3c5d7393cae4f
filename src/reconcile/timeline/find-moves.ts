import type { Claim } from '../../claim/claim.js';
import { isVague } from '../../claim/count.js';
import { idsOf } from '../disagreements/disagreement.js';
import { highest, lowest } from '../extremes.js';
import type { Group } from '../group.js';
import type { MethodId } from '../methods/catalogue.js';
import type { MethodResults } from '../methods/index.js';
import type { QuantilesResult } from '../methods/method-result.js';
import { figuresOf, isSameOutcome, type Outcome, outcomeOf } from '../outcome.js';
import type { Change, Turnover } from './change.js';
import type { Move } from './timeline.js';

/** What a method finds in a group on a day. */
export interface Finding {
  readonly group: Group;
  readonly result: NonNullable<MethodResults[MethodId]>;
}

/** One part of a result, and the claims that set it; null where the method does not say who. */
interface Part {
  readonly value: Move['to'];
  readonly setBy: readonly string[] | null;
}

type Parts = Partial<Record<Move['what'], Part>>;

/** What moved since the day before, and by which claims. A null day before knew nothing. */
export function findMoves(before: Finding | null, now: Finding, change: Change): Move[] {
  const earlier = before === null ? {} : partsOf(before);
  const moves: Move[] = [];
  for (const [name, part] of Object.entries(partsOf(now))) {
    const what = name as Move['what'];
    const from = earlier[what]?.value ?? null;
    if (part.value === from || isNothing(what, from, part.value)) continue;
    moves.push({ what, from, to: part.value, by: findCauses(change, part.setBy, earlier[what]?.setBy) });
  }
  if (moves.length > 0 || before === null) return moves;
  const [old, fresh] = [outcomeOf(before.result), outcomeOf(now.result)];
  if (isSameOutcome(old, fresh)) return moves;
  // Nothing is left of the intervals, or they moved between the outermost ends.
  const by = findCauses(change, null, null);
  return [{ what: 'intervals', from: old.ranges.length, to: fresh.ranges.length, by }];
}

/** Whether a first finding says nothing by a part: that there is a ceiling, or one interval. */
function isNothing(what: Move['what'], from: Move['from'], to: Move['to']): boolean {
  return from === null && (to === false || (what === 'intervals' && to === 1));
}

function partsOf({ group, result }: Finding): Parts {
  const parts: Parts = {};
  for (const { name, value, setBy } of figuresOf(result)) parts[name] = { value, setBy };
  if ('openHigh' in result) {
    const open = group.counted.filter(({ count }) => count.openHigh || isVague(count));
    parts.open = { value: result.openHigh, setBy: idsOf(open) };
  }
  if ('grade' in result) parts.grade = { value: result.grade, setBy: null };
  if ('median' in result) return partsOfQuantiles(result);
  return 'intervals' in result ? { ...parts, ...partsOfIntervals(outcomeOf(result)) } : parts;
}

/** The ends of an interval and its median, which all claims set together. */
function partsOfQuantiles({ q05, median, q95 }: QuantilesResult): Parts {
  return {
    low: { value: q05, setBy: null },
    median: { value: median, setBy: null },
    high: { value: q95, setBy: null },
  };
}

/** The outermost ends of several intervals, and how many they are. */
function partsOfIntervals({ ranges }: Outcome): Parts {
  if (ranges.length === 0) return {};
  const ends = ranges.flatMap(({ high }) => (high === null ? [] : [high]));
  const isOpen = ends.length < ranges.length;
  return {
    low: { value: lowest(ranges.map(({ low }) => low ?? 0)), setBy: null },
    high: { value: isOpen ? null : highest(ends), setBy: null },
    open: { value: isOpen, setBy: null },
    intervals: { value: ranges.length, setBy: null },
  };
}

/** The claims that moved what some claims set now and others before; null where the method does not say who. */
function findCauses(
  { said, fresh, gone, heard }: Change,
  setBy: readonly string[] | null,
  setBefore: readonly string[] | null | undefined,
): readonly string[] {
  const setters = new Set(setBy ?? []);
  const setting = fresh.filter(({ id }) => setters.has(id));
  if (setting.length > 0) return idsOf(setting);
  const before = new Set(setBefore ?? []);
  const takers = gone.filter(({ claim }) => before.has(claim.id)).flatMap(({ because }) => because);
  if (takers.length > 0) return idsOf(takers);
  const standing = causesOf({ fresh, gone });
  const all = standing.length > 0 ? standing : causesOf(heard());
  return idsOf(all.length > 0 ? all : said.map(({ claim }) => claim));
}

function causesOf({ fresh, gone }: Turnover): Claim[] {
  return [...fresh, ...gone.flatMap(({ because }) => because)];
}
