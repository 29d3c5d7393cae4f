import { append } from '../../claim/map-of-lists.js';
import type { Fate, FigureChange, FigureName, Setter } from '../../diff/diff-result.js';
import { listSome } from '../page.js';
import { figureText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import type { Words } from './words.js';

/** Claims named in one sentence at the most. */
const MOST_NAMED = 4;

const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  low: 'the low',
  best: 'the best figure',
  high: 'the high',
  value: 'the figure',
  openHigh: 'no ceiling',
};

/** What stands before a claim that sets a figure now, and what is said of one that does so no more. */
const FATE_WORDS: Readonly<Record<Fate, readonly [now: string, before: string]>> = {
  added: ['added', ''],
  removed: ['', 'removed'],
  changed: ['changed', 'changed'],
  counted: ['newly counted', 'counted'],
  floor: ['new floor', 'a floor only'],
  'left-out': ['', 'left out'],
  same: ['', ''],
};

/** Who sets the figures that changed, and what became of those that set them before: sentences in one line. */
export function whyText(figures: readonly FigureChange[], words: Words): string {
  return joinBounds(figures)
    .flatMap(({ name, ...change }) => [
      ...settersNow(name, change, words),
      ...settersBefore(name, change, words),
    ])
    .join('; ');
}

interface NamedChange extends Omit<FigureChange, 'figure'> {
  readonly figure: FigureName;
  readonly name: string;
}

/** The changes by name; a low and a high that the same claims set in the same way are told as one. */
function joinBounds(figures: readonly FigureChange[]): NamedChange[] {
  const named = figures.map((change) => ({ ...change, name: FIGURE_NAMES[change.figure] }));
  const low = named.find(({ figure }) => figure === 'low');
  const high = named.find(({ figure }) => figure === 'high');
  const text = ({ figure: _, name: __, ...change }: NamedChange) => JSON.stringify(change);
  if (low === undefined || high === undefined || text(low) !== text(high)) return named;
  return named.flatMap((change) =>
    change === low ? [{ ...change, name: 'both bounds' }] : change === high ? [] : [change],
  );
}

/** `added T103 sets the high`. */
function settersNow(name: string, change: Omit<NamedChange, 'name'>, words: Words): string[] {
  if (change.new === null || change.new === false) return [];
  if (change.newSetBy.length === 0) {
    if (change.figure === 'openHigh') return ['a floor above every figure leaves no ceiling'];
    return [`${name} is ${figureText(change.new as number, words.symbols)} for want of a figure`];
  }
  // Where several leave the top open, those that did before are no news.
  const news = change.newSetBy.filter(({ fate }) => fate !== 'same');
  const told = change.figure === 'openHigh' && news.length > 0 ? news : change.newSetBy;
  const names = told.map(({ id, fate }) => {
    const [word] = FATE_WORDS[fate];
    return word === '' ? words.show(id) : `${word} ${words.show(id)}`;
  });
  return [`${listSome(names, MOST_NAMED)} ${told.length === 1 ? 'sets' : 'set'} ${name}`];
}

/** `T102, which set 3, is removed`: those that are no longer what they were, by what became of them. */
function settersBefore(name: string, change: Omit<NamedChange, 'name'>, words: Words): string[] {
  if (change.old === null || change.old === false) return [];
  const still = new Set(change.newSetBy.map(({ id }) => id));
  const byFate = new Map<string, Setter[]>();
  for (const setter of change.oldSetBy) {
    if (setter.fate === 'same' || still.has(setter.id)) continue;
    append(byFate, fateText(setter, words), setter);
  }
  const was =
    change.old === true ? name : change.old === change.new ? 'it too' : figureText(change.old, words.symbols);
  return [...byFate].map(([fate, setters]) => {
    const names = listSome(
      setters.map(({ id }) => words.show(id)),
      MOST_NAMED,
    );
    return `${names}, which set ${was}, ${setters.length === 1 ? 'is' : 'are'} ${fate}`;
  });
}

function fateText({ fate, reason, because }: Setter, words: Words): string {
  const [, word] = FATE_WORDS[fate];
  return reason === null ? word : `${word}, ${reasonText(reason, because.map(words.show))}`;
}
