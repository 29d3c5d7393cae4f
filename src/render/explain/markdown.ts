import { display } from '../display.js';
import { markdownText } from '../markdown-text.js';
import { countOf } from '../page.js';
import { rangeText } from '../range-text.js';
import { shellArgument } from '../shell-argument.js';
import { symbolsFor } from '../symbols.js';
import type { Block } from './block.js';
import { flagsOf } from './choice-list.js';
import type { ExplainFormat, ExplainOptions, GroupChoice } from './explain-format.js';
import { outline } from './outline.js';

/** Markdown for a report or an issue: a section a group, an item a claim; no list is cut short. */
export function createMarkdown(options: ExplainOptions): ExplainFormat {
  const prose = {
    symbols: symbolsFor(options.ascii),
    show: (text: string) => display(text, options.ascii),
    mostIds: Number.POSITIVE_INFINITY,
    verbose: options.verbose,
  };
  return {
    separator: '\n',
    head: () => '',
    piece: (explanation) =>
      outline(explanation, prose)
        .map(renderBlock)
        .join('')
        .replaceAll(/\n{3,}/g, '\n\n'),
    tail: ({ choices }) => (choices.length === 0 ? '' : renderChoices(choices, prose)),
  };
}

function renderBlock(block: Block): string {
  const text = markdownText(block.text);
  switch (block.kind) {
    case 'title':
      return `## ${text}\n\n`;
    case 'heading':
      return `\n### ${text}\n\n`;
    case 'paragraph':
    case 'lead':
    case 'sublead':
      return `\n${text}\n\n`;
    case 'entry': {
      const lines = block.lines.map((line) => `  - ${markdownText(line)}\n`);
      return `- **${markdownText(block.name)}** ${text}\n${lines.join('')}`;
    }
  }
}

function renderChoices(
  choices: readonly GroupChoice[],
  { show, symbols }: { show: (text: string) => string; symbols: ReturnType<typeof symbolsFor> },
): string {
  const rows = choices.map((choice) => {
    const range = choice.range === null ? 'no figure' : rangeText(choice.range, symbols);
    const flags = `--incident ${shellArgument(show(choice.incident))} ${flagsOf(choice, show)}`;
    return `- ${markdownText(`${range}, ${countOf(choice.claims, 'claim')}: ${flags}`)}\n`;
  });
  return `Ask for the group to explain by its flags, or for every one with \`--all\`:\n\n${rows.join('')}`;
}
