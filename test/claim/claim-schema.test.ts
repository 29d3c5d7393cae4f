import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  CLAIM_FIELDS,
  type ClaimField,
  createClaimSchema,
  type IssueParams,
  statedCount,
  VOCABULARIES,
} from '../../src/claim/claim-schema.js';
import { parseCount } from '../../src/claim/parse-count.js';
import { printCount } from '../../src/claim/print-count.js';
import { RULES } from '../../src/claim/rules.js';

const REQUIRED = { incident: 'ambush', source: 'CSP', measure: 'killed' };

type Cells = Partial<Record<ClaimField, string>>;

/** What is wrong with a row: `count cell/unreadable-count`. */
function faults(cells: Cells, schema = createClaimSchema()): string[] {
  const result = schema.safeParse({ ...REQUIRED, ...cells });
  return (result.error?.issues ?? []).map((issue) => {
    const params = 'params' in issue ? (issue.params as IssueParams) : undefined;
    return [issue.path.join('.'), params?.ruleId ?? issue.code].join(' ');
  });
}

function row(cells: Cells) {
  return createClaimSchema().parse({ ...REQUIRED, ...cells });
}

/** The count of a row in plain words. */
function stated(cells: Cells): string {
  return printCount(statedCount(row({ ...cells })));
}

describe('a claim row', () => {
  it('needs an incident, a source and a measure', () => {
    expect(
      createClaimSchema()
        .safeParse({ count: '5' })
        .error?.issues.map((issue) => issue.path.join()),
    ).toEqual(['incident', 'source', 'measure']);
  });

  it('has its cells read and leaves blank fields out', () => {
    expect(
      row({
        count: 'at least 46',
        measure: 'casualties',
        reportedOn: '2024-10',
        derivedFrom: ' A; B ;A;; ',
        scope: 'partial',
      }),
    ).toEqual({
      ...REQUIRED,
      measure: 'killed+wounded',
      count: expect.objectContaining({ original: 'at least 46', low: 46, openHigh: true }),
      reportedOn: '2024-10',
      derivedFrom: ['A', 'B'],
      scope: 'partial',
    });
  });

  it('describes every field, in the order of the documentation', () => {
    const { properties = {} } = z.toJSONSchema(createClaimSchema(), { io: 'input' });
    expect(Object.keys(properties)).toEqual(CLAIM_FIELDS);
    for (const field of CLAIM_FIELDS) expect(properties[field]).toHaveProperty('description');
    expect(CLAIM_FIELDS.slice(0, 5)).toEqual(['claimId', 'incident', 'source', 'victims', 'measure']);
  });

  it('holds fixed vocabularies to their words', () => {
    for (const [field, words] of Object.entries(VOCABULARIES)) {
      for (const word of words) expect(faults({ count: '5', [field]: word })).toEqual([]);
      expect(faults({ count: '5', [field]: 'nonsense' })).toEqual([`${field} invalid_value`]);
    }
  });

  it('may be narrowed to the columns a file has; what is required stays', () => {
    const schema = createClaimSchema([], ['count']);
    expect(Object.keys(schema.shape)).toEqual(['incident', 'source', 'measure', 'count']);
    expect(schema.parse({ ...REQUIRED, count: '5', note: 'dropped' })).not.toHaveProperty('note');
  });

  it('takes measures that the config declares', () => {
    expect(faults({ count: '5', measure: 'tanks' })).toEqual(['measure cell/unknown-measure']);
    expect(faults({ count: '5', measure: 'tanks' }, createClaimSchema(['tanks']))).toEqual([]);
  });
});

describe('an unreadable cell', () => {
  it.each([
    ['12-Oct', 'cell/date-in-count'],
    ['-5', 'cell/negative-count'],
    ['4.5', 'cell/fractional-count'],
    ['1e3', 'cell/number-notation'],
    ['0x10', 'cell/number-notation'],
    ['99999999999999999999', 'cell/count-too-large'],
    ['60-50', 'cell/reversed-range'],
    ['a lot of tanks', 'cell/unreadable-count'],
  ])('%s in count names the rule %s', (count, ruleId) => {
    expect(faults({ count })).toEqual([`count ${ruleId}`]);
  });

  it.each(['reportedOn', 'asOf'] as const)('in %s is no date', (field) => {
    expect(faults({ count: '5', [field]: '05/07/2024' })).toEqual([`${field} cell/unreadable-date`]);
  });

  it('in claim_id holds a semicolon or a control character', () => {
    expect(faults({ count: '5', claimId: 'T1;T2' })).toEqual(['claimId cell/unreadable-id']);
    expect(faults({ count: '5', claimId: 'T\u0007' })).toEqual(['claimId cell/unreadable-id']);
    expect(faults({ count: '5', claimId: 'Т-1 été' })).toEqual([]);
  });

  it('in low or high is no plain number', () => {
    for (const bound of ['about 5', '5-6', 'at least 5', 'up to 5', 'dozens']) {
      expect(faults({ low: bound })).toEqual(['low cell/unreadable-count']);
    }
    expect(faults({ high: '-5' })).toEqual(['high cell/negative-count']);
    expect(faults({ low: 'seven', high: '1,200' })).toEqual([]);
  });

  it('says what is wrong and what to do, and carries the rule', () => {
    const issues = createClaimSchema().safeParse({ ...REQUIRED, measure: 'kiled', count: '5' }).error?.issues;
    expect(issues).toMatchObject([
      {
        message: '"kiled" is not a known measure',
        params: {
          ruleId: 'cell/unknown-measure',
          hint: expect.stringMatching(/^Did you mean killed\? Use killed,/),
        },
      },
    ]);
  });

  it('names only rules that exist', () => {
    const cells: Cells[] = [
      { count: 'x' },
      { asOf: 'x' },
      { claimId: ';' },
      { measure: 'x' },
      {},
      { low: '2', high: '1' },
    ];
    for (const fault of cells.flatMap((one) => faults(one))) {
      expect(RULES.map(({ id }) => id)).toContain(fault.split(' ')[1]);
    }
  });
});

