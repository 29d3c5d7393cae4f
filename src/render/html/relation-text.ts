import { append } from '../../claim/map-of-lists.js';
import type { Relation } from '../../claim/relation.js';
import { listSome } from '../page.js';
import type { Descendant } from './lineage.js';

/** What a claim does to another, as a verb before it. */
const VERBS: Readonly<Record<Relation, string>> = {
  supersedes: 'supersedes',
  retracts: 'retracts',
  derivedFrom: 'repeats',
  duplicateOf: 'doubles',
  partOf: 'is part of',
  aggregateOf: 'sums up',
  addsTo: 'adds to',
  disputes: 'disputes',
};

/** What a claim does to which others: `repeats T050 and T056; disputes T027`. Empty for one that names none. */
export function tiesText({ ties }: Descendant): string {
  const byRelation = new Map<Relation, string[]>();
  for (const { relation, target } of ties) append(byRelation, relation, target.id);
  return [...byRelation]
    .map(([relation, ids]) => `${VERBS[relation]} ${listSome(ids, ids.length)}`)
    .join('; ');
}
