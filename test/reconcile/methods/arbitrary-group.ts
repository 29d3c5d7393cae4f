import fc from 'fast-check';
import { BASES, RELIABILITIES, SCOPES } from '../../../src/claim/claim-schema.js';
import type { Group } from '../../../src/reconcile/group.js';
import { claim } from '../../build-claim.js';
import { groupOf } from './worked-example.js';

const number = fc.nat({ max: 120 });

const count = fc.oneof(
  number.map(String),
  number.map((figure) => `at least ${figure}`),
  number.map((figure) => `up to ${figure}`),
  fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
  fc.constantFrom('dozens', 'several', 'hundreds', 'scores', 'no figure given', 'unknown'),
);

const parts = fc.record({
  count,
  source: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  party: fc.constantFrom('csp', 'fama', null),
  attributedTo: fc.constantFrom('csp', 'jnim', null),
  reliability: fc.constantFrom(...RELIABILITIES, null),
  basis: fc.constantFrom(...BASES, null),
  scope: fc.constantFrom(...SCOPES),
  reportedOn: fc.constantFrom('2024-07-27', '2024-07-28', '2024-07', null),
});

/** Groups of claims on civilians killed, of every shape. */
export const arbitraryGroup: fc.Arbitrary<Group> = fc
  .array(parts, { minLength: 1, maxLength: 8 })
  .map((all) =>
    groupOf(...all.map((one, index) => claim({ ...one, id: `T${index}`, victims: 'civilians' }))),
  );

/** Every figure that the counted claims of a group name, in people. */
export function figuresOf({ counted }: Group): number[] {
  return counted.flatMap(({ count: { low, high } }) => [low, high]).filter((figure) => figure !== null);
}
