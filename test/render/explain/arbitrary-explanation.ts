import fc from 'fast-check';
import type { GroupExplanation } from '../../../src/reconcile/explain/explanation.js';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import { explainAll } from '../../explain.js';
import { anyText } from '../../hostile-text.js';
import { arbitraryTangle } from '../../reconcile/arbitrary-claims.js';

/** The explanations of a tangle of claims whose texts are hostile. */
export const anyExplanations: fc.Arbitrary<GroupExplanation[]> = fc
  .tuple(arbitraryTangle, fc.array(anyText, { minLength: 13, maxLength: 13 }), fc.boolean(), anyText)
  .map(([claims, texts, latestPerSource, incident]) =>
    explainAll(
      claims.map((claim, index) => ({
        ...claim,
        source: texts[index] ?? 'S',
        party: index % 3 === 0 ? (texts[index] ?? null) : claim.party,
        statusReason: claim.review === 'rejected' ? (texts[index] ?? null) : null,
        count: index % 4 === 0 ? { ...claim.count, original: texts[index] ?? '' } : claim.count,
        place: { ...claim.place, file: texts[index] ?? 'claims.csv' },
      })),
      { methods: METHOD_IDS, latestPerSource, perpetrators: ['csp'] },
      incident,
    ),
  );
