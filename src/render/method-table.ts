import Table from 'cli-table3';
import type { GroupResult } from '../reconcile/result.js';
import { rangesText } from './group-table.js';
import type { MethodSummary } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import type { Page } from './page.js';

/** Cells of a frame: a line and a space before each column, a space behind it, a line at the end. */
const FRAME_A_COLUMN = 3;
const NARROWEST_LABEL = 24;

/**
 * What every method finds in one group, side by side in a frame: its range, the voices behind it, and the document
 * it follows. The rows are the methods and their texts are this program's own, so cli-table3 may draw them: it is
 * quadratic in rows and measures foreign scripts otherwise than `fit.ts`.
 */
export function renderMethodTable(group: GroupResult, page: Page): string[] {
  const rows = [...summarise(group.results)].map(([id, summary]) => ({
    id,
    range: rangesText(summary, page) || 'none',
    support: besideText(summary),
    label: [ownLabel(id, summary.label), ...summary.remarks].map(page.show).join('; '),
  }));
  if (rows.length === 0) return [];
  const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);
  const hasSupport = rows.some((row) => row.support !== '');
  const fixed = [longest(rows.map((row) => row.id)), longest(rows.map((row) => row.range))];
  if (hasSupport) fixed.push(longest(rows.map((row) => row.support)));
  const used = fixed.reduce((sum, width) => sum + width + FRAME_A_COLUMN, 1);
  const label = Math.min(longest(rows.map((row) => row.label)), page.width - used - FRAME_A_COLUMN);
  const hasLabel = label >= NARROWEST_LABEL;
  if (used > page.width)
    return rows.map((row) => `${row.id} ${row.range} ${row.support}`.trimEnd().slice(0, page.width));
  const widths = hasLabel ? [...fixed, label] : fixed;
  const table = new Table({
    ...(page.symbols.isAscii ? { chars: ASCII_FRAME } : { chars: FRAME }),
    style: { head: [], border: [], compact: true },
    colWidths: widths.map((width) => width + 2),
    colAligns: ['left', 'right', 'right', 'left'],
    wordWrap: true,
  });
  for (const row of rows) {
    const cells = hasSupport ? [row.id, row.range, row.support] : [row.id, row.range];
    table.push(hasLabel ? [...cells, { content: row.label, hAlign: 'left' }] : cells);
  }
  return table.toString().split('\n');
}

/** The label without the name of the method, which stands before it. */
function ownLabel(id: string, label: string): string {
  return label.startsWith(`${id}: `) ? label.slice(id.length + 2) : label;
}

/** How many voices of how many, and the mark, where there are any. */
function besideText({ support, mark }: MethodSummary): string {
  const counted = support === null || support.of === 0 ? [] : [`${support.voices} of ${support.of}`];
  return [...counted, ...(mark === null ? [] : [mark])].join(', ');
}

/** Rounded corners; no colour, which would stand in a pipe too. */
const FRAME = { 'top-left': '╭', 'top-right': '╮', 'bottom-left': '╰', 'bottom-right': '╯' };

const ASCII_FRAME = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};
