import { isExact } from '../../claim/verified-value.js';
import type { MethodScore, ScoredFigure, ScoreResult } from '../../reconcile/score/score-result.js';
import type { ScoredCell } from '../../reconcile/score/scored-cell.js';
import { type Column, layoutColumns, textColumn, writeColumns } from '../columns.js';
import { display } from '../display.js';
import { countOf, listSome, type Page } from '../page.js';
import { rangeText } from '../range-text.js';
import { symbolsFor } from '../symbols.js';
import { createTheme } from '../theme.js';
import { wrap } from '../wrap.js';
import type { ScoreOptions } from './score-format.js';

const NARROWEST_PAGE = 40;
/** Cells told one by one, unless everything is asked for. */
const MOST_CELLS = 12;
const MOST_IDS = 4;

/** A column of the table of scores: numbers stand at the right. */
interface ScoreColumn {
  readonly title: string;
  readonly drop: number | null;
  readonly cell: (score: MethodScore, page: Page) => string;
}

const METHOD: ScoreColumn = {
  title: 'method',
  drop: null,
  cell: ({ method, isComparison }) => (isComparison ? `(${method})` : method),
};

const COLUMNS: readonly ScoreColumn[] = [
  METHOD,
  { title: 'cells', drop: null, cell: ({ cells }) => String(cells) },
  { title: 'error', drop: null, cell: ({ figures }) => decimals(figures.logError.value) },
  { title: 'from-to', drop: 5, cell: ({ figures }, page) => spanText(figures.logError, page) },
  { title: 'bias', drop: null, cell: ({ figures }) => signed(figures.bias.value) },
  { title: 'in x2', drop: 3, cell: ({ figures }) => percent(figures.withinTwo.value) },
  { title: 'in 50', drop: 2, cell: ({ figures }) => percent(figures.inside50.value) },
  { title: 'in 90', drop: null, cell: ({ figures }) => percent(figures.inside90.value) },
  { title: 'IS 90', drop: null, cell: ({ figures }) => decimals(figures.score90.value) },
  { title: 'WIS', drop: null, cell: ({ figures }) => decimals(figures.weightedScore.value) },
  { title: 'range', drop: 4, cell: ({ figures }) => percent(figures.insideRange.value) },
  {
    title: 'open',
    drop: 1,
    cell: ({ open, figures }) => (figures.insideRange.value === null ? '' : String(open)),
  },
];

const BOUNDS: readonly ScoreColumn[] = [
  METHOD,
  { title: 'cells', drop: null, cell: ({ bounds }) => String(bounds.cells) },
  { title: 'below', drop: null, cell: ({ bounds }) => String(bounds.below) },
  { title: 'inside', drop: null, cell: ({ bounds }) => String(bounds.inside) },
  { title: 'above', drop: null, cell: ({ bounds }) => String(bounds.above) },
];

