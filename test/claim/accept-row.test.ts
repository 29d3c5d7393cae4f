import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAcceptRow } from '../../src/claim/accept-row.js';
import {
  CLAIM_FIELDS,
  type ClaimField,
  createClaimSchema,
  VOCABULARIES,
} from '../../src/claim/claim-schema.js';
import { CORPUS } from './count-corpus.js';

type Texts = Partial<Record<ClaimField, string | undefined>>;

const ORDINARY: Texts = {
  claimId: 'T027',
  incident: 'tinzaouaten-2024-07',
  source: 'CSP-DPA',
  sourceRole: 'belligerent',
  victims: 'wagner+fama',
  measure: 'killed',
  count: 'at least 84',
  reportedOn: '2024-08-01',
  quote: 'a quote, “with” anything\nin it',
  supersedes: 'T001; T002',
};

const COUNTS = ['84', '0', 'dozens', '50-60', 'up to 20', 'no figure given', 'none stated', '٨٤'];
const READABLE: Partial<Record<ClaimField, readonly string[]>> = {
  ...VOCABULARIES,
  measure: ['killed', 'killed+wounded', 'losses', 'tanks'],
  count: COUNTS,
  low: ['5', '50', '0'],
  high: ['50', '80', 'none stated'],
  reportedOn: ['2024-07-28', '2024-07', '28 July 2024'],
  asOf: ['2024-07-28', '2024'],
};
const anything = fc.oneof(
  fc.constantFrom('12-Oct', '-3', '1e3', '05/01/2024', 'guns', 'a;b', ';', 'toString', '__proto__', '60'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

/** A cell that its field can mostly read, or a blank one. */
function cellOf(field: ClaimField) {
  const readable = fc.constantFrom(...(READABLE[field] ?? ['T001', 'Wagner', 'wagner+fama']));
  const text = fc.oneof({ arbitrary: readable, weight: 30 }, { arbitrary: anything, weight: 1 });
  const isRequired = ['incident', 'source', 'measure'].includes(field);
  return fc.oneof(
    { arbitrary: text, weight: isRequired ? 50 : 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}
const row: fc.Arbitrary<Texts> = fc.record(
  Object.fromEntries(CLAIM_FIELDS.map((field) => [field, cellOf(field)])),
);
const fields = fc.subarray([...CLAIM_FIELDS]);

describe('createAcceptRow', () => {
  it('reads an ordinary row as the schema does', () => {
    const schema = createClaimSchema();
    expect(createAcceptRow(schema)(ORDINARY)).toEqual(schema.parse(ORDINARY));
  });

  it('accepts nothing but what the schema reads the same way', () => {
    let count = 0;
    fc.assert(
      fc.property(row, fields, (texts, columns) => {
        const schema = createClaimSchema(['tanks'], columns, { missing: ['none stated'] });
        const accepted = createAcceptRow(schema)(texts);
        if (accepted === null) return;
        count += 1;
        expect(schema.safeParse(texts)).toEqual({ success: true, data: accepted });
      }),
    );
    expect(count).toBeGreaterThan(20);
  });

  it('accepts whatever the schema does', () => {
    const schema = createClaimSchema();
    const accept = createAcceptRow(schema);
    for (const text of CORPUS.filter((words) => words.trim() !== '')) {
      const texts = { incident: 'i', source: 's', measure: 'killed', count: text };
      expect(accept(texts) !== null, text).toBe(schema.safeParse(texts).success);
    }
    fc.assert(
      fc.property(row, (texts) => {
        expect(accept(texts) !== null).toBe(schema.safeParse(texts).success);
      }),
    );
  });

  it('forgets a row when it reads the next', () => {
    const accept = createAcceptRow(createClaimSchema());
    expect(accept({ ...ORDINARY, count: '12-Oct' })).toBeNull();
    const bare = { incident: 'i', source: 's', measure: 'killed', count: '5' };
    expect(accept(bare)).toMatchObject({ source: 's' });
    expect(accept(bare)?.quote).toBeUndefined();
  });
});
