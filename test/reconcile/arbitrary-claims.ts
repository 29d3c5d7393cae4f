import fc from 'fast-check';
import type { Claim } from '../../src/claim/claim.js';
import { NO_RELATIONS, RELATIONS } from '../../src/claim/relation.js';
import { claim } from '../build-claim.js';

const figure = fc.integer({ min: 0, max: 60 });

/** Words for a count of every kind the grammar knows. */
const arbitraryCount: fc.Arbitrary<string> = fc.oneof(
  figure.map((n) => `${n}`),
  fc.tuple(figure, figure).map(([a, b]) => `${Math.min(a, b)} to ${Math.max(a, b)}`),
  figure.map((n) => `at least ${n}`),
  figure.map((n) => `up to ${n}`),
  figure.map((n) => `about ${n}`),
  figure.map((n) => `nearly ${n}`),
  fc.tuple(figure, figure).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}+`),
  fc.constantFrom('dozens', 'several', 'no figure given', 'none', 'unknown'),
);

const arbitraryDate = fc.option(
  fc.constantFrom('2024-07-25', '2024-07-28', '2024-08-01', '2024-07', '2024-08', '2024'),
);

/** The fields of a claim, without id and relations. */
const arbitraryFields = fc.record({
  source: fc.constantFrom('CSP', 'JNIM', 'NYT', 'Wagner', 'AP'),
  victims: fc.constantFrom(
    'wagner',
    'wagner',
    'fama',
    'wagner+fama',
    'mali-government-side',
    'all',
    'unspecified',
  ),
  measure: fc.constantFrom('killed', 'killed', 'wounded', 'killed+wounded'),
  count: arbitraryCount,
  reportedOn: arbitraryDate,
  asOf: fc.option(arbitraryDate, { nil: null, freq: 2 }),
  stance: fc.constantFrom('own', 'enemy', 'third', null),
  basis: fc.constantFrom('named_list', 'body_count', 'imagery', 'statement', null, null),
  scope: fc.constantFrom('full', 'full', 'full', 'partial', 'wider'),
  review: fc.constantFrom('live', 'live', 'live', 'live', 'pending', 'rejected'),
  attributedTo: fc.constantFrom('csp', 'jnim', 'csp+jnim', null, null),
} as const);

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

/** An incident without relations: ids A, B, C…, every claim with fields of its own. */
export const arbitraryIncident: fc.Arbitrary<Claim[]> = fc
  .array(arbitraryFields, { maxLength: IDS.length })
  .map((all) => all.map((fields, index) => claim({ id: IDS[index] as string, ...fields })));

/** Edges between claims by their ids, unknown ids, circles and self-references among them. */
const arbitraryRelations = fc
  .array(fc.tuple(fc.constantFrom(...RELATIONS), fc.constantFrom(...IDS, 'nowhere')), { maxLength: 3 })
  .map((edges) => {
    const relations: Record<string, string[]> = {};
    for (const [relation, id] of edges)
      relations[relation] = [...new Set([...(relations[relation] ?? []), id])];
    return { ...NO_RELATIONS, ...relations };
  });

/** An incident with any relations, in which rows may double each other or contradict each other's id. */
export const arbitraryTangle: fc.Arbitrary<Claim[]> = fc
  .tuple(
    arbitraryIncident,
    fc.array(arbitraryRelations, { minLength: 10, maxLength: 10 }),
    fc.array(fc.nat(99)),
  )
  .map(([claims, relations, repeats]) => {
    const related = claims.map((one, index) => ({ ...one, relations: relations[index] ?? NO_RELATIONS }));
    const doubled = repeats.flatMap((pick): Claim[] => {
      const one = related[pick % (related.length || 1)];
      return one === undefined
        ? []
        : [pick % 3 === 0 ? { ...one, victims: 'fama' } : { ...one, note: `${pick % 2}` }];
    });
    return [...related, ...doubled.slice(0, 3)].map((one, index) => ({
      ...one,
      place: { file: 'claims.csv', line: index + 2, row: index + 2 },
    }));
  });
