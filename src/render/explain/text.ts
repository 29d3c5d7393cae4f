import { display } from '../display.js';
import { cut, padEnd, widthOf } from '../fit-width.js';
import { type Page, styleStart } from '../page.js';
import { symbolsFor } from '../symbols.js';
import { createTheme, type Style } from '../theme.js';
import { titleLine } from '../title-line.js';
import { wrap } from '../wrap.js';
import type { Block, Entry } from './block.js';
import { renderChoices } from './choice-list.js';
import type { ExplainFormat, ExplainOptions } from './explain-format.js';
import { outline } from './outline.js';

/** Narrower output than this is not worth wrapping. */
const NARROWEST_PAGE = 40;
/** Cells of a name before its text goes to a line of its own, and ids in one sentence. */
const WIDEST_NAME = 16;
const MOST_IDS = 8;

/** Plain sentences for a terminal, wrapped to the width. */
export function createText(options: ExplainOptions): ExplainFormat {
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols: symbolsFor(options.ascii),
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  const prose = { ...page, mostIds: page.verbose ? Number.POSITIVE_INFINITY : MOST_IDS };
  const write = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  return {
    separator: '\n\n',
    head: () => '',
    piece: (explanation) => write(renderBlocks(outline(explanation, prose), page)),
    tail: ({ choices }) => (choices.length === 0 ? '' : write(renderChoices(choices, page))),
  };
}

function renderBlocks(blocks: readonly Block[], page: Page): string[] {
  const widths = nameWidths(blocks);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'entry') return renderEntry(block, widths[index] as number, page);
    return renderLine(block, blocks[index - 1], page);
  });
}

/** The width of the names of each run of entries, by the index of the entry. */
function nameWidths(blocks: readonly Block[]): number[] {
  const widths = blocks.map((block) =>
    block.kind === 'entry' ? Math.min(WIDEST_NAME, widthOf(block.name)) : 0,
  );
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (blocks[end]?.kind === 'entry') end++;
    widths.fill(Math.max(0, ...widths.slice(start, end)), start, end);
    start = end;
  }
  return widths;
}

function renderLine(block: Exclude<Block, Entry>, before: Block | undefined, page: Page): string[] {
  const { width, symbols, theme } = page;
  const { ellipsis } = symbols;
  const { text } = block;
  switch (block.kind) {
    case 'title':
      return [titleLine(text, page)];
    case 'heading':
      return ['', ...wrap(text, { width, ellipsis }).map(theme.strong)];
    case 'paragraph':
      return [...(before?.kind === 'entry' ? [''] : []), ...wrap(text, { width, ellipsis })];
    case 'lead':
      return wrap(text, { width, ellipsis, hang: 2 });
    case 'sublead':
      return wrap(text, { width, ellipsis, lead: '  ', hang: 4 });
  }
}

/** The name, its text beside it, and what is said below, indented as far as the text. */
function renderEntry(entry: Entry, nameWidth: number, page: Page): string[] {
  const { width, theme } = page;
  const { ellipsis } = page.symbols;
  const indent = entry.isNested ? '    ' : '  ';
  const name = cut(entry.name, WIDEST_NAME, ellipsis);
  const head = `${indent}${padEnd(name, nameWidth)}  `;
  const lines = wrap(entry.text, { width, lead: head, ellipsis }).map((line, index) =>
    index === 0
      ? styleStart(line, Math.min(line.length, indent.length + name.length), styleOf(entry, page))
      : line,
  );
  const below = ' '.repeat(widthOf(head));
  const options = { width, lead: below, hang: below.length + 2, ellipsis };
  for (const text of entry.lines) for (const line of wrap(text, options)) lines.push(line);
  return entry.tone === 'left-out' ? lines.map(theme.dim) : lines;
}

function styleOf({ tone }: Entry, { theme }: Page): Style {
  switch (tone) {
    case 'own':
    case 'enemy':
    case 'third':
      return (text) => theme.strong(theme.stance[tone](text));
    case 'minor':
    case 'material':
    case 'major':
      return theme.disagreement[tone];
    case 'left-out':
      return (text) => text;
    default:
      return theme.strong;
  }
}
