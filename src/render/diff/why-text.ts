import { append } from '../../claim/map-of-lists.js';
import type {
  Fate,
  FigureChange,
  FigureName,
  MethodChange,
  Presence,
  Setter,
} from '../../diff/diff-result.js';
import { listSome } from '../page.js';
import { figureText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import type { Words } from './words.js';

/** Claims named in one sentence at the most. */
const MOST_NAMED = 4;

/** The figures that some claims set; those of the model are set by all together. */
const FIGURE_NAMES: Readonly<Partial<Record<FigureName, string>>> = {
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
export function whyText(changes: readonly FigureChange[], words: Words): string {
  const sentences = [
    ...joined(changes.flatMap((change) => settersNow(change, words))),
    ...joined(changes.flatMap((change) => settersBefore(change, words))),
  ];
  return sentences.join('; ');
}

/** The same within an incident; of one that came or went as a whole there is nothing to say. */
export function whyIn(presence: Presence, { figures }: MethodChange, words: Words): string {
  return presence === 'changed' ? whyText(figures, words) : '';
}

/** One sentence in the making: what it is about, what it says of several figures alike, and how it ends. */
interface Clause {
  readonly start: string;
  readonly figure: string;
  readonly end: string;
}

/** Clauses that differ in the figure alone as one sentence: `T103 sets the low and the high`. */
function joined(clauses: readonly Clause[]): string[] {
  const figures = new Map<string, string[]>();
  for (const { start, figure, end } of clauses) append(figures, JSON.stringify([start, end]), figure);
  return [...figures].map(([key, names]) => {
    const [start, end] = JSON.parse(key) as [string, string];
    return start + listSome([...new Set(names)], names.length) + end;
  });
}

/** `added T103 sets the high`. */
function settersNow(change: FigureChange, words: Words): Clause[] {
  const { figure, newSetBy } = change;
  const name = FIGURE_NAMES[figure];
  if (name === undefined || change.new === null || change.new === false) return [];
  if (newSetBy.length === 0) {
    if (change.new === true) return [{ start: '', figure: 'a floor is the highest figure', end: '' }];
    return [
      { start: '', figure: name, end: ` is ${figureText(change.new, words.symbols)} for want of a figure` },
    ];
  }
  // Where several leave the top open, those that did before are no news.
  const news = newSetBy.filter(({ fate }) => fate !== 'same');
  const told = figure === 'openHigh' && news.length > 0 ? news : newSetBy;
  const names = told.map(({ id, fate }) => `${FATE_WORDS[fate][0]} ${words.show(id)}`.trim());
  return [
    { start: `${listSome(names, MOST_NAMED)} ${told.length === 1 ? 'sets' : 'set'} `, figure: name, end: '' },
  ];
}

/** `T102, which set 3, is removed`: those that are no longer what they were, by what became of them. */
function settersBefore(change: FigureChange, words: Words): Clause[] {
  if (change.old === null || change.old === false) return [];
  const still = new Set(change.newSetBy.map(({ id }) => id));
  const byFate = new Map<string, Setter[]>();
  for (const setter of change.oldSetBy) {
    if (setter.fate !== 'same' && !still.has(setter.id)) append(byFate, fateText(setter, words), setter);
  }
  const was =
    change.old === true
      ? (FIGURE_NAMES.openHigh as string)
      : change.old === change.new
        ? 'it too'
        : figureText(change.old, words.symbols);
  return [...byFate].map(([fate, setters]) => {
    const names = setters.map(({ id }) => words.show(id));
    const start = `${listSome(names, MOST_NAMED)}, which set `;
    return { start, figure: was, end: `, ${setters.length === 1 ? 'is' : 'are'} ${fate}` };
  });
}

function fateText({ fate, reason, because }: Setter, words: Words): string {
  const [, word] = FATE_WORDS[fate];
  return reason === null ? word : `${word}, ${reasonText(reason, because.map(words.show))}`;
}
