import type { MethodBound } from './methods/method-summary.js';
import { listSome, type Page } from './page.js';
import { figureText } from './range-text.js';

/** Ids named in one sentence at the most. */
const MOST_IDS = 4;

/**
 * Who sets a bound and how far it moves without them: `low 3 set by T102 (20 without it)`. Empty where there is no
 * bound.
 */
export function boundText(bound: MethodBound, page: Page): string {
  const { name, value, setBy, without } = bound;
  if (value === null) return '';
  const figure = figureText(value, page.symbols);
  const [only] = setBy;
  if (only === undefined) return `${name} ${figure} for want of a figure`;
  const setters = listSome(setBy.map(page.show), page.verbose ? setBy.length : MOST_IDS);
  return `${name} ${figure} set by ${setters} (${moveText(setBy, without, value, page)})`;
}

function moveText(
  setBy: readonly string[],
  without: Readonly<Record<string, number | null>>,
  value: number,
  page: Page,
): string {
  const moved = setBy.filter((id) => Object.hasOwn(without, id) && without[id] !== value);
  if (moved.length === 0)
    return setBy.length === 1 ? 'the same without it' : 'the same without any one of them';
  const after = (id: string) => {
    const left = without[id] ?? null;
    return left === null ? 'none' : figureText(left, page.symbols);
  };
  if (setBy.length === 1) return `${after(setBy[0] as string)} without it`;
  return moved.map((id) => `${after(id)} without ${page.show(id)}`).join(', ');
}
