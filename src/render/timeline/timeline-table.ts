import type { Timeline } from '../../reconcile/timeline/timeline.js';
import { textColumn, writeColumns } from '../columns.js';
import { display } from '../display.js';
import { METHOD_VIEWS } from '../methods/index.js';
import { outcomeText } from '../outcome-text.js';
import { countOf, type Page } from '../page.js';
import { symbolsFor } from '../symbols.js';
import { createTheme } from '../theme.js';
import { titleLine } from '../title-line.js';
import { wrap, wrapWhole } from '../wrap.js';
import { apartText, leftTexts, listIds, moveTexts, saidText } from './row-text.js';
import type { TimelineFormat, TimelineOptions } from './timeline-format.js';

/** Narrower output than this is not worth drawing. */
const NARROWEST_PAGE = 40;
/** The width of a date, with the space behind it: what is told below a row stands under the range. */
const INDENT = 12;

const KNOWN_FROM = 'A claim is known from the day it was reported; a month or a year counts as its last day.';

/** The format for a terminal: of each group a line a date, and below it what moved, by whom, and what was said. */
export function createTimelineTable(options: TimelineOptions): TimelineFormat {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  return {
    separator: '\n',
    head: () => '',
    piece: (timeline) => `${renderTimeline(timeline, page).join('\n')}\n`,
    tail: ({ summary, options }) => {
      if (summary.groups === 0) return 'No group to show.\n';
      const legend = options.methods.map((id) => `${id}: ${METHOD_VIEWS[id].meaning}`);
      const lines = [
        ...wrap(KNOWN_FROM, { width: page.width }),
        ...wrapWhole(legend, ` ${page.symbols.dot} `, page),
      ];
      return `\n${lines.map(page.theme.dim).join('\n')}\n`;
    },
  };
}

function renderTimeline(timeline: Timeline, page: Page): string[] {
  const { rows, victims, measure, incident } = timeline;
  const { dim, disagreement } = page.theme;
  const { symbols } = page;
  const { ellipsis } = symbols;
  const columns = [
    textColumn({ title: 'date', cells: rows.map(({ date }) => date), ellipsis, style: heads(page) }),
    textColumn({
      title: timeline.method,
      cells: rows.map(({ outcome }) => outcomeText(timeline.method, outcome, symbols)),
      ellipsis,
      style: heads(page),
    }),
    textColumn({
      title: 'origins',
      cells: rows.map(({ origins }) => String(origins)),
      align: 'right',
      drop: 1,
      ellipsis,
      style: (row) => (row < 0 ? dim : null),
    }),
    textColumn({
      title: 'apart',
      cells: rows.map((row) => apartText(row, page)),
      drop: 2,
      ellipsis,
      style: (row) => {
        const severity = rows[row]?.severity ?? null;
        return row < 0 || severity === null ? dim : disagreement[severity];
      },
    }),
  ];
  const [titles, ...lines] = writeColumns(columns, page.width);
  const below = { width: page.width, lead: ' '.repeat(INDENT), ellipsis };
  return [
    titleLine(`${page.show(victims)} ${page.show(measure)} in ${page.show(incident)}`, page),
    ...(rows.length === 0 ? [] : [titles as string]),
    ...rows.flatMap((row, index) => [
      lines[index] as string,
      ...[...moveTexts(row.moves, page), ...leftTexts(row, page)].flatMap((text) =>
        wrap(text, { ...below, hang: INDENT + 2 }),
      ),
      ...wrap(saidText(row, page), { ...below, hang: INDENT + 2 }).map(dim),
    ]),
    ...notesOf(timeline, page).flatMap((note) => wrap(note, { width: page.width, ellipsis })),
  ];
}

function heads(page: Page) {
  return (row: number) => (row < 0 ? page.theme.dim : page.theme.strong);
}

function notesOf({ method, rows, unmoved, undated, withUndated }: Timeline, page: Page): string[] {
  const notes: string[] = [];
  if (rows.length === 0) notes.push('No claim is known by a day.');
  if (unmoved > 0) {
    notes.push(
      `${countOf(unmoved, 'date')} on which something was said and nothing changed: --all-dates tells of ${unmoved === 1 ? 'it' : 'them'}.`,
    );
  }
  if (undated.length > 0) {
    const found =
      withUndated === null
        ? ''
        : `; with ${undated.length === 1 ? 'it' : 'them'} ${outcomeText(method, withUndated, page.symbols)}`;
    notes.push(`Without a date, and left out: ${listIds(undated, page)}${found}.`);
  }
  return notes;
}
