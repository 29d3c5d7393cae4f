import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { GroupResult } from '../reconcile/result.js';
import { axisLabels, createAxis } from './axis.js';
import { type Column, GAP, textColumn, writeColumns } from './columns.js';
import { padEnd, padStart, widthOf } from './fit-width.js';
import type { MethodSummary } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import type { Page } from './page.js';
import { rangeBar } from './range-bar.js';
import { figureText, rangeText } from './range-text.js';
import { stretchText } from './severity-text.js';

/** Cells: the most and the fewest of a bar, and the fewest of a name. */
const WIDEST_BAR = 48;
const NARROWEST_BAR = 10;
const NARROWEST_NAME = 8;

/**
 * One line a group: whose losses, what is counted, what each method finds, how far the claims are apart, and the
 * range on a scale that all lines share. Where the methods have no room side by side, further blocks follow.
 */
export function renderGroupTable(groups: readonly GroupResult[], page: Page): string[] {
  const { ellipsis } = page.symbols;
  const { dim, strong } = page.theme;
  const nameStyle = (row: number) => (row < 0 ? dim : strong);
  const titleStyle = (row: number) => (row < 0 ? dim : null);
  const victims = groups.map((group) => page.show(group.victims));
  const measures = groups.map((group) => page.show(group.measure));
  const name = { min: NARROWEST_NAME, ellipsis, style: nameStyle };
  const names = [
    textColumn({ title: 'victims', cells: victims, give: 3, gap: 1, ...name }),
    textColumn({ title: 'measure', cells: measures, give: 2, ...name }),
  ];
  const summaries = groups.map((group) => summarise(group.results));
  const methods = [...new Set(summaries.flatMap((summary) => [...summary.keys()]))];
  const columns = methods.map((id, index) => {
    const cells = methodCells(id, summaries, page);
    const drop = index === 0 ? null : 3;
    return textColumn({
      title: id,
      cells,
      align: 'right',
      drop,
      ellipsis,
      style: titleStyle,
    });
  });
  columns.push(apartColumn(groups, page));
  const room =
    page.width - names.reduce((sum, { natural }) => sum + Math.min(natural, NARROWEST_NAME) + GAP, 0);
  const widths = columns.map((column) => column.natural);
  const blocks = packColumns(widths, room);
  return blocks.flatMap(([start, end], index) => {
    const block: Column[] = [...names, ...columns.slice(start, end)];
    if (index === blocks.length - 1) block.push(barColumn(summaries, page));
    const lines = writeColumns(block, page.width);
    return index === 0 ? lines : ['', ...lines];
  });
}

/**
 * Which columns stand side by side in a width: each block from a first to before a last.
 * Three always stand together: the default methods and how far the claims are apart.
 */
export function packColumns(widths: readonly number[], room: number): [start: number, end: number][] {
  const blocks: [number, number][] = [];
  let start = 0;
  let used = 0;
  for (const [index, width] of widths.entries()) {
    if (index > start && index - start > 2 && used + GAP + width > room) {
      blocks.push([start, index]);
      start = index;
      used = 0;
    }
    used += (index > start ? GAP : 0) + width;
  }
  blocks.push([start, widths.length]);
  return blocks;
}

/** A method's ranges, with how many voices of how many where the method counts them, and its mark. */
function methodCells(id: MethodId, summaries: readonly Map<MethodId, MethodSummary>[], page: Page): string[] {
  const texts = summaries.map((summary) => {
    const found = summary.get(id);
    if (found === undefined) return { range: '', beside: '' };
    const { support, mark } = found;
    const beside = [
      support === null || support.of === 0 ? '' : `${support.voices}/${support.of}`,
      mark ?? '',
    ];
    return { range: rangesText(found, page), beside: beside.join(' ').trim() };
  });
  const widest = texts.reduce((most, { beside }) => Math.max(most, beside.length), 0);
  return texts.map(({ range, beside }) => (widest === 0 ? range : `${range} ${padStart(beside, widest)}`));
}

/** The ranges of a method in one cell: one with its best figure, two, or one and how many more. */
export function rangesText(
  summary: Pick<MethodSummary, 'ranges' | 'bestName'>,
  page: Pick<Page, 'symbols'>,
): string {
  const [first, second] = summary.ranges;
  if (first === undefined) return '';
  const one = rangeText(first, page.symbols);
  const isNumber = first.low === first.high;
  if (second === undefined) {
    return first.best === null || isNumber
      ? one
      : `${one} ${summary.bestName ?? 'best'} ${figureText(first.best, page.symbols)}`;
  }
  return summary.ranges.length === 2
    ? `${one}, ${rangeText(second, page.symbols)}`
    : `${one}, ${summary.ranges.length - 1} more`;
}

/** How far the claims of each group are apart, and how grave that is, in words. */
function apartColumn(groups: readonly GroupResult[], page: Page): Column {
  const stretches = groups.map((group) => stretchText(group, page.symbols));
  const widest = stretches.reduce((most, stretch) => Math.max(most, widthOf(stretch)), 0);
  const cells = groups.map((group, index) => {
    const word = group.severity ?? (group.origins > 1 ? 'agree' : '');
    const stretch = group.stretch === null ? 'denied' : (stretches[index] as string);
    return `${padStart(stretch, widest)}${widest > 0 || stretch !== '' ? ' ' : ''}${padEnd(word, 8)}`.trimEnd();
  });
  return textColumn({
    title: 'apart',
    cells,
    give: 5,
    drop: 2,
    ellipsis: page.symbols.ellipsis,
    style: (row) => {
      const severity = groups[row]?.severity ?? null;
      return row < 0 || severity === null ? page.theme.dim : page.theme.disagreement[severity];
    },
  });
}

/** The first method's ranges on one scale; its title is the scale. */
function barColumn(summaries: readonly Map<MethodId, MethodSummary>[], page: Page): Column {
  const ranges = summaries.map((summary) => [...summary.values()][0]?.ranges[0] ?? null);
  const figures = ranges.flatMap((range) => [range?.low, range?.high].filter((figure) => figure != null));
  return {
    natural: figures.length === 0 ? 0 : WIDEST_BAR,
    min: NARROWEST_BAR,
    give: 1,
    drop: 1,
    align: 'left',
    gap: GAP,
    style: (row) => (row < 0 ? page.theme.dim : null),
    draw(width) {
      const axis = createAxis(figures, width);
      const bars = ranges.map((range) => (range === null ? '' : rangeBar(range, axis, page.symbols)));
      return [axisLabels(axis, page.symbols), ...bars];
    },
  };
}
