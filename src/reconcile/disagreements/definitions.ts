import type { DisagreementKind } from '../disagreement-result.js';

/** What each kind of disagreement means, and how grave it is taken to be. */
export const DISAGREEMENT_DEFINITIONS: Readonly<Record<DisagreementKind, string>> = {
  disjoint:
    'what the claims assert has no common point; two tolls for different days are none where the later is not lower; graded by the ratio of the two sides',
  denial: 'one says that there were none, another that there were some; always major',
  'floor-breach':
    'an exact or at-most figure lies below a floor that another source has proven; always major',
  'self-contradiction':
    'one source stands by two figures that exclude each other, and no relation connects them; graded by their ratio',
  stance: "the victims' own side says less throughout than their enemy; always minor",
  measure: 'the same number is given for another measure; always minor',
  scope: 'the same number is given for another group of victims; always minor',
  aggregate: 'parts and their whole cannot both hold; always major',
  responsibility: 'there are different answers to who caused the losses; always minor',
  'acknowledged-without-figure':
    "the victims' own side, or a source of unknown stance, admits losses that others put a number on; always minor",
};
