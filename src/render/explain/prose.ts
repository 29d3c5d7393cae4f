import type { ClaimResult } from '../../reconcile/claim-result.js';
import type {
  ClaimElsewhere,
  ClaimExplanation,
  GroupExplanation,
} from '../../reconcile/explain/explanation.js';
import { listSome } from '../page.js';
import type { Symbols } from '../symbols.js';

/** What sentences need beside the words: how untrusted text is shown, and how much of a list. */
export interface Prose {
  readonly symbols: Symbols;
  readonly show: (text: string) => string;
  /** Ids named in one sentence at the most. */
  readonly mostIds: number;
  /** Tell of claims that are left out as much as of the others. */
  readonly verbose: boolean;
}

/** Ids in a sentence: `T1, T2 and 3 more`. */
export function listIds(ids: readonly string[], { show, mostIds }: Prose): string {
  return listSome(ids.map(show), mostIds);
}

/** Ids behind a sentence, in brackets; nothing where there are none. */
export function withIds(sentence: string, ids: readonly string[], prose: Prose): string {
  return ids.length === 0 ? sentence : `${sentence} (${listIds(ids, prose)})`;
}

/** Who says what in a few words: `news digest “3 to 80”`. */
export function sayingOf(
  { source, original }: Pick<ClaimResult, 'source' | 'original'>,
  { show, symbols }: Prose,
): string {
  const [open, close] = symbols.quotes;
  return original === '' ? show(source) : `${show(source)} ${open}${show(original)}${close}`;
}

/** The claims that others refer to, by id: those of the group, and those of other groups that are why. */
export type References = ReadonlyMap<string, ClaimExplanation | ClaimElsewhere>;

export function referencesOf({ claims, elsewhere }: GroupExplanation): References {
  return new Map([...elsewhere, ...claims].map((claim) => [claim.id, claim]));
}

/** A claim that others refer to: its id, who says what, and of whom where that is another group. */
export function referTo(id: string, references: References, prose: Prose): string {
  const claim = references.get(id);
  if (claim === undefined) return prose.show(id);
  const group = 'victims' in claim ? ` of ${prose.show(claim.victims)} ${prose.show(claim.measure)}` : '';
  return `${prose.show(id)} ${sayingOf(claim, prose)}${group}`;
}

/** All of some names in a row: `low`, `low and high`, `low, best and high`. */
export function listAll(names: readonly string[]): string {
  return listSome(names, names.length);
}

/** A sentence of its own: a capital letter in front, a full stop behind; nothing of nothing. */
export function sentence(text: string): string {
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** Sentences in a row, empty ones left out. */
export function sentences(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ');
}
