import { snakeCase } from '../../claim/field-name.js';
import { append } from '../../claim/map-of-lists.js';
import type { ClaimChange, ClaimChanges, ClaimEntry } from '../../diff/diff-result.js';
import { listSome } from '../page.js';
import { changeText, quoted, type Words } from './words.js';

/** Ids named on one line at the most. */
const MOST_NAMED = 6;

/** One line of a list of claims: what happened, to which, and what it says of them. */
export interface ClaimChangeLine {
  readonly change: 'added' | 'removed' | 'changed';
  /** The claims, by id. */
  readonly claims: string;
  /** Who says what of whom, or which fields say what else. */
  readonly text: string;
}

/** The claims of an incident that are not as they were; those that changed in the same way share a line. */
export function claimChangeLines({ added, removed, changed }: ClaimChanges, words: Words): ClaimChangeLine[] {
  const alike = new Map<string, ClaimChange[]>();
  for (const change of changed) append(alike, JSON.stringify(change.fields), change);
  const entry = (change: 'added' | 'removed') => (claim: ClaimEntry) => ({
    change,
    claims: words.show(claim.id),
    text: entryText(claim, words),
  });
  return [
    ...added.map(entry('added')),
    ...removed.map(entry('removed')),
    ...[...alike.values()].map((changes) => ({
      change: 'changed' as const,
      claims: listSome([...new Set(changes.map(({ id }) => words.show(id)))], MOST_NAMED),
      text: fieldsText(changes, words),
    })),
  ];
}

/** `CSP-DPA, wagner killed "84", 2024-08-01`. */
function entryText(claim: ClaimEntry, words: Words): string {
  const { source, victims, measure, original, reportedOn } = claim;
  const said = original === '' ? '' : ` ${quoted(original, words)}`;
  const day = reportedOn === null ? '' : `, ${reportedOn}`;
  return `${words.show(source)}, ${words.show(victims)} ${words.show(measure)}${said}${day}`;
}

/** `CSP-DPA, wagner killed: count "84" → "100"`; of several claims only what changed. */
function fieldsText(changes: readonly ClaimChange[], words: Words): string {
  const [first] = changes as [ClaimChange];
  const fields = first.fields
    .map(({ field, old, new: now }) => `${snakeCase(field)} ${changeText(old, now, words)}`)
    .join('; ');
  if (changes.length > 1) return fields;
  return `${words.show(first.source)}, ${words.show(first.victims)} ${words.show(first.measure)}: ${fields}`;
}
