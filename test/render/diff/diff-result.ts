import fc from 'fast-check';
import type { Claim } from '../../../src/claim/claim.js';
import { countChanges } from '../../../src/diff/count-changes.js';
import type { DiffResult, IncidentDiff } from '../../../src/diff/diff-result.js';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import type { DiffFormatOptions } from '../../../src/render/diff/diff-format.js';
import { claim } from '../../build-claim.js';
import { diffClaims } from '../../diff/diff-claims.js';
import { anyText } from '../../hostile-text.js';

export const OPTIONS: DiffFormatOptions = {
  width: 80,
  color: 0,
  ascii: false,
  verbose: false,
  paths: { old: new Map(), new: new Map() },
};

/** The whole difference around what changed in some incidents. */
export function resultOf(
  incidents: readonly (IncidentDiff | null)[],
  overrides: Partial<DiffResult> = {},
): DiffResult {
  const changed = incidents.filter((incident) => incident !== null);
  return {
    schemaVersion: 1,
    tool: { name: 'claims', version: '1.0.0' },
    base: null,
    inputs: { old: [], new: [] },
    options: { methods: ['envelope', 'consensus'], actorsChanged: false, settingsChanged: false },
    incidents: changed,
    problems: { old: [], new: [] },
    summary: countChanges(changed, 0, { errors: { old: 0, new: 0 }, warnings: { old: 0, new: 0 } }),
    ...overrides,
  };
}

const anyClaims: fc.Arbitrary<Claim[]> = fc.array(
  fc
    .record({
      id: anyText,
      source: anyText,
      victims: fc.oneof(fc.constant('wagner'), anyText),
      count: fc.constantFrom('3', '84', 'at least 50', '10 to 20', 'dozens', 'no figure given', 'none'),
      original: fc.option(anyText),
      attributedTo: fc.option(anyText),
      note: fc.option(anyText),
      supersedes: fc.array(anyText, { maxLength: 1 }),
      file: anyText,
    })
    .map(({ original, file, ...parts }) => {
      const one = claim(parts);
      const count = original === null ? one.count : { ...one.count, original };
      return { ...one, count, place: { ...one.place, file } };
    }),
  { maxLength: 8 },
);

/** The difference between any claims, texts of every kind among them. */
export const anyResult: fc.Arbitrary<DiffResult> = fc
  .tuple(anyClaims, anyClaims, anyClaims, fc.option(anyText), anyText)
  .map(([kept, old, now, revision, id]) => {
    const incident = diffClaims([...kept, ...old], [...now, ...kept], METHOD_IDS);
    return resultOf([incident === null ? null : { ...incident, id }, incident], {
      base: revision === null ? null : { revision, commit: 'c'.repeat(40) },
    });
  });
