import type { GroupResult } from '../../reconcile/result.js';
import { type Axis, axisLabels } from '../axis.js';
import { type Column, textColumn, writeColumns } from '../columns.js';
import { cut, padStart } from '../fit-width.js';
import type { Page } from '../page.js';
import { reasonText } from '../reason-text.js';
import type { Style } from '../theme.js';
import { createForest, type Forest, type ForestRow } from './forest.js';
import { type ForestBlock, findBlocks, isHeaded } from './forest-blocks.js';
import { methodText, modelText, valueText } from './forest-words.js';
import { claimBar, drawBehind, layOver, methodBar, modelBar, styleBar } from './plot-bars.js';
import type { Scale } from './scale.js';

/** Cells of the scale, and of a name, at the most and at the fewest. */
const WIDEST_SCALE = 90;
const NARROWEST_SCALE = 24;
const SHARE_OF_SCALE = 0.3;
const WIDEST_NAME = 36;
const NARROWEST_NAME = 18;
const WIDEST_WORDS = 28;
/** The lines under the plot and that of a single claim. */
const FEWEST_LINES = 4;
/** From this width each claim is followed by why it does not stand and by its file and line. */
const ROOM_FOR_REASON = 110;
const ROOM_FOR_PLACE = 132;

/** A line of a plot: what stands in each column, and how. */
interface Line {
  readonly label: string;
  readonly says: string;
  readonly on: string;
  readonly id: string;
  readonly why: string;
  readonly at: string;
  /** Its drawing over the cells of the scale. */
  bar(axis: Axis): string;
  readonly style: Style | null;
  readonly barStyle: Style | null;
  /** Whether it stands under the plot: nothing is behind it. */
  readonly isFoot: boolean;
}

/** What a line is without anything in it. */
const BLANK: Omit<Line, 'bar'> = {
  label: '',
  says: '',
  on: '',
  id: '',
  why: '',
  at: '',
  style: null,
  barStyle: null,
  isFoot: false,
};

/**
 * A group as a forest plot for a terminal: a line a method, then a line a claim, all on one scale with the envelope and
 * the consensus behind them. Without a figure there is no scale, only what the sources say.
 */
export function renderForestPlot(group: GroupResult, page: Page): string[] {
  const forest = createForest(group, { incident: '' });
  const methods = group.claims.length > 1 ? methodLines(forest, page) : [];
  const blocks = findBlocks(forest.rows);
  const claims = blocks.flatMap(({ rows }) => rows.map((row) => claimLine(row, page)));
  const lines = [...methods, ...claims, ...(forest.scale === null ? [] : footLines(forest.scale, page))];
  const [title, ...written] = writeColumns(columnsOf(lines, forest, page), page.width);
  const body = isHeaded(forest.rows) ? withHeadings(written, methods.length, blocks, page) : written;
  return [...(forest.scale === null ? [] : [title as string]), ...body];
}

/** Puts a heading over each block of claims. */
function withHeadings(
  lines: readonly string[],
  before: number,
  blocks: readonly ForestBlock[],
  page: Page,
): string[] {
  const headed = lines.slice(0, before);
  let at = before;
  for (const { heading, rows } of blocks) {
    headed.push(page.theme.dim(cut(`${heading} (${rows.length})`, page.width, page.symbols.ellipsis)));
    headed.push(...lines.slice(at, at + rows.length));
    at += rows.length;
  }
  return [...headed, ...lines.slice(at)];
}

function columnsOf(lines: readonly Line[], forest: Forest, page: Page): Column[] {
  const { ellipsis } = page.symbols;
  const column = (
    title: string,
    text: (line: Line) => string,
    room: { min: number; give: number; drop?: number },
  ) =>
    textColumn({
      title: forest.scale === null ? '' : title,
      cells: lines.map(text),
      ellipsis,
      style: (row) => styleOf(lines[row] ?? null, page),
      ...room,
    });
  const columns = [
    column('source', ({ label }) => label, { min: NARROWEST_NAME, give: 2 }),
    ...(forest.scale === null ? [] : [scaleColumn(lines, forest, forest.scale, page)]),
    column('says', ({ says }) => says, { min: 12, give: 3 }),
    column('on', ({ on }) => on, { min: 10, give: 6, drop: 3 }),
    column('id', ({ id }) => id, { min: 4, give: 5, drop: 2 }),
  ];
  if (page.width >= ROOM_FOR_REASON) {
    columns.push(column('stance, reason', ({ why }) => why, { min: 15, give: 4, drop: 1 }));
  }
  if (page.width >= ROOM_FOR_PLACE) columns.push(column('at', ({ at }) => at, { min: 12, give: 6, drop: 0 }));
  return columns;
}

