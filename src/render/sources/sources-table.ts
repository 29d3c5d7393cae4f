import {
  FEWEST_GROUPS,
  type Lean,
  type SourceRecord,
  type SourcesResult,
} from '../../reconcile/sources/source-record.js';
import { type Column, layoutColumns, textColumn, writeColumns } from '../columns.js';
import { display } from '../display.js';
import { spanText, timesText } from '../fit/factor-cell.js';
import { countOf, type Page } from '../page.js';
import { factorText } from '../severity-text.js';
import { symbolsFor } from '../symbols.js';
import { createTheme } from '../theme.js';
import { wrap, wrapItems } from '../wrap.js';
import type { SourcesOptions } from './sources-format.js';

const NARROWEST_PAGE = 40;
/** Cells that the name of a source keeps beside the columns that may be left out. */
const NARROWEST_NAME = 26;
const MOST_LINES_OF_NAMES = 2;

/** A column of one text of each record: which goes first where room is short. Numbers stand at the right. */
interface RecordColumn {
  readonly title: string;
  readonly drop: number | null;
  readonly isText?: boolean;
  readonly cell: (record: SourceRecord, page: Page) => string;
}

const COLUMNS: readonly RecordColumn[] = [
  { title: 'source', drop: null, isText: true, cell: ({ name }, page) => page.show(name) },
  { title: 'claims', drop: null, cell: ({ claims }) => String(claims) },
  { title: 'incidents', drop: 15, cell: ({ incidents }) => String(incidents) },
  { title: 'groups', drop: 4, cell: ({ groups }) => String(groups) },
  { title: 'own', drop: 19, cell: ({ stances }) => String(stances.own) },
  { title: 'enemy', drop: 18, cell: ({ stances }) => String(stances.enemy) },
  { title: 'third', drop: 17, cell: ({ stances }) => String(stances.third) },
  { title: 'none', drop: 16, cell: ({ stances }) => String(stances.none) },
  { title: 'low', drop: null, cell: ({ lowEnds, lean }) => shareText(lowEnds, lean) },
  { title: 'high', drop: null, cell: ({ highEnds, lean }) => shareText(highEnds, lean) },
  { title: 'ratio', drop: null, cell: ({ lean }, page) => ratioText(lean, page) },
  { title: 'ratio own', drop: 13, cell: ({ leanByStance }, page) => leanText(leanByStance.own, page) },
  { title: 'ratio enemy', drop: 14, cell: ({ leanByStance }, page) => leanText(leanByStance.enemy, page) },
  { title: 'revisions', drop: 12, cell: ({ revisions }) => String(revisions) },
  { title: 'repeats', drop: 11, cell: ({ repeats }) => String(repeats) },
  { title: 'repeated', drop: 10, cell: ({ repeated }) => String(repeated) },
  { title: 'untraced', drop: 5, cell: ({ untraced }) => String(untraced) },
  { title: 'first', drop: 6, isText: true, cell: ({ firstReport }, page) => page.show(firstReport ?? '') },
  { title: 'last', drop: 7, isText: true, cell: ({ lastReport }, page) => page.show(lastReport ?? '') },
  { title: 'role', drop: 3, isText: true, cell: ({ roles }) => roles.join(', ') },
  { title: 'party', drop: 2, isText: true, cell: ({ parties }, page) => parties.map(page.show).join(', ') },
];

/** The records for a terminal: a line a source, under it how its name is written where that differs. */
export function renderSourcesTable(result: SourcesResult, options: SourcesOptions): string {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  if (result.sources.length === 0) return 'No source to show.\n';
  const columns = COLUMNS.map((column) => drawColumn(column, result.sources, page));
  const [titles, ...rows] = writeColumns(columns, page.width) as [string, ...string[]];
  const lines = rows.flatMap((row, index) => [
    row,
    ...writtenNames(result.sources[index] as SourceRecord, page),
    ...learnedLines(result.sources[index] as SourceRecord, page),
  ]);
  return `${[titles, ...lines, '', ...legendOf(result, columns, page)].join('\n')}\n`;
}

