import { DEFAULT_VAGUE_TABLE } from '../claim/vague.js';
import type { ClaimResult, ClaimStatus } from '../reconcile/claim-result.js';
import type { GroupResult } from '../reconcile/result.js';
import { type Axis, axisLabels, createAxis } from './axis.js';
import { orderClaims } from './claim-order.js';
import { type Column, GAP, textColumn, writeColumns } from './columns.js';
import { cut } from './fit-width.js';
import { firstRange, summarise } from './methods/summarise.js';
import type { Page } from './page.js';
import { rangeBar, vagueBar } from './range-bar.js';
import { reasonText } from './reason-text.js';
import type { Style } from './theme.js';

const BLOCKS: readonly (readonly [status: ClaimStatus, heading: string])[] = [
  ['counted', 'counted'],
  ['floor', 'floors only'],
  ['left-out', 'left out'],
];

/** Cells of a bar. */
const WIDEST_BAR = 44;
const NARROWEST_BAR = 12;
/** From this width the stance is told also of claims whose reason names other claims. */
const ROOM_FOR_ALL = 100;
/** From this width each claim is followed by its file and line. */
const ROOM_FOR_PLACE = 132;
const WIDEST_SOURCE = 28;

/** A column of one text of each claim: which gives up room first, and which goes first where there is none. */
interface ClaimText {
  readonly title: string;
  readonly min: number;
  readonly give: number;
  readonly drop: number | null;
  readonly textOf: (claim: ClaimResult) => string;
}

/** The claims of a group as bars on one scale: the counted ones from low to high, floors, those left out and why. */
export function renderClaims(group: GroupResult, page: Page): string[] {
  const claims = orderClaims(group.claims);
  const { theme, symbols, show } = page;
  const isDim = (row: number) => row < 0 || claims[row]?.status === 'left-out';
  const dimmed = (row: number): Style | null => (isDim(row) ? theme.dim : null);
  const byStance = (row: number): Style | null => {
    const stance = claims[row]?.stance ?? null;
    return isDim(row) || stance === null ? dimmed(row) : theme.stance[stance];
  };
  const sets = boundsSet(group);
  const texts: ClaimText[] = [
    { title: 'id', min: 7, give: 5, drop: null, textOf: (claim) => show(claim.id) },
    {
      title: 'source',
      min: 14,
      give: 2,
      drop: null,
      textOf: (claim) => cut(show(claim.source), WIDEST_SOURCE, symbols.ellipsis),
    },
    { title: 'says', min: 12, give: 3, drop: null, textOf: (claim) => show(claim.original) },
    { title: 'on', min: 10, give: 6, drop: 2, textOf: (claim) => show(claim.reportedOn ?? '') },
    { title: 'stance, reason', min: 15, give: 4, drop: 4, textOf: (claim) => noteOf(claim, sets, page) },
  ];
  if (page.width >= ROOM_FOR_PLACE) {
    texts.push({ title: 'at', min: 40, give: 6, drop: 1, textOf: (claim) => show(claim.at) });
  }
  const columns = texts.map(({ title, min, give, drop, textOf }) => {
    const style = title === 'stance, reason' ? byStance : dimmed;
    return textColumn({
      title,
      cells: claims.map(textOf),
      min,
      give,
      drop,
      style,
      ellipsis: symbols.ellipsis,
    });
  });
  const bars = barColumn(group, claims, page, byStance);
  return withHeadings(writeColumns([bars, ...columns], page.width), claims, page);
}

/** Puts a heading over each block of claims; a claim that stands alone needs none. */
function withHeadings(lines: readonly string[], claims: readonly ClaimResult[], page: Page): string[] {
  const [only, ...others] = claims;
  if (others.length === 0 && only?.status === 'counted') return lines.slice(1);
  const headed = others.length === 0 ? [] : [lines[0] as string];
  let row = 0;
  for (const [status, heading] of BLOCKS) {
    const start = row;
    while (claims[row]?.status === status) row++;
    if (row === start) continue;
    headed.push(page.theme.dim(`${heading} (${row - start})`));
    for (let index = start; index < row; index++) headed.push(lines[index + 1] as string);
  }
  return headed;
}

/** Which bounds of the first method that has any each claim sets: `sets low`. */
function boundsSet(group: GroupResult): Map<string, string> {
  const sets = new Map<string, string>();
  if (group.claims.length < 2) return sets;
  for (const { bounds } of summarise(group.results).values()) {
    for (const { name, setBy } of bounds) {
      for (const id of setBy) sets.set(id, sets.has(id) ? `${sets.get(id)} and ${name}` : `sets ${name}`);
    }
    if (bounds.length > 0) break;
  }
  return sets;
}

/** What is to be said of a claim beside its figure: the stance, the bound it sets, why it does not stand. */
function noteOf(claim: ClaimResult, sets: ReadonlyMap<string, string>, page: Page): string {
  const reason = claim.reason === null ? '' : reasonText(claim.reason, claim.because.map(page.show));
  const hasRoom = page.width >= ROOM_FOR_ALL || claim.because.length === 0;
  const bound = claim.status === 'left-out' ? '' : (sets.get(claim.id) ?? '');
  const disputed =
    claim.disputedBy.length === 0 ? '' : `disputed by ${claim.disputedBy.map(page.show).join(', ')}`;
  return [hasRoom ? (claim.stance ?? '') : '', bound, reason, disputed]
    .filter((part) => part !== '')
    .join(', ');
}

function barColumn(
  group: GroupResult,
  claims: readonly ClaimResult[],
  page: Page,
  style: (row: number) => Style | null,
): Column {
  const figures = claims.flatMap((claim) => [claim.low, claim.high]).filter((figure) => figure !== null);
  const range = firstRange(group.results);
  if (range?.low != null && figures.length > 0) figures.push(range.low);
  return {
    natural: figures.length === 0 || claims.length < 2 ? 0 : WIDEST_BAR,
    min: NARROWEST_BAR,
    give: 1,
    drop: 3,
    align: 'left',
    gap: GAP,
    style,
    draw(width) {
      const axis = createAxis(figures, width);
      return [axisLabels(axis, page.symbols), ...claims.map((claim) => claimBar(claim, axis, page))];
    },
  };
}

/** The bar of a claim; a floor bounds the range from below only, so it opens upwards. */
function claimBar(claim: ClaimResult, axis: Axis, page: Page): string {
  const isLeftOut = claim.status === 'left-out';
  if (claim.low === null && claim.high === null) {
    const isSized = claim.vague !== null && claim.vague !== 'acknowledged';
    return isSized ? vagueBar(DEFAULT_VAGUE_TABLE[claim.vague].floor, axis, page.symbols) : '';
  }
  if (claim.status === 'floor') {
    return rangeBar({ low: claim.low, high: claim.low, openHigh: true }, axis, page.symbols);
  }
  return rangeBar(claim, axis, page.symbols, isLeftOut);
}
