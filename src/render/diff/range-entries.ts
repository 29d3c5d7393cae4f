import type { GroupDiff, IncidentDiff, MethodChange } from '../../diff/diff-result.js';
import { cut, padEnd, widthOf } from '../fit-width.js';
import type { Page } from '../page.js';
import type { Style } from '../theme.js';
import { wrap } from '../wrap.js';
import { methodTexts } from './method-text.js';
import { orderGroups } from './order.js';
import { whyIn } from './why-text.js';

const WIDEST_NAME = 24;
/** The share of the width that names of groups may take. */
const NAME_SHARE = 0.3;
const LONGEST_METHOD = 9;

/** The groups of an incident whose result changed, each with a line or more for each method. */
export function rangeEntries({ groups, presence }: IncidentDiff, page: Page): string[][] {
  const { width, symbols, show } = page;
  const ordered = orderGroups(groups);
  const names = ordered.map((group) => `${show(group.victims)} ${show(group.measure)}`);
  const longest = names.reduce((most, name) => Math.max(most, widthOf(name)), 0);
  const room = Math.min(longest, WIDEST_NAME, Math.floor(width * NAME_SHARE));
  return ordered.map((group, index) => {
    const name = cut(names[index] as string, room, symbols.ellipsis);
    const lead = `  ${padEnd(name, room)}  `;
    if (group.changes.length === 0) {
      return styled(wrap(`${group.presence}, without a figure`, { width, lead }), name, (text) => text, page);
    }
    return group.changes.flatMap((change, row) =>
      changeLines(group, change, whyIn(presence, change, page), row === 0 ? name : '', lead, page),
    );
  });
}

/** `  wagner killed  envelope   3–100+ → 20–100+ (T033 sets the low; T102, which set 3, is removed)`. */
function changeLines(
  group: GroupDiff,
  change: MethodChange,
  why: string,
  name: string,
  lead: string,
  page: Page,
): string[] {
  const texts = methodTexts(group, change, page);
  const moved =
    texts.old === texts.new ? `${texts.new} as before` : `${texts.old} ${page.symbols.arrow} ${texts.new}`;
  const indent = name === '' ? ' '.repeat(widthOf(lead)) : lead;
  const lines = wrap(why === '' ? moved : `${moved} (${why})`, {
    width: page.width,
    lead: `${indent}${change.method.padEnd(LONGEST_METHOD)}  `,
    ellipsis: page.symbols.ellipsis,
  });
  return styled(lines, name, change.change === 'backing' ? page.theme.dim : (text) => text, page);
}

/** Lines of which the first begins with a name, behind two spaces. */
function styled(lines: readonly string[], name: string, style: Style, { theme }: Page): string[] {
  const end = name === '' ? 0 : 2 + name.length;
  return lines.map((line, index) =>
    index === 0 ? theme.strong(line.slice(0, end)) + style(line.slice(end)) : style(line),
  );
}
