import { describe, expect, it } from 'vitest';
import type { ClaimExplanation } from '../../../src/reconcile/explain/explanation.js';
import type { Prose } from '../../../src/render/explain/prose.js';
import { readingText } from '../../../src/render/explain/reading-text.js';
import { stanceText, voiceText } from '../../../src/render/explain/stance-text.js';
import { floorText, relationTexts, specialTexts } from '../../../src/render/explain/standing-text.js';
import { UNICODE } from '../../../src/render/symbols.js';
import { type ClaimParts, claim } from '../../build-claim.js';
import { explained } from '../../explain.js';

const PROSE: Prose = { symbols: UNICODE, show: (text) => text, mostIds: 8, verbose: false };

const one = (parts: ClaimParts): ClaimExplanation => explained('T1', [claim(parts)]);

describe('how words were read', () => {
  it.each([
    ['84', '84 named and asserted'],
    ['12000', '12\u202F000 named and asserted'],
    ['50-60', '50 to 60 named and asserted'],
    ['at least 46', '46 named, no ceiling: asserts 46 or more'],
    ['more than 20', '21 named, no ceiling: asserts 21 or more'],
    ['up to 60', '60 named, no floor: asserts 0 to 60'],
    ['25-82+', '25 to 82 named, no ceiling: asserts 25 or more'],
    [
      'about 30',
      '30 named, approximate: asserts 25 to 35 (heaping rule: half the power of ten it is rounded to)',
    ],
    ['about 84', '84 named, approximate: asserts 75 to 93 (heaping rule: a tenth of it)'],
    ['about 1000', '1000 named, approximate: asserts 750 to 1250 (heaping rule: a quarter of it)'],
    [
      'nearly 50',
      '50 named, nearly: asserts 45 to 50 (heaping rule: half the power of ten it is rounded to, downwards)',
    ],
    ['none', 'nobody: a denial'],
    ['dozens', 'no figure: “dozens” is at least 12 by the table of this tool'],
    ['at least dozens', 'no figure: at least “dozens” is at least 12 by the table of this tool'],
    ['heavy losses', 'admits a loss and gives no figure: at least 1 where nobody says more'],
    ['unknown', 'states no figure and admits no loss'],
  ])('%s: %s', (count, text) => {
    expect(readingText(one({ count }), PROSE)).toBe(text);
  });

  it('tells of bounds that override the words', () => {
    const { count } = claim({ count: 'dozens' });
    const bounded = { ...claim(), count: { ...count, low: 10, high: 20, vague: null } };
    expect(readingText(explained('T1', [bounded]), PROSE)).toBe(
      '10 to 20 named and asserted, by the low and high of the row',
    );
  });
});

describe('whose voice a claim is, and its stance', () => {
  it('is told where an alias leads to another name', () => {
    expect(voiceText(one({ source: 'CSP-DPA', voice: 'csp' }), PROSE)).toBe('speaks as csp');
    expect(voiceText(one({ source: 'JNIM', voice: 'jnim' }), PROSE)).toBe('');
  });

  it.each([
    [{ stance: 'third', sourceRole: 'media' }, 'stance third: media, without a party'],
    [{ sourceRole: 'official' }, 'stance unknown: official, without a party'],
    [{}, 'stance unknown: neither party nor role given'],
    [{ stance: 'own', party: 'wagner' }, 'stance own: wagner speaks of itself'],
    [
      { stance: 'enemy', party: 'csp' },
      'stance enemy: csp is on the side azawad, wagner is on the side mali-government',
    ],
    [
      { stance: 'third', party: 'nobody' },
      'stance third: wagner is on the side mali-government, no side is known of nobody',
    ],
  ] as const)('of %o: %s', (parts, text) => {
    expect(stanceText(one(parts), PROSE)).toBe(text);
  });
});

describe('what is special in the standing of a claim', () => {
  it('is the repeats between it and its origin, and an origin that fell', () => {
    const claims = [
      claim({ id: 'A' }),
      claim({ id: 'B', derivedFrom: 'A' }),
      claim({ id: 'T1', derivedFrom: 'B' }),
      claim({ id: 'D', supersedes: 'A' }),
    ];
    expect(specialTexts(explained('T1', claims), PROSE).filter((text) => text !== '')).toEqual([
      'through B',
      'A does not stand itself: superseded by D',
    ]);
  });

  it('is the origin for which it stands', () => {
    const claims = [
      claim({ id: 'A', reportedOn: '2024-08-01' }),
      claim({ id: 'T1', derivedFrom: 'A', reportedOn: '2024-07-28' }),
    ];
    const stands = explained('T1', claims, { asOf: '2024-07-31' });
    expect(specialTexts(stands, PROSE)).toContain(
      'stands for A, which it repeats and which was not known by the day',
    );
    expect(relationTexts(stands, PROSE)).toEqual(['']);
  });

  it('is what a floor is worth', () => {
    const floor = (parts: ClaimParts) => floorText(one({ scope: 'partial', ...parts }));
    expect(floor({ basis: 'named_list' })).toBe('proves a floor: a list of names');
    expect(floor({ stance: 'enemy' })).toBe('proves no floor: the enemy of the victims says it');
    expect(floorText(one({}))).toBe('');
  });

  it('is the relations its reason does not tell of', () => {
    const claims = [
      claim({ id: 'A' }),
      claim({ id: 'T1', supersedes: 'A', partOf: ['A', 'T1'], aggregateOf: 'A' }),
      claim({ id: 'C', disputes: 'T1' }),
    ];
    expect(relationTexts(explained('T1', claims), PROSE)).toEqual([
      'supersedes A',
      'aggregate of A',
      'disputed by C',
      'its part_of T1 is ignored: that is its own id',
    ]);
  });
});