function methodLines({ methods, bands: { model } }: Forest, page: Page): Line[] {
  const { symbols, theme } = page;
  const strong = { ...BLANK, style: theme.strong, barStyle: theme.strong };
  const lines = methods.map(
    (method): Line => ({
      ...strong,
      label: method.id,
      says: methodText(method, symbols),
      bar: (axis) => methodBar(method, axis, symbols),
    }),
  );
  if (model === null) return lines;
  const bar = (axis: Axis) => modelBar(model, axis, symbols);
  return [...lines, { ...strong, label: 'model', says: modelText(model, symbols), bar }];
}

function claimLine(row: ForestRow, page: Page): Line {
  const { symbols, theme, show } = page;
  const { claim, isHollow } = row;
  const said = [
    claim.stance ?? '',
    claim.reason === null ? '' : reasonText(claim.reason, claim.because),
    claim.disputedBy.length === 0 ? '' : `disputed by ${claim.disputedBy.join(', ')}`,
  ];
  return {
    ...BLANK,
    label: cut(show(row.label), WIDEST_NAME, symbols.ellipsis),
    says: cut(show(valueText(row, symbols)), WIDEST_WORDS, symbols.ellipsis),
    on: show(row.date),
    id: show(claim.id),
    why: show(said.filter((part) => part !== '').join(', ')),
    at: show(claim.at),
    bar: (axis) => claimBar(row, axis, symbols),
    style: isHollow ? theme.dim : null,
    barStyle: isHollow ? theme.dim : claim.stance === null ? null : theme.stance[claim.stance],
  };
}

/** The scale again, and what kind of scale it is. */
function footLines({ isLogarithmic, offset }: Scale, page: Page): Line[] {
  const { symbols, theme } = page;
  const half = symbols.isAscii ? '1/2' : '½';
  const words = !isLogarithmic ? 'linear scale' : offset === 0 ? 'log scale' : `log scale of n + ${half}`;
  const foot = { ...BLANK, style: theme.dim, barStyle: theme.dim, isFoot: true };
  return [
    { ...foot, bar: ({ width }) => symbols.rule.repeat(width) },
    { ...foot, bar: (axis) => axisLabels(axis, symbols) },
    { ...foot, bar: ({ width }) => padStart(words, Math.floor((width + words.length) / 2)).padEnd(width) },
  ];
}

/** Right-to-left names are kept from reordering what stands beside them. */
function styleOf(line: Line | null, page: Page): Style {
  const style = line === null ? page.theme.dim : line.style;
  return (text) => {
    const isolated =
      /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
        ? `\u2068${text}\u2069`
        : text;
    return style === null ? isolated : style(isolated);
  };
}

function scaleColumn(lines: readonly Line[], forest: Forest, scale: Scale, page: Page): Column {
  return {
    natural: WIDEST_SCALE,
    min: Math.max(NARROWEST_SCALE, Math.floor(page.width * SHARE_OF_SCALE)),
    give: 1,
    drop: null,
    align: 'left',
    gap: 2,
    style: (row) => {
      const style = lines[row]?.barStyle ?? null;
      return (text) => styleBar(text, row < 0 ? page.theme.dim : style, page);
    },
    draw(width) {
      const axis: Axis = { ...scale, width };
      const behind =
        lines.length > FEWEST_LINES ? drawBehind(forest.bands, axis, page.symbols) : ' '.repeat(width);
      const bars = lines.map((line) => {
        const bar = line.bar(axis);
        return line.isFoot ? bar : layOver(bar, behind);
      });
      return [axisLabels(axis, page.symbols), ...bars];
    },
  };
}
