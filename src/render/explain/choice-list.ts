import { textColumn, writeColumns } from '../columns.js';
import { padEnd } from '../fit-width.js';
import { countOf, type Page } from '../page.js';
import { rangeText } from '../range-text.js';
import { shellArgument } from '../shell-argument.js';
import { wrap } from '../wrap.js';
import type { GroupChoice } from './explain-format.js';

/** Groups listed unless everything is asked for. */
const MOST_CHOICES = 60;

/** The flags that ask for one group. */
export function flagsOf({ victims, measure }: GroupChoice, show: Page['show']): string {
  return `--victims ${shellArgument(show(victims))} --measure ${shellArgument(show(measure))}`;
}

/** The groups that could be asked for, each by its flags, under their incidents; and how to ask for all. */
export function renderChoices(choices: readonly GroupChoice[], page: Page): string[] {
  const { ellipsis } = page.symbols;
  const incidents = new Set(choices.map(({ incident }) => incident));
  const shown = choices.slice(0, page.verbose ? choices.length : MOST_CHOICES);
  const lines = wrap(
    `${countOf(choices.length, 'group')} in ${countOf(incidents.size, 'incident')}. Ask for the one to explain by its flags, or for every one with --all:`,
    { width: page.width, ellipsis },
  );
  const columns = [
    textColumn({
      title: '',
      cells: shown.map(({ range }) => (range === null ? 'no figure' : rangeText(range, page.symbols))),
      align: 'right',
      ellipsis,
    }),
    textColumn({
      title: '',
      cells: shown.map(({ claims }) => countOf(claims, 'claim')),
      align: 'right',
      ellipsis,
    }),
  ];
  const width = columns.reduce((sum, column) => sum + column.natural + column.gap, 0);
  const rows = writeColumns(columns, page.width).slice(1);
  for (const [index, choice] of shown.entries()) {
    if (choice.incident !== shown[index - 1]?.incident) {
      lines.push(
        '',
        ...wrap(page.theme.strong(`--incident ${shellArgument(page.show(choice.incident))}`), {
          width: page.width,
        }),
      );
    }
    const lead = `  ${padEnd(rows[index] as string, width)}`;
    lines.push(...wrap(flagsOf(choice, page.show), { width: page.width, lead, ellipsis }));
  }
  const rest = choices.length - shown.length;
  return rest === 0 ? lines : [...lines, page.theme.dim(`  ${ellipsis} and ${rest} more, with --verbose`)];
}
