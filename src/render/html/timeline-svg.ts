import type { Outcome } from '../../reconcile/outcome.js';
import type { TimelineRow } from '../../reconcile/timeline/timeline.js';
import { createScale, placeOf, type Scale } from '../forest/scale.js';
import { figureText } from '../range-text.js';
import { UNICODE } from '../symbols.js';
import { xmlAttribute, xmlText } from '../xml-text.js';

const WIDTH = 720;
const HEIGHT = 190;
/** What stands around the drawing. */
const LEFT = 52;
const RIGHT = 20;
const TOP = 14;
const BOTTOM = 26;
/** User units that a date takes at the least, so that dates do not touch. */
const DATE_WIDTH = 84;
/** The last range is drawn for as much longer, in parts of the whole time. */
const TAIL = 0.06;

/** The range from one day to the next; a null high is none named. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  readonly isOpen: boolean;
}

/**
 * How a range moved, as steps over the days on which claims were reported: a band from low to high, its upper edge
 * dashed where there is no ceiling. Empty where no end ever moved.
 */
export function renderTimelineSvg(rows: readonly TimelineRow[], name: string): string {
  const days = rows.map(({ date }) => dayNumber(date));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  const until = last + Math.max(1, (last - first) * TAIL);
  const x = (day: number) => round(LEFT + ((day - first) / (until - first)) * (WIDTH - LEFT - RIGHT));
  const steps = rows.flatMap(({ outcome }, index) => {
    const bounds = boundsOf(outcome);
    const start = x(days[index] as number);
    return bounds === null ? [] : [{ start, end: x(days[index + 1] ?? until), ...bounds }];
  });
  const figures = steps.flatMap(({ low, high }) => (high === null ? [low] : [low, high]));
  if (!steps.some((step) => !isAlike(step, steps[0] as Step))) return '';
  const scale = createScale([0, ...figures]);
  const y = (figure: number) => round(HEIGHT - BOTTOM - placeOf(figure, scale) * (HEIGHT - TOP - BOTTOM));
  return [
    `<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${xmlAttribute(name)}">`,
    ...gridOf(scale, y),
    ...steps.map((step) => bandOf(step, y)),
    ...datesOf(
      rows.map(({ date }, index) => ({ date, at: x(days[index] as number) })),
      steps,
    ),
    '</svg>',
  ].join('\n');
}

function isAlike(one: Step, other: Step): boolean {
  return one.low === other.low && one.high === other.high && one.isOpen === other.isOpen;
}

/** The days from 1970 to a day. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The outermost ends of what was found; null where it was nothing. */
function boundsOf({ ranges }: Outcome): Pick<Step, 'low' | 'high' | 'isOpen'> | null {
  if (ranges.length === 0) return null;
  const highs = ranges.map(({ high }) => high);
  return {
    low: Math.min(...ranges.map(({ low }) => low ?? 0)),
    high: highs.includes(null) ? null : Math.max(...highs.map(Number)),
    isOpen: ranges.some(({ openHigh }) => openHigh),
  };
}

function gridOf({ ticks }: Scale, y: (figure: number) => number): string[] {
  return ticks.map((tick) => {
    const at = y(tick);
    return `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${xmlText(figureText(tick, UNICODE))}</text>`;
  });
}

/** A step: the band, its lower edge, and its upper edge, which is dashed at the top where no upper figure is named. */
function bandOf({ start, end, low, high, isOpen }: Step, y: (figure: number) => number): string {
  const [bottom, top] = [y(low), high === null ? TOP : y(high)];
  const upper = `<path class="edge${isOpen || high === null ? ' open' : ''}" d="M${start} ${top}H${end}"/>`;
  return `<rect class="band" x="${start}" y="${top}" width="${round(end - start)}" height="${Math.max(0, round(bottom - top))}"/><path class="edge" d="M${start} ${bottom}H${end}"/>${upper}`;
}

/** A mark at each day, and as many dates as have room: the first and the last before others. */
function datesOf(
  days: readonly { readonly date: string; readonly at: number }[],
  steps: readonly Step[],
): string[] {
  const base = HEIGHT - BOTTOM;
  const last = days.at(-1) as (typeof days)[number];
  const shown: (typeof days)[number][] = [];
  for (const day of days) {
    const isClear = shown.every(({ at }) => day.at - at >= DATE_WIDTH) && last.at - day.at >= DATE_WIDTH;
    if (isClear || (day === last && shown.every(({ at }) => day.at - at >= DATE_WIDTH))) shown.push(day);
  }
  return [
    `<path class="axis" d="M${LEFT} ${base}H${WIDTH - RIGHT}"/>`,
    ...[...new Set(steps.map(({ start }) => start))].map((at) => `<path class="axis" d="M${at} ${base}v5"/>`),
    ...shown.map(({ date, at }) => {
      const anchor = at < LEFT + 30 ? 'start' : at > WIDTH - RIGHT - 30 ? 'end' : 'middle';
      return `<text x="${at}" y="${base + 19}" text-anchor="${anchor}">${xmlText(date)}</text>`;
    }),
  ];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