describe('the count of a row', () => {
  it('must be given in words or bounds', () => {
    expect(faults({})).toEqual(['count claim/no-count']);
    for (const cells of [
      { count: '5' },
      { low: '5' },
      { high: '5' },
      { count: 'unknown' },
      { count: 'no figure given' },
    ]) {
      expect(faults(cells)).toEqual([]);
    }
  });

  it('may be missing in a row that retracts, supersedes or disputes', () => {
    for (const field of ['retracts', 'supersedes', 'disputes'] as const)
      expect(faults({ [field]: 'A' })).toEqual([]);
    expect(faults({ derivedFrom: 'A' })).toEqual(['count claim/no-count']);
  });

  it('has low not above high', () => {
    expect(faults({ low: '9', high: '7' })).toEqual(['low claim/low-above-high']);
    expect(faults({ low: '7', high: '7' })).toEqual([]);
  });

  it('does not contradict its bounds', () => {
    expect(faults({ count: '50', low: '60', high: '70' })).toEqual(['low claim/count-outside-bounds']);
    expect(faults({ count: '50', low: '30', high: '40' })).toEqual(['high claim/count-outside-bounds']);
    expect(faults({ count: '20-80', low: '30', high: '70' })).toHaveLength(2);
    expect(faults({ count: 'none', low: '1' })).toHaveLength(1);
    expect(faults({ count: 'at least 46', low: '46', high: '80' })).toEqual([]);
    expect(faults({ count: 'up to 60', low: '10', high: '60' })).toEqual([]);
    expect(faults({ count: 'dozens', low: '20', high: '60' })).toEqual([]);
    expect(faults({ count: 'unknown', low: '20', high: '60' })).toEqual([]);
  });
});

describe('statedCount', () => {
  it('is the words where no bounds are given', () => {
    expect(stated({ count: 'at least 46' })).toBe('at least 46');
    expect(stated({ retracts: 'A' })).toBe('not stated');
  });

  it('lets both bounds together override the words, and keeps the words', () => {
    expect(statedCount(row({ count: 'about 50', low: '45', high: '55' }))).toEqual({
      original: 'about 50',
      low: 45,
      high: 55,
      openLow: false,
      openHigh: false,
      approximate: false,
      vague: null,
    });
  });

  it('lets the words stand beside one bound alone', () => {
    expect(stated({ count: '50', low: '40' })).toBe('50');
    expect(stated({ count: '50', high: '60' })).toBe('50');
  });

  it('lets one bound stand in for a vague word, or for nothing stated', () => {
    expect(stated({ count: 'dozens', low: '20' })).toBe('at least 20');
    expect(stated({ count: 'unknown', high: '60' })).toBe('up to 60');
    expect(statedCount(row({ count: 'dozens', low: '20' })).original).toBe('dozens');
  });

  it('takes a blank high beside a low as no ceiling claimed, and a blank low as no floor', () => {
    expect(statedCount(row({ low: '40' }))).toMatchObject({
      low: 40,
      high: 40,
      openLow: false,
      openHigh: true,
    });
    expect(statedCount(row({ high: '60' }))).toMatchObject({
      low: 60,
      high: 60,
      openLow: true,
      openHigh: false,
    });
  });

  it('takes a bound that is unknown as blank, never as 0', () => {
    expect(stated({ low: '40', high: 'unknown' })).toBe('at least 40');
    expect(stated({ low: '?', high: 'n/a' })).toBe('not stated');
  });

  it('writes bounds without words in words that read the same', () => {
    for (const cells of [
      { low: '40' },
      { high: '60' },
      { low: '40', high: '60' },
      { low: '40', high: '40' },
    ]) {
      const count = statedCount(row(cells));
      expect(parseCount(count.original)).toEqual({ ok: true, count });
    }
  });
});
