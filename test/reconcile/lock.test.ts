import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { compareWithLock, type LockedIncident, lockIncident } from '../../src/reconcile/lock.js';
import { METHOD_IDS } from '../../src/reconcile/methods/catalogue.js';
import { claim, reconcile } from '../build-claim.js';
import { arbitraryTangle } from './arbitrary-claims.js';

const ALL_METHODS = { methods: METHOD_IDS };
const TWO = [claim({ id: 'A', count: '20' }), claim({ id: 'B', count: 'at least 46' })];

/** What is locked, as a file gives it back. */
const lock = (claims: readonly Claim[]): LockedIncident =>
  JSON.parse(JSON.stringify(lockIncident(reconcile(claims, ALL_METHODS))));

const without = (locked: LockedIncident, name: string): LockedIncident =>
  Object.fromEntries(Object.entries(locked).filter(([key]) => key !== name));

describe('lockIncident', () => {
  it('keeps the figures of each method and not who set them', () => {
    expect(lockIncident(reconcile(TWO))).toEqual({
      'wagner/killed': {
        envelope: { low: 20, high: 46, openHigh: true },
        consensus: {
          intervals: [
            { low: 20, high: 20 },
            { low: 46, high: null },
          ],
        },
      },
    });
  });

  it('names groups in the order of their names', () => {
    const claims = ['wagner', 'fama', 'csp'].map((victims, index) => claim({ id: `T${index}`, victims }));
    expect(Object.keys(lockIncident(reconcile(claims)))).toEqual([
      'csp/killed',
      'fama/killed',
      'wagner/killed',
    ]);
  });
});

describe('compareWithLock', () => {
  it('says what a range was, what it is now and which claims set the bound that moved', () => {
    const now = reconcile([...TWO, claim({ id: 'C', count: '84' })]);
    expect(compareWithLock(now, lockIncident(reconcile(TWO)))[0]).toEqual({
      group: 'wagner/killed',
      kind: 'range-changed',
      change: {
        method: 'envelope',
        locked: { low: 20, high: 46, openHigh: true },
        now: { low: 20, high: 84, openHigh: true },
        setBy: ['C'],
      },
    });
  });

  it('names the claim that sets the number of a method of one number', () => {
    const methods = ['acled'] as const;
    const [difference] = compareWithLock(
      reconcile([claim({ id: 'C', count: '84' })], { methods }),
      lockIncident(reconcile([claim({ id: 'A', count: '20' })], { methods })),
    );
    expect(difference?.change).toMatchObject({ locked: { value: 20 }, now: { value: 84 }, setBy: ['C'] });
  });

  it('tells none from zero', () => {
    const [difference] = compareWithLock(
      reconcile([claim({ count: 'no figure given' })]),
      lockIncident(reconcile([claim({ count: '0' })])),
    );
    expect(difference?.change).toMatchObject({ locked: { high: 0 }, now: { high: null } });
  });

  it('compares the methods that both have and no others', () => {
    const locked = lockIncident(reconcile([claim({ count: '20' })], { methods: ['envelope', 'acled'] }));
    const now = reconcile([claim({ count: '84' })], { methods: ['envelope', 'consensus'] });
    expect(compareWithLock(now, locked).map(({ change }) => change?.method)).toEqual(['envelope']);
  });

  it('is not misled by a group named like something every object has', () => {
    const result = reconcile([claim({ victims: 'constructor' })]);
    expect(compareWithLock(result, {})).toEqual([
      { group: 'constructor/killed', kind: 'new-group', change: null },
    ]);
    const methods = { 'constructor/killed': { toString: { low: 1 } } };
    expect(compareWithLock(result, methods)).toEqual([]);
  });
});

describe('the laws of a lock', () => {
  it('a lock of a result never differs from that result', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        expect(compareWithLock(reconcile(claims, ALL_METHODS), lock(claims))).toEqual([]);
      }),
    );
  });

  it('the order of rows decides nothing in it', () => {
    const shuffled = arbitraryTangle.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(JSON.stringify(lock(others))).toBe(JSON.stringify(lock(claims)));
      }),
    );
  });

  it('every group that is on one side only is said once, in the order of names', () => {
    fc.assert(
      fc.property(arbitraryTangle, fc.nat(), (claims, pick) => {
        const locked = lock(claims);
        const names = Object.keys(locked);
        const name = names[pick % (names.length || 1)];
        if (name === undefined) return;
        const now = reconcile(claims, ALL_METHODS);
        expect(compareWithLock(now, without(locked, name))).toEqual([
          { group: name, kind: 'new-group', change: null },
        ]);
        expect(compareWithLock(now, { ...locked, 'aaa/killed': {}, 'zzz/killed': {} })).toEqual([
          { group: 'aaa/killed', kind: 'missing-group', change: null },
          { group: 'zzz/killed', kind: 'missing-group', change: null },
        ]);
      }),
    );
  });

  it('every figure that was locked otherwise is said once, by its method', () => {
    fc.assert(
      fc.property(arbitraryTangle, fc.nat(), fc.nat(), (claims, pick, choice) => {
        const locked = lock(claims);
        const names = Object.keys(locked);
        const name = names[pick % (names.length || 1)];
        if (name === undefined) return;
        const group = locked[name] ?? {};
        const method = METHOD_IDS[choice % METHOD_IDS.length] as string;
        const moved = Object.fromEntries(
          Object.entries(group[method] ?? {}).map(([figure]) => [figure, 1_000_001]),
        );
        const differences = compareWithLock(reconcile(claims, ALL_METHODS), {
          ...locked,
          [name]: { ...group, [method]: moved },
        });
        expect(differences.map(({ group: of, kind, change }) => [of, kind, change?.method])).toEqual(
          group[method] === undefined ? [] : [[name, 'range-changed', method]],
        );
      }),
    );
  });
});