function drawColumn(column: RecordColumn, records: readonly SourceRecord[], page: Page): Column {
  const { title, drop, isText = false, cell } = column;
  const cells = records.map((record) => cell(record, page));
  return textColumn({
    title: cells.some((text) => text !== '') ? title : '',
    cells,
    align: isText ? 'left' : 'right',
    ...(drop === null && isText ? { min: NARROWEST_NAME } : {}),
    give: drop === null && isText ? 0 : 1,
    drop,
    ellipsis: page.symbols.ellipsis,
    style: (row) => (row < 0 ? page.theme.dim : null),
  });
}

/** How often of how many; blank where nobody else names a figure. */
function shareText(ends: number, { groups }: Lean): string {
  return groups === 0 ? '' : `${ends}/${groups}`;
}

/** The ratio; blank in too few groups. */
function ratioText({ groups, ratio }: Lean, { symbols }: Page): string {
  if (ratio === null) return groups < FEWEST_GROUPS ? '' : 'over 0';
  return ratio < 0.1 ? symbols.times + Number(ratio.toPrecision(1)) : factorText(ratio, symbols);
}

/** The ratio and of how many groups. */
function leanText(lean: Lean, page: Page): string {
  return lean.groups === 0 ? '' : `${ratioText(lean, page)} (${lean.groups})`.trimStart();
}

function writtenNames({ name, names }: SourceRecord, page: Page): string[] {
  if (names.length === 1 && names[0] === name) return [];
  return wrap(names.map(page.show).join(', '), {
    width: page.width,
    lead: '  as written: ',
    ellipsis: page.symbols.ellipsis,
    ...(page.verbose ? {} : { maxLines: MOST_LINES_OF_NAMES }),
  }).map(page.theme.dim);
}

/** What was learned of a source, a line a role. */
function learnedLines({ learned = [] }: SourceRecord, page: Page): string[] {
  return learned.flatMap((lean) => {
    const { role, victims, measure, claims } = lean;
    const of = [role, ...(victims === null ? [] : [victims]), ...(measure === null ? [] : [measure])];
    const factor = `${timesText(lean, page.symbols)} (${spanText(lean, page.symbols)})`;
    return wrap(`${of.map(page.show).join(' ')} ${factor}, from ${countOf(claims, 'claim')}`, {
      width: page.width,
      lead: '  learned: ',
      hang: 4,
      ellipsis: page.symbols.ellipsis,
    }).map(page.theme.dim);
  });
}

function legendOf(result: SourcesResult, columns: readonly Column[], page: Page): string[] {
  const { sources, incidents, groups, claims, setAside } = result.summary;
  const { dot } = page.symbols;
  const sizes = layoutColumns(columns, page.width);
  const missing = COLUMNS.filter(
    (_, index) => sizes[index] === null && (columns[index] as Column).natural > 0,
  ).map(({ title }) => title);
  const stances = ['own', 'enemy', 'third', 'none'].filter((title) => !missing.includes(title));
  const totals = [
    countOf(sources, 'source'),
    countOf(incidents, 'incident'),
    countOf(groups, 'group'),
    countOf(claims, 'claim'),
    ...(setAside === 0 ? [] : [`${countOf(setAside, 'row')} set aside`]),
  ];
  const words = [
    ...(stances.length === 0 ? [] : [`${stances.join(', ')}: its claims by stance towards the victims.`]),
    'low, high: the ends of the range it sets, of the groups in which it and another source name a figure.',
    `ratio: its figure over the median of the others, the median of those groups; from ${FEWEST_GROUPS} groups on.`,
    ...(result.options.bias === undefined
      ? []
      : ['learned: its figures as a multiple of the truth, as claims fit found; see docs/dataset-model.md.']),
    ...(missing.length === 0
      ? []
      : [`No room for: ${missing.join(', ')}. A larger --width or --format csv shows them.`]),
    'A lean is not a lie: see docs/sources.md.',
  ];
  return [
    ...wrapItems(totals, ` ${dot} `, { width: page.width }),
    ...words.flatMap((sentence) => wrap(sentence, { width: page.width, hang: 2 }).map(page.theme.dim)),
  ];
}
