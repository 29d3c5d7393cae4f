import { compareNumbers, sortShort } from '../claim/sort-short.js';

/** A closed interval of whole people asserted by someone; `high` is Infinity without a ceiling. */
export interface Assertion<Member> {
  readonly member: Member;
  readonly low: number;
  readonly high: number;
}

/** A maximal set of assertions with a common point, and all the points they share. */
export interface Overlap<Member> {
  readonly members: readonly Member[];
  readonly low: number;
  readonly high: number;
}

/** No list of overlaps is longer than this: the largest are kept, so that output stays in proportion to input. */
const MOST_OVERLAPS = 100;

/**
 * Every maximal set of assertions with a point in common, from low to high, by one sweep over the end points
 * (Marzullo 1984, without tolerance). Beyond 100 sets those with the most members are kept.
 */
export function findOverlaps<Member>(
  assertions: readonly Assertion<Member>[],
  spans: readonly Span[] = findSpans(assertions),
): Overlap<Member>[] {
  const kept =
    spans.length <= MOST_OVERLAPS
      ? spans
      : [...spans]
          .sort((a, b) => b.size - a.size || a.low - b.low)
          .slice(0, MOST_OVERLAPS)
          .sort((a, b) => a.low - b.low);
  return kept.map(({ low, high }) => ({
    members: assertions.filter((one) => one.low <= low && one.high >= high).map((one) => one.member),
    low,
    high,
  }));
}

/** The points that a maximal set of assertions shares, and how many assertions it has. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

/** The points shared by each maximal set, from low to high: from the last start before an end to that end. */
export function findSpans(assertions: readonly Assertion<unknown>[]): Span[] {
  if (assertions.length === 1) {
    const [{ low, high }] = assertions as readonly [Assertion<unknown>];
    return [{ low, high, size: 1 }];
  }
  const starts = sortShort(
    assertions.map((one) => one.low),
    compareNumbers,
  );
  const ends = sortShort(
    assertions.map((one) => one.high),
    compareNumbers,
  );
  const spans: Span[] = [];
  let started = 0;
  let ended = 0;
  while (started < starts.length) {
    while (started < starts.length && (starts[started] as number) <= (ends[ended] as number)) started += 1;
    const low = starts[started - 1] as number;
    spans.push({ low, high: ends[ended] as number, size: started - ended });
    const next = starts[started] ?? Number.POSITIVE_INFINITY;
    while (ended < ends.length && (ends[ended] as number) < next) ended += 1;
  }
  return spans;
}
