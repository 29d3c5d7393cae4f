/** How one claim can bear on others of its incident; the direction is this row → the ids it names. */
export const RELATIONS = [
  'supersedes',
  'retracts',
  'derivedFrom',
  'duplicateOf',
  'partOf',
  'aggregateOf',
  'addsTo',
  'disputes',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** The claim ids that a claim names, by relation. */
export type Relations = Readonly<Record<Relation, readonly string[]>>;

const NONE: readonly string[] = Object.freeze([]);

/** The relations of a claim that names no other claim. */
export const NO_RELATIONS: Relations = Object.freeze({
  supersedes: NONE,
  retracts: NONE,
  derivedFrom: NONE,
  duplicateOf: NONE,
  partOf: NONE,
  aggregateOf: NONE,
  addsTo: NONE,
  disputes: NONE,
});
