import fc from 'fast-check';
import { SOURCE_ROLES } from '../../../src/claim/claim-schema.js';
import type { Lean, SourceRecord, SourcesResult } from '../../../src/reconcile/sources/source-record.js';
import { anyText } from '../../hostile-text.js';
import { runOf } from '../fixtures.js';

export function lean(overrides: Partial<Lean> = {}): Lean {
  return { groups: 0, ratio: null, aboveZero: 0, ...overrides };
}

/** The record of a source that made one claim, with whatever differs. */
export function sourceRecord(overrides: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: 'CSP',
    name: 'CSP',
    names: ['CSP'],
    roles: [],
    parties: [],
    claims: 1,
    incidents: 1,
    groups: 1,
    stances: { own: 0, enemy: 1, third: 0, none: 0 },
    firstReport: '2024-07-28',
    lastReport: '2024-08-01',
    revisions: 0,
    repeats: 0,
    repeated: 0,
    untraced: 0,
    lowEnds: 0,
    highEnds: 0,
    lowShare: null,
    highShare: null,
    lean: lean(),
    leanByStance: { own: lean(), enemy: lean(), third: lean(), none: lean() },
    ...overrides,
  };
}

/** A result of some records. */
export function sourcesResult(sources: readonly SourceRecord[]): SourcesResult {
  const { schemaVersion, tool, inputs, problems } = runOf([]);
  return {
    schemaVersion,
    tool,
    inputs,
    options: { asOf: null, sort: 'claims' },
    sources,
    problems,
    summary: {
      sources: sources.length,
      incidents: 1,
      groups: 2,
      claims: 3,
      setAside: 0,
      errors: 0,
      warnings: 0,
    },
  };
}

const anyCount = fc.oneof(fc.nat({ max: 40 }), fc.nat());
const anyLean = fc.record({
  groups: fc.nat({ max: 40 }),
  ratio: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
  aboveZero: fc.nat({ max: 40 }),
});
const byStance = <Value>(one: fc.Arbitrary<Value>) =>
  fc.record({ own: one, enemy: one, third: one, none: one });
const anyShare = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));

/** Any record, its texts hostile. */
const anyRecord: fc.Arbitrary<SourceRecord> = fc.record({
  id: anyText,
  name: anyText,
  names: fc.array(anyText, { maxLength: 4 }),
  roles: fc.uniqueArray(fc.constantFrom(...SOURCE_ROLES), { maxLength: 3 }),
  parties: fc.array(anyText, { maxLength: 2 }),
  claims: anyCount,
  incidents: anyCount,
  groups: anyCount,
  stances: byStance(anyCount),
  firstReport: fc.option(anyText),
  lastReport: fc.option(anyText),
  revisions: anyCount,
  repeats: anyCount,
  repeated: anyCount,
  untraced: anyCount,
  lowEnds: anyCount,
  highEnds: anyCount,
  lowShare: anyShare,
  highShare: anyShare,
  lean: anyLean,
  leanByStance: byStance(anyLean),
});

export const anySourcesResult: fc.Arbitrary<SourcesResult> = fc
  .array(anyRecord, { maxLength: 5 })
  .map(sourcesResult);
