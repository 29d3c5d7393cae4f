import type { GroupResult } from '../reconcile/result.js';
import type { Symbols } from './symbols.js';
import type { Style, Theme } from './theme.js';

/** What everything that is drawn for a reader shares. */
export interface Page {
  /** Terminal cells a line may take. */
  readonly width: number;
  readonly symbols: Symbols;
  readonly theme: Theme;
  /** Makes untrusted text showable. */
  readonly show: (text: string) => string;
  /** True where nothing is cut short. */
  readonly verbose: boolean;
}

/** Styles the first characters of a line, of which there are at least as many. */
export function styleStart(line: string, length: number, style: Style): string {
  return style(line.slice(0, length)) + line.slice(length);
}

/** A number of things in words: `1 claim`, `2 claims`. */
export function countOf(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** The first few of some texts, and how many more there are: `T1, T2 and 3 more`. */
export function listSome(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  if (rest > 0) return `${texts.slice(0, most).join(', ')} and ${rest} more`;
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** The names of groups for a list: blank where the line above has the same. */
export function namesOnce(groups: readonly GroupResult[], page: Page): string[] {
  return groups.map((group, index) =>
    group === groups[index - 1] ? '' : `${page.show(group.victims)} ${page.show(group.measure)}`,
  );
}
