import type { FitResult, LearnedRole, LearnedSource } from '../../reconcile/fit/fit-result.js';
import { type Column, textColumn, writeColumns } from '../columns.js';
import { display } from '../display.js';
import { countOf, type Page } from '../page.js';
import { symbolsFor } from '../symbols.js';
import { createTheme } from '../theme.js';
import { wrap, wrapItems } from '../wrap.js';
import { spanText, timesText } from './factor-cell.js';
import type { FitRenderOptions } from './fit-format.js';

const NARROWEST_PAGE = 40;
/** Cells that the name of a source keeps, and any other text. */
const NARROWEST_NAME = 16;
const NARROWEST_TEXT = 10;
/** Parts told one by one, unless everything is asked for. */
const MOST_PARTS = 8;

/** A column of one text a line: which goes first where room is short. Numbers stand at the right. */
interface FactorColumn<Line> {
  readonly title: string;
  readonly drop?: number;
  readonly isText?: boolean;
  readonly cell: (line: Line, page: Page) => string;
}

const SOURCES: readonly FactorColumn<LearnedSource>[] = [
  { title: 'source', isText: true, cell: ({ source }, page) => page.show(source) },
  { title: 'role', drop: 4, isText: true, cell: ({ role }) => role },
  { title: 'victims', isText: true, cell: ({ victims }, page) => page.show(victims ?? '') },
  { title: 'measure', isText: true, cell: ({ measure }, page) => page.show(measure ?? '') },
  { title: 'claims', drop: 3, cell: ({ claims }) => String(claims) },
  { title: 'factor', cell: (source, { symbols }) => timesText(source, symbols) },
  { title: '90 %', cell: (source, { symbols }) => spanText(source, symbols) },
  { title: 'scatter', drop: 1, cell: ({ noise }) => noise.toFixed(2) },
  { title: 'part', drop: 2, cell: ({ part }) => String(part + 1) },
];

const ROLE_COLUMNS: readonly FactorColumn<LearnedRole>[] = [
  { title: 'role', isText: true, cell: ({ role }) => role },
  { title: 'claims', drop: 1, cell: ({ claims }) => String(claims) },
  { title: 'prior', cell: ({ prior }, { symbols }) => timesText({ factor: prior }, symbols) },
  { title: 'factor', cell: (role, { symbols }) => timesText(role, symbols) },
  { title: '90 %', cell: (role, { symbols }) => spanText(role, symbols) },
];

/** What was learned, for a terminal: the sources, the roles, what holds the level. */
export function renderFitTable(result: FitResult, options: FitRenderOptions): string {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  const roles = result.roles.filter(({ claims }) => claims > 0);
  const blocks = [
    ...(result.sources.length === 0 ? [] : [tableOf(SOURCES, result.sources, page)]),
    ...(roles.length === 0 ? [] : [tableOf(ROLE_COLUMNS, roles, page)]),
    levelLines(result, page),
    legendOf(result, page),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tableOf<Line>(columns: readonly FactorColumn<Line>[], lines: readonly Line[], page: Page): string[] {
  return writeColumns(
    columns.map((column, index) => drawColumn(column, lines, index === 0, page)),
    page.width,
  );
}

function drawColumn<Line>(
  { title, drop, isText = false, cell }: FactorColumn<Line>,
  lines: readonly Line[],
  isName: boolean,
  page: Page,
): Column {
  const cells = lines.map((line) => cell(line, page));
  return textColumn({
    title: cells.some((text) => text !== '') ? title : '',
    cells,
    align: isText ? 'left' : 'right',
    ...(isText ? { min: isName ? NARROWEST_NAME : NARROWEST_TEXT } : {}),
    give: isName ? 0 : isText ? 1 : 2,
    drop: drop ?? null,
    ellipsis: page.symbols.ellipsis,
    style: (row) => (row < 0 ? page.theme.dim : null),
  });
}

/** What holds the level of the factors, part by part. */
function levelLines({ parts, summary }: FitResult, page: Page): string[] {
  const shown = page.verbose ? parts : parts.slice(0, MOST_PARTS);
  const rest = parts.length - shown.length;
  return [
    ...shown.flatMap(({ part, sources, cells, message }) =>
      wrap(`${countOf(sources, 'source')} in ${countOf(cells, 'cell')}: ${message}`, {
        width: page.width,
        lead: `part ${part + 1}: `,
        hang: 2,
      }),
    ),
    ...(rest > 0 ? [`and ${countOf(rest, 'more part')} (--verbose)`] : []),
    ...wrap(
      summary.others === 0
        ? ''
        : `${countOf(summary.others, 'source')} with fewer than ${countOf(summary.leastClaims, 'claim')} in a role ${summary.others === 1 ? 'is' : 'are'} heard as the role usually speaks.`,
      { width: page.width, hang: 2 },
    ),
  ].filter((line) => line !== '');
}

function legendOf({ summary, priors, options }: FitResult, page: Page): string[] {
  const { incidents, cells, claims, rounds, settled } = summary;
  const totals = [
    countOf(incidents, 'incident'),
    countOf(cells, 'cell'),
    countOf(claims, 'claim'),
    `${settled ? 'settled' : 'not settled'} after ${countOf(rounds, 'round')}`,
    ...(priors.hash === null ? [] : [`priors ${priors.hash}`]),
    ...(options.verified === null ? [] : [`verified in ${page.show(options.verified)}`]),
  ];
  const sentences = [
    'factor: what the source says, as a multiple of the truth. 90 %: what the factor is between, nine times out of ten.',
    'scatter: how its figures vary beside that, as a standard deviation of logarithms. part: sources that share no cell, even by way of others, stand in other parts.',
    'prior: what such speakers usually say, before a claim is seen. A factor is no verdict: see docs/dataset-model.md.',
  ];
  return [
    ...wrapItems(totals, ` ${page.symbols.dot} `, { width: page.width }),
    ...sentences.flatMap((sentence) => wrap(sentence, { width: page.width, hang: 2 }).map(page.theme.dim)),
  ];
}
