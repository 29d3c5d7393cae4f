import fc from 'fast-check';
import { STANCES } from '../../src/claim/stance.js';
import { VAGUE_WORDS } from '../../src/claim/vague.js';
import { type ClaimResult, REASONS } from '../../src/reconcile/claim-result.js';
import { DISAGREEMENT_KINDS, DISAGREEMENT_SEVERITIES } from '../../src/reconcile/disagreement-result.js';
import type { GroupResult, IncidentResult } from '../../src/reconcile/result.js';
import { anyText } from '../hostile-text.js';

const figure = fc.oneof(
  fc.nat({ max: 300 }),
  fc.nat({ max: 2_000_000 }),
  fc.constant(Number.MAX_SAFE_INTEGER),
);
const figureOrNull = fc.option(figure, { freq: 4 });
const ordered = fc
  .tuple(figure, figure)
  .map(([a, b]): [number, number | null] => [Math.min(a, b), Math.max(a, b)]);
const texts = fc.array(anyText, { maxLength: 6 });
const without = texts.chain((ids) =>
  fc.array(figureOrNull, { minLength: ids.length, maxLength: ids.length }).map((values) => ({
    ids,
    values: Object.fromEntries(ids.map((id, index) => [id, values[index] ?? null])),
  })),
);

const anyClaim: fc.Arbitrary<ClaimResult> = fc
  .record({
    id: anyText,
    source: anyText,
    original: anyText,
    low: figureOrNull,
    spread: figureOrNull,
    openLow: fc.boolean(),
    openHigh: fc.boolean(),
    approximate: fc.boolean(),
    vague: fc.option(fc.constantFrom(...VAGUE_WORDS)),
    reportedOn: fc.option(anyText),
    stance: fc.option(fc.constantFrom(...STANCES)),
    review: fc.constantFrom('live', 'pending', 'rejected'),
    status: fc.constantFrom('counted', 'floor', 'left-out'),
    reason: fc.option(fc.constantFrom(...REASONS)),
    because: texts,
    disputedBy: texts,
    at: fc.tuple(anyText, fc.nat()).map(([file, line]) => `${file}:${line}`),
  })
  .map(({ spread, ...rest }): ClaimResult => {
    const high = rest.low === null ? null : Math.min(Number.MAX_SAFE_INTEGER, rest.low + (spread ?? 0));
    const { id, source, original, low, ...others } = rest;
    return { id, source, original, low, high, ...others };
  });

const anyDisagreement = fc.record({
  kind: fc.constantFrom(...DISAGREEMENT_KINDS),
  severity: fc.constantFrom(...DISAGREEMENT_SEVERITIES),
  claims: texts,
  against: texts,
  gap: figureOrNull,
  ratio: fc.option(fc.double({ min: 1, max: 1e6, noNaN: true })),
  message: anyText,
  id: anyText,
  fingerprint: fc.constant('0123456789abcdef'),
});

const anyGroup: fc.Arbitrary<GroupResult> = fc
  .record({
    victims: anyText,
    measure: fc.oneof(fc.constantFrom('killed', 'wounded', 'killed+wounded', 'vehicles_lost'), anyText),
    origins: fc.nat({ max: 40 }),
    stretch: fc.option(fc.double({ min: 1, max: 500, noNaN: true })),
    severity: fc.option(fc.constantFrom(...DISAGREEMENT_SEVERITIES)),
    low: without,
    high: without,
    bounds: fc.oneof(fc.constant([null, null] as const), fc.tuple(figure, fc.constant(null)), ordered),
    openHigh: fc.boolean(),
    intervals: fc.array(ordered, { maxLength: 4 }),
    methods: fc.constantFrom('both', 'envelope', 'consensus'),
    support: fc.nat({ max: 20 }),
    implications: fc.array(
      fc.record({
        by: fc.constantFrom('envelopes' as const, 'source' as const),
        source: fc.option(anyText),
        bounds: ordered,
        side: fc.constantFrom('low', 'high', 'both'),
        claims: texts,
        message: anyText,
      }),
      { maxLength: 3 },
    ),
    claims: fc.array(anyClaim, { maxLength: 6 }),
    disagreements: fc.array(anyDisagreement, { maxLength: 4 }),
    clusters: fc.array(fc.record({ claims: texts, bounds: ordered }), { maxLength: 4 }),
  })
  .map((parts): GroupResult => {
    const envelope = {
      low: parts.bounds[0],
      high: parts.bounds[1],
      openHigh: parts.openHigh,
      lowSetBy: parts.low.ids,
      highSetBy: parts.high.ids,
      lowWithout: parts.low.values,
      highWithout: parts.high.values,
      label: 'envelope: rule of this tool',
    };
    const consensus = {
      intervals: parts.intervals.map(([low, high]) => ({ low, high })),
      support: parts.support,
      of: 20,
      label: 'consensus: Marzullo, 1984',
    };
    const because = parts.implications.map(({ by, source, bounds: [low, high], side, claims, message }) => ({
      by,
      source,
      low: side === 'high' ? null : low,
      high: side === 'low' ? null : high,
      claims,
      message,
    }));
    return {
      victims: parts.victims,
      measure: parts.measure,
      origins: parts.origins,
      stretch: parts.stretch,
      severity: parts.severity,
      results: {
        ...(parts.methods === 'consensus' ? {} : { envelope }),
        ...(parts.methods === 'envelope' ? {} : { consensus }),
      },
      implied: { low: because[0]?.low ?? null, high: because[0]?.high ?? null, because },
      claims: parts.claims,
      disagreements: parts.disagreements,
      clusters: parts.clusters.map(({ claims, bounds: [low, high] }) => ({ claims, low, high })),
    };
  });

/** Where a row says it was read, in any words. */
export const anyOutlet = fc.record({
  outlet: fc.option(anyText),
  url: fc.option(
    fc.oneof(
      anyText,
      anyText.map((text) => `https://example.org/${text}`),
    ),
  ),
});

/** Any incident, its texts hostile. */
export const anyIncident: fc.Arbitrary<IncidentResult> = fc.record({
  id: anyText,
  groups: fc.array(anyGroup, { maxLength: 6 }),
  disagreements: fc.array(anyDisagreement, { maxLength: 3 }),
});
