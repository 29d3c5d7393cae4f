import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import type { Group } from '../../../src/reconcile/group.js';
import {
  DEFAULT_METHODS,
  labelOf,
  METHOD_CATALOGUE,
  METHOD_IDS,
} from '../../../src/reconcile/methods/catalogue.js';
import { METHODS } from '../../../src/reconcile/methods/index.js';
import type { MethodContext } from '../../../src/reconcile/methods/method.js';
import { ACTORS, claim, groupIn, groupsOf, reconcile } from '../../build-claim.js';
import { arbitraryGroup } from './arbitrary-group.js';
import { tinzaouaten } from './worked-example.js';

const CONTEXT: MethodContext = { actors: ACTORS, perpetrators: ['csp'] };

describe('every method', () => {
  test('says by which rule it goes, and where that comes from', () => {
    const [group] = groupsOf([claim({ count: '5' })]) as [Group];
    for (const id of METHOD_IDS) {
      const { summary, source } = METHOD_CATALOGUE[id];
      const { label } = METHODS[id].reconcile(group, CONTEXT);
      expect(label).toBe(labelOf(id));
      expect(label.startsWith(`${id}: ${summary}`)).toBe(true);
      expect(label).toContain(
        source === null ? 'rule of this tool' : `from ${source.document}, ${source.year}`,
      );
    }
  });

  test('names only claims of the group, and gives the same for the same claims', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const ids = new Set(group.entries.map((entry) => entry.claim.id));
        for (const id of METHOD_IDS) {
          const result = METHODS[id].reconcile(group, CONTEXT);
          for (const [field, value] of Object.entries(result)) {
            if (/setBy$/i.test(field)) for (const setter of value) expect(ids).toContain(setter);
            if (/without$/i.test(field))
              for (const setter of Object.keys(value)) expect(ids).toContain(setter);
          }
          expect(METHODS[id].reconcile(group, CONTEXT)).toEqual(result);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        }
      }),
    );
  });
});

test('what follows without a claim is what a published method makes of the others', () => {
  const pairs = [
    ['value', 'without'],
    ['low', 'lowWithout'],
    ['best', 'bestWithout'],
    ['high', 'highWithout'],
  ] as const;
  fc.assert(
    fc.property(arbitraryGroup, (group) => {
      for (const id of METHOD_IDS.filter((name) => name !== 'envelope')) {
        const result: Record<string, unknown> = { ...METHODS[id].reconcile(group, CONTEXT) };
        for (const [value, without] of pairs) {
          for (const [claimId, expected] of Object.entries(result[without] ?? {})) {
            const isOther = (claim: Claim) => claim.id !== claimId;
            const counted = group.counted.filter(isOther);
            const others = { ...group, counted, floors: group.floors.filter(isOther) };
            expect({ ...METHODS[id].reconcile(others, CONTEXT) }).toHaveProperty(value, expected);
          }
        }
      }
    }),
  );
});

describe('reconciling with the methods', () => {
  test('uses envelope and consensus by default', () => {
    expect(DEFAULT_METHODS).toEqual(['envelope', 'consensus']);
  });

  test('hands them the perpetrators that are named', () => {
    const options = { methods: METHOD_IDS, perpetrators: ['csp', 'jnim'] };
    const result = reconcile(tinzaouaten('A'), options);
    const values = ['wagner', 'fama', 'csp'].map((victims) => {
      const { envelope, acled, gtd, ucdp } = groupIn(result, victims).results;
      const range = `${envelope?.low}–${envelope?.high}${envelope?.openHigh ? '+' : ''}`;
      return [range, acled?.value, gtd?.value, ucdp?.low, ucdp?.best, ucdp?.high];
    });
    expect(values).toEqual([
      ['25–84+', 46, 46, 25, 46, 84],
      ['10–47+', 24, 24, 10, 24, 47],
      ['9–20+', 18, 18, 9, 18, 20],
    ]);
  });
});
