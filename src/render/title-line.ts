import { cut, widthOf } from './fit-width.js';
import type { Page } from './page.js';

/** Displayed text as the first line of a part, drawn over the width: `── wagner killed ──────`. */
export function titleLine(text: string, page: Page): string {
  const { rule, ellipsis } = page.symbols;
  const { dim, strong } = page.theme;
  const lead = `${rule}${rule} `;
  const name = cut(text, page.width - lead.length, ellipsis);
  const rest = page.width - lead.length - widthOf(name) - 1;
  return dim(lead) + strong(name) + (rest > 0 ? dim(` ${rule.repeat(rest)}`) : '');
}
