import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_RULES, type CheckOptions, checkIncident } from '../../src/check/check-incident.js';
import type { Claim } from '../../src/claim/claim.js';
import { addDays } from '../../src/claim/partial-date.js';
import type { Problem } from '../../src/claim/problem.js';
import { NO_RELATIONS } from '../../src/claim/relation.js';
import { ACTORS, type ClaimParts, claim } from '../build-claim.js';
import { arbitraryTangle } from '../reconcile/arbitrary-claims.js';

const ALL_RULES: CheckOptions = { advisory: true, actors: ACTORS, today: '2024-07-29' };

/** Fields that the rules look at, from so few values that rows are often alike. */
const arbitraryFields = fc.record({
  source: fc.constantFrom('CSP', 'NYT', 'AP'),
  victims: fc.constantFrom('wagner', 'wagner', 'wagner', 'wagner+fama', 'all'),
  measure: fc.constantFrom('killed', 'killed', 'killed+wounded'),
  scope: fc.constantFrom('full', 'full', 'partial'),
  reportedOn: fc.constantFrom('2024-07-28', '2024-07-28', '2024-07-29', '2024-08-01', '2024-07-24', null),
  asOf: fc.constantFrom(null, null, '2024-07-27', '2024-07-30'),
  sourceRole: fc.constantFrom('media', 'belligerent', null),
  party: fc.constantFrom(null, null, null, 'csp', 'wagner'),
  reliability: fc.constantFrom('B', null),
  outlet: fc.constantFrom('Daily', null),
  url: fc.constantFrom('https://daily.example.org/1', 'daily', null),
  quote: fc.constantFrom('twelve casualties were reported', null),
  statusReason: fc.constantFrom('under review', null),
  basis: fc.constantFrom('body_count', null, null),
  attributedTo: fc.constant(null),
});

const arbitraryDetails = fc.record({
  fields: arbitraryFields,
  words: fc.constantFrom('12', '12', 'at least 12', '50', '100', '0', 'no figure given', 'dozens', '200'),
  isUnrelated: fc.boolean(),
  /** Whether all fields are those of the claim before it. */
  isTwin: fc.boolean(),
});

/** A tangle of claims, some alike in all but the figure, in which every rule is broken now and then. */
const arbitraryRows: fc.Arbitrary<Claim[]> = fc
  .tuple(arbitraryTangle, fc.array(arbitraryDetails, { minLength: 10, maxLength: 10 }))
  .map(([claims, details]) =>
    claims.map((one) => {
      const index = one.id.charCodeAt(0) - 'A'.charCodeAt(0);
      const { words, isTwin, isUnrelated, fields: own } = details[index] as (typeof details)[number];
      const fields = (isTwin ? details[index - 1]?.fields : undefined) ?? own;
      return {
        ...one,
        ...fields,
        incident: 'ambush-2024-07-26',
        voice: fields.source,
        victims: one.victims === 'fama' ? 'fama' : fields.victims,
        count: claim({ count: words }).count,
        relations: isUnrelated ? NO_RELATIONS : one.relations,
      };
    }),
  );

/** What is found, whatever the lines: as texts in an order of their own. */
function findings(claims: readonly Claim[]): string[] {
  const withoutLines = ({ line, endLine, ...problem }: Problem) =>
    JSON.stringify(problem).replaceAll(/claims\.csv:\d+/g, 'claims.csv');
  return checkIncident(claims, ALL_RULES).map(withoutLines).sort();
}

describe('the order of rows', () => {
  it('changes nothing but the lines of what is found', () => {
    const broken = new Set<string>();
    fc.assert(
      fc.property(
        arbitraryRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(findings(shuffled)).toEqual(findings(rows));
          for (const { ruleId } of checkIncident(rows, ALL_RULES)) broken.add(ruleId);
        },
      ),
      { numRuns: 1000, seed: 7 },
    );
    expect([...broken].sort(), 'rules that were broken').toEqual(CHECK_RULES.map(({ id }) => id).sort());
  });
});

const day = { source: 'CSP', reportedOn: '2024-07-28' } as const;

/** Incidents in which all claims have to do with each other, by the row of each claim. */
const SHAPES: Readonly<Record<string, (index: number) => ClaimParts>> = {
  'one figure of one source': () => ({
    ...day,
    basis: 'body_count',
    count: '100',
    url: 'https://daily.example.org/1',
  }),
  'one figure of many sources': (index) => ({ ...day, source: `S${index}`, count: '100' }),
  'a figure for every day': (index) => ({
    ...day,
    asOf: addDays('1950-01-01', index),
    count: `${100_000 - index}`,
  }),
  'partial figures of one report': (index) => ({
    ...day,
    scope: 'partial',
    outlet: 'Daily',
    count: `${index}`,
  }),
  'a chain of repeats': (index) => ({ ...day, ...(index > 0 ? { derivedFrom: `T${index - 1}` } : {}) }),
  'a chain of revisions': (index) => ({ ...day, ...(index > 0 ? { supersedes: `T${index - 1}` } : {}) }),
  'repeats of a claim that is rejected': (index) =>
    index === 0 ? { review: 'rejected' } : { source: `S${index}`, derivedFrom: 'T0' },
  'repeats of a claim that many take back': (index) =>
    index === 0 ? {} : { source: `S${index}`, [index % 2 === 0 ? 'derivedFrom' : 'retracts']: 'T0' },
  'disputes of one claim': (index) => ({ ...day, count: '0', ...(index > 0 ? { disputes: 'T0' } : {}) }),
  'parts of one claim': (index) => ({ ...day, count: `${index}`, ...(index > 0 ? { partOf: 'T0' } : {}) }),
  'everyone and many groups': (index) => ({ ...day, victims: index === 0 ? 'all' : `group ${index}` }),
  'overlapping sets': (index) => ({
    ...day,
    victims: index % 2 === 0 ? `group ${index}` : `group ${index - 1}+group ${index + 1}`,
  }),
  'sets with one member in common': (index) => ({
    ...day,
    victims: index === 0 ? 'wagner' : `wagner+group ${index}`,
  }),
  'denials and admissions of one party': (index) => ({
    source: `S${index}`,
    party: 'wagner',
    count: index % 2 === 0 ? '0' : 'no figure given',
  }),
  'one quote under two measures': (index) => ({
    ...day,
    quote: 'ten casualties were reported',
    measure: index % 2 === 0 ? 'killed' : 'killed+wounded',
  }),
  'rows that say the same': () => ({ ...day, id: 'T0' }),
  'rows in conflict about their id': (index) => ({ ...day, id: 'T0', count: `${index}` }),
};

/** How often claims are read and maps are asked while so many claims of a shape are checked. */
function countOperations(shape: (index: number) => ClaimParts, size: number): number {
  let operations = 0;
  const count: ProxyHandler<Claim> = {
    get(target, field) {
      operations += 1;
      return Reflect.get(target, field);
    },
  };
  const claims = Array.from(
    { length: size },
    (_, index) => new Proxy(claim({ id: `T${index}`, ...shape(index) }), count),
  );
  const { get } = Map.prototype;
  Map.prototype.get = function (key) {
    operations += 1;
    return get.call(this, key);
  };
  try {
    checkIncident(claims, ALL_RULES);
  } finally {
    Map.prototype.get = get;
  }
  return operations;
}

describe('the work', () => {
  it.each(Object.entries(SHAPES))('doubles with the number of claims, up to 20,000: %s', (_, shape) => {
    for (const size of [1000, 10_000]) {
      expect(countOperations(shape, 2 * size) / countOperations(shape, size)).toBeLessThan(2.5);
    }
  });
});
