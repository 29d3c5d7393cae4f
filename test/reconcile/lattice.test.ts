import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import { areMeasuresWithin } from '../../src/claim/measure.js';
import { areVictimsWithin, type GroupKey, keyOf, Lattice } from '../../src/reconcile/lattice.js';
import { ACTORS, actor } from '../build-claim.js';

function key(text: string): GroupKey {
  const [victims = '', measure = ''] = text.split(' ');
  return { victims, measure };
}

function lattice(...texts: string[]): Lattice<GroupKey> {
  return new Lattice(texts.map(key), ACTORS);
}

function texts(keys: Iterable<GroupKey>): string[] {
  return [...keys].map(({ victims, measure }) => `${victims} ${measure}`).sort();
}

describe('areVictimsWithin', () => {
  it('holds of a member of a set, of a part in the tree of actors, and of anybody within everyone', () => {
    expect(areVictimsWithin('wagner', 'wagner+fama', ACTORS)).toBe(true);
    expect(areVictimsWithin('wagner+fama', 'mali-government-side', ACTORS)).toBe(true);
    expect(areVictimsWithin('wagner+csp', 'all', ACTORS)).toBe(true);
    expect(areVictimsWithin('wagner+csp', 'mali-government-side', ACTORS)).toBe(false);
    expect(areVictimsWithin('mali-government-side', 'wagner+fama', ACTORS)).toBe(false);
  });
});

describe('a lattice', () => {
  it('leaves out unspecified victims, alone or in a set, and measures that count no people', () => {
    const groups = lattice(
      'wagner killed',
      'unspecified killed',
      'unspecified+wagner killed',
      'wagner helicopters_lost',
    );
    expect(texts(groups.groups)).toEqual(['wagner killed']);
    expect(groups.find(key('unspecified killed'))).toBeUndefined();
  });

  it('finds the groups within a group by victims, by measure and by both, without itself', () => {
    const groups = lattice(
      'wagner killed',
      'wagner killed+wounded',
      'fama wounded',
      'wagner+fama killed+wounded',
      'csp killed',
    );
    expect(texts(groups.within(key('wagner+fama killed+wounded')))).toEqual([
      'fama wounded',
      'wagner killed',
      'wagner killed+wounded',
    ]);
    expect(texts(groups.within(key('wagner killed')))).toEqual([]);
  });

  it('finds the groups within a group that nobody speaks of', () => {
    expect(texts(lattice('wagner killed', 'csp killed').within(key('all killed+missing')))).toEqual([
      'csp killed',
      'wagner killed',
    ]);
  });

  it('finds the groups around a group', () => {
    const groups = lattice(
      'wagner killed',
      'wagner+fama killed',
      'mali-government-side killed',
      'all losses',
      'all killed',
    );
    const wagner = groups.find(key('wagner killed')) as GroupKey;
    expect(texts(groups.around(wagner))).toEqual([
      'all killed',
      'mali-government-side killed',
      'wagner+fama killed',
    ]);
    expect(groups.around(key('nobody killed'))).toEqual([]);
  });

  it('finds exactly the pairs in which each coordinate lies within the other', () => {
    const victims = fc.constantFrom(
      'wagner',
      'fama',
      'wagner+fama',
      'mali-government-side',
      'csp',
      'wagner+csp',
      'all',
      'who',
    );
    const measure = fc.constantFrom(
      'killed',
      'wounded',
      'killed+wounded',
      'killed+captured',
      'killed+wounded+captured+missing',
    );
    const groups = fc.uniqueArray(fc.record({ victims, measure }), { selector: keyOf });
    fc.assert(
      fc.property(groups, (all) => {
        const built = new Lattice(all, ACTORS);
        for (const whole of all) {
          const parts = all.filter(
            (part) =>
              keyOf(part) !== keyOf(whole) &&
              areMeasuresWithin(part.measure, whole.measure) &&
              areVictimsWithin(part.victims, whole.victims, ACTORS),
          );
          expect(texts(built.within(whole))).toEqual(texts(parts));
          for (const part of parts) expect(built.around(part)).toContain(whole);
        }
      }),
    );
  });
});

describe('partitions', () => {
  const shape = (text: string, actors = ACTORS) =>
    new Lattice<GroupKey>([], actors)
      .partitions(key(text))
      .map(({ parts, isExhaustive }) => `${texts(parts).join(', ')}${isExhaustive ? '' : ' among others'}`);

  it('are the members of a written set of victims and of a set of measures, which exhaust it', () => {
    expect(shape('wagner+fama killed+wounded')).toEqual([
      'fama killed+wounded, wagner killed+wounded',
      'wagner+fama killed, wagner+fama wounded',
    ]);
  });

  it('are the siblings in the tree of actors, which need not exhaust their group', () => {
    expect(shape('mali-government-side killed')).toEqual(['fama killed, wagner killed among others']);
  });

  it('are none for a single group and measure', () => {
    expect(shape('wagner killed')).toEqual([]);
    expect(shape('all killed')).toEqual([]);
  });

  it('leave out the members of a written set that lie within another member', () => {
    expect(shape('wagner+mali-government-side killed')).toEqual(['fama killed, wagner killed among others']);
    expect(shape('all+wagner killed')).toEqual([]);
  });

  it('are none of a group with one part only', () => {
    expect(shape('side killed', new Actors([actor({ id: 'one', partOf: 'side' })]))).toEqual([]);
  });
});