/** The scores for a terminal: what was verified, how the methods did on numbers, and where they lie against bounds. */
export function renderScoreTable(result: ScoreResult, options: ScoreOptions): string {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  if (result.cells.length === 0) return 'No verified value to score.\n';
  const { numbers, bounds } = result.summary;
  const columns = numbers > 0 ? drawColumns(COLUMNS, answering(result, 'cells'), page) : [];
  const exact = result.cells.filter(({ truth }) => isExact(truth));
  const blocks = [cellLines(result, page)];
  if (numbers > 0) {
    const incidents = countOf(new Set(exact.map(({ incident }) => incident)).size, 'incident');
    const title = `on ${countOf(numbers, 'number')} in ${incidents}`;
    blocks.push([title, ...writeColumns(columns, page.width)]);
  }
  if (bounds > 0) {
    const title = `on ${countOf(bounds, 'value')} of which only bounds are known: where the best number lies`;
    blocks.push([
      ...wrap(title, { width: page.width }),
      ...writeColumns(drawColumns(BOUNDS, answering(result, 'bounds'), page), page.width),
    ]);
  }
  const silent = result.methods.filter(({ cells, bounds }) => cells + bounds.cells === 0);
  if (silent.length > 0) {
    const names = silent.map(({ method }) => method).join(', ');
    blocks.push(wrap(`gives nothing to score: ${names}`, { width: page.width }));
  }
  const legend = legendOf(result, columns, page);
  if (legend.length > 0) blocks.push(legend);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The methods that answer at all, on numbers or on bounds. */
function answering({ methods }: ScoreResult, what: 'cells' | 'bounds'): readonly MethodScore[] {
  return methods.filter(({ cells, bounds }) => (what === 'cells' ? cells : bounds.cells) > 0);
}

function drawColumns(columns: readonly ScoreColumn[], scores: readonly MethodScore[], page: Page): Column[] {
  return columns.map((column, index) => drawColumn(column, scores, index === 0, page));
}

function drawColumn(
  { title, drop, cell }: ScoreColumn,
  scores: readonly MethodScore[],
  isName: boolean,
  page: Page,
): Column {
  const cells = scores.map((score) => cell(score, page));
  return textColumn({
    title: cells.some((text) => text !== '') ? titleText(title, page) : '',
    cells,
    align: isName ? 'left' : 'right',
    give: isName ? 0 : 1,
    drop,
    ellipsis: page.symbols.ellipsis,
    style: (row) => (row < 0 || (scores[row] as MethodScore).isComparison ? page.theme.dim : null),
  });
}

/** What was verified, a line a cell, and which claims no method was shown. */
function cellLines({ cells, verified }: ScoreResult, page: Page): string[] {
  const shown = page.verbose ? cells : cells.slice(0, MOST_CELLS);
  const rest = cells.length - shown.length;
  return [
    `verified in ${page.show(verified)}`,
    ...shown.flatMap((cell) =>
      wrap(cellText(cell, page), { width: page.width, lead: '  ', hang: 4, ellipsis: page.symbols.ellipsis }),
    ),
    ...(rest > 0 ? [`  and ${rest} more (--verbose)`] : []),
  ];
}

function cellText({ incident, victims, measure, truth, leftOut }: ScoredCell, page: Page): string {
  const { value, low, high, source } = truth;
  const number =
    value === null
      ? rangeText({ low, high, openLow: low === null, openHigh: high === null }, page.symbols)
      : rangeText({ low: value, high: value, openHigh: false }, page.symbols);
  const by = source === null ? '' : ` (${page.show(source)})`;
  const without =
    leftOut.length === 0
      ? ''
      : `; not shown: ${listSome(leftOut.map(page.show), page.verbose ? leftOut.length : MOST_IDS)}`;
  return `${page.show(incident)} ${page.show(victims)} ${page.show(measure)} ${number}${by}${without}`;
}

/** What the columns mean that are shown, and which had no room. */
function legendOf({ methods, options }: ScoreResult, columns: readonly Column[], page: Page): string[] {
  const { symbols } = page;
  const sizes = layoutColumns(columns, page.width);
  const titlesOf = (isWanted: (column: Column, index: number) => boolean) =>
    COLUMNS.filter((_, index) => columns[index] !== undefined && isWanted(columns[index], index)).map(
      ({ title }) => title,
    );
  const shown = titlesOf((_, index) => sizes[index] !== null);
  const missing = titlesOf(({ natural }, index) => sizes[index] === null && natural > 0);
  const least = Math.min(...methods.map(({ figures }) => figures.logError.value ?? Infinity));
  const example = Number.isFinite(least)
    ? `; ${least.toFixed(2)} is a factor of ${Math.exp(least).toFixed(2)} either way`
    : '';
  const told: readonly (readonly [titles: readonly string[], meaning: string])[] = [
    [['error'], `mean of |ln(best + ½) ${symbols.isAscii ? '-' : '−'} ln(truth + ½)|${example}.`],
    [
      ['from-to'],
      `its 90 % interval over incidents drawn anew ${options.draws} times; below ten incidents it says little.`,
    ],
    [['bias'], 'the error with its sign; above 0 is too high.'],
    [['in x2'], 'best numbers from half to twice the truth.'],
    [['in 50', 'in 90'], 'truths inside the interval that claims so many per cent.'],
    [['IS 90', 'WIS'], 'interval scores, lower is better; never read the share inside without them.'],
    [['range'], 'truths inside a range that claims no probability; its middle stands for its best.'],
    [['open'], 'such ranges without a ceiling.'],
  ];
  const sentences = told.flatMap(([titles, meaning]) => {
    const here = titles.filter((title) => shown.includes(title)).map((title) => titleText(title, page));
    return here.length === 0 ? [] : [`${here.join(', ')}: ${meaning}`];
  });
  const names = missing.map((title) => titleText(title, page)).join(', ');
  const paragraphs = [
    sentences.join(' '),
    names && `No room for: ${names}. A larger --width or --format csv shows them.`,
    methods.some(({ isComparison }) => isComparison)
      ? '(in brackets): for comparison only, not an estimate of this tool.'
      : '',
  ];
  return paragraphs
    .filter((text) => text !== '')
    .flatMap((text) => wrap(symbols.isAscii ? text.replaceAll('½', '1/2') : text, { width: page.width }))
    .map(page.theme.dim);
}

/** A title as it is shown: with the signs of the page. */
function titleText(title: string, { symbols }: Page): string {
  return title.replace('x2', `${symbols.times}2`).replace('-', symbols.dash);
}

function decimals(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}

function signed(value: number | null): string {
  return value === null ? '' : `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
}

function percent(value: number | null): string {
  return value === null ? '' : `${Math.round(value * 100)} %`;
}

function spanText({ low, high }: ScoredFigure, { symbols }: Page): string {
  return low === null || high === null ? '' : `${low.toFixed(2)}${symbols.dash}${high.toFixed(2)}`;
}
