import { describe, expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import type { MethodId } from '../../../src/reconcile/methods/catalogue.js';
import { type ClaimParts, claim } from '../../build-claim.js';
import { explain, stepsOf } from '../../explain.js';

/** The steps of a method over claims A, B, C… in these words or with these fields. */
function steps(
  method: MethodId,
  counts: readonly (string | ClaimParts)[],
  victims = 'wagner',
  measure = 'killed',
) {
  const claims = counts.map((count, index) => {
    const id = 'ABCDEFGH'.charAt(index);
    const parts = typeof count === 'string' ? { count } : count;
    return claim({ id, victims, measure, source: `source ${id}`, ...parts });
  });
  return stepsOf(explain(claims, { methods: [method], perpetrators: ['csp'] }, victims, measure), method);
}

describe('how the envelope came about', () => {
  it('is the lowest and the highest figure named', () => {
    expect(steps('envelope', ['3 to 80', '20+', 'up to 90'])).toEqual([
      'low 3: the lowest figure of a claim that claims a floor (A)',
      'an upper figure alone sets no low (C)',
      'high 90: the highest figure named (C)',
      'no ceiling: these say so many or more (B)',
    ]);
  });

  it('is lifted by the highest confirmed floor', () => {
    const floor = { count: '10', scope: 'partial', stance: 'third' } as const;
    expect(steps('envelope', ['3', '20', floor])).toEqual([
      'low 10: the highest confirmed floor (C)',
      'it lifts the low from 3, the lowest figure named (A)',
      'high 20: the highest figure named (B)',
    ]);
    expect(steps('envelope', ['12', floor])).toContain(
      'the highest confirmed floor is 10 and lifts nothing (B)',
    );
    expect(steps('envelope', ['up to 20', floor])[0]).toBe('low 10: the highest confirmed floor (B)');
  });

  it('has a floor above every figure for its high too', () => {
    const floor = { count: '30', basis: 'named_list', scope: 'partial' } as const;
    expect(steps('envelope', ['20', floor])).toContain(
      'high 30, and no ceiling: a confirmed floor above every figure named (B)',
    );
  });

  it('is the floor of the smallest word where nobody names a low', () => {
    expect(steps('envelope', ['dozens', 'heavy losses'])).toEqual([
      'low 12: nobody names a low, so the floor of the smallest word serves (A)',
      'no high: nobody names a figure',
      'no ceiling: these use a word in place of a figure (A)',
    ]);
    expect(steps('envelope', ['heavy losses'])).toEqual([
      'low 1: nobody says how many, and a loss admitted is at least 1 (A)',
      'no high: nobody names a figure',
      'no ceiling: these admit a loss without a figure (A)',
    ]);
  });

  it('is that floor beside an upper figure too, never above it', () => {
    expect(steps('envelope', ['hundreds', 'up to 300', 'thousands']).slice(0, 3)).toEqual([
      'low 100: nobody names a low, so the floor of the smallest word serves (A)',
      'an upper figure alone sets no low (B)',
      'high 300: the highest figure named (B)',
    ]);
    expect(steps('envelope', ['hundreds', 'up to 60'])[0]).toBe(
      'low 60: nobody names a low, so the floor of the smallest word serves, cut to the highest figure named (A)',
    );
  });

  it('says why an upper figure below it is not the low', () => {
    expect(steps('envelope', ['up to 5', '20', 'up to 60'])).toEqual([
      'low 20: the lowest figure of a claim that claims a floor (B)',
      'below it, but an upper figure names no low (A)',
      'an upper figure alone sets no low (C)',
      'high 60: the highest figure named (C)',
    ]);
  });

  it('starts at 0 where nobody claims a floor', () => {
    expect(steps('envelope', ['up to 20'])).toContain('low 0: nobody claims a floor');
  });

  it('is none where nothing is said of the whole', () => {
    expect(steps('envelope', ['unknown'])).toEqual([
      'no claim stands that says anything of the size: there is no range',
    ]);
    expect(steps('envelope', [{ count: '3', scope: 'partial', basis: 'imagery' }])).toEqual([
      'only partial counts stand, and none proves a floor: there is no range (A)',
    ]);
  });
});

describe('how the consensus came about', () => {
  it('is who asserts it, who does not, and who has no say', () => {
    const floor = { count: '1', scope: 'partial' } as const;
    expect(steps('consensus', ['20+', '40', '50', '45+', floor])).toEqual([
      '50: asserted by 3 of 4 voices (A C D)',
      'not asserted by these (B)',
      'outside the count: a floor is no figure of the whole (E)',
    ]);
  });

  it('is several intervals where they are equally good', () => {
    expect(steps('consensus', ['10', '47'])).toEqual([
      '10: asserted by 1 of 2 voices (A)',
      '47: asserted by 1 of 2 voices (B)',
    ]);
    expect(steps('consensus', ['20+'])).toEqual(['20 or more: asserted by 1 of 1 voices (A)']);
    expect(steps('consensus', ['20-30'])).toEqual(['20 to 30: asserted by 1 of 1 voices (A)']);
  });

  it('is none of a bare admission', () => {
    expect(steps('consensus', ['heavy losses'])).toEqual([
      'no claim that counts asserts an interval',
      'outside the count: a loss admitted asserts no interval (A)',
    ]);
  });
});

describe('how the figures of other projects came about', () => {
  it('acled: the lowest figure of the best rating, words by its lexicon', () => {
    expect(steps('acled', ['30', 'dozens'])).toEqual([
      'no claim is rated: all have a say',
      '12: the lowest figure of those that have a say (B)',
      'its lexicon reads "dozens" as 12 or more (B)',
      'ACLED counts the dead of an incident as a whole; a figure for one group of victims is not an ACLED concept',
    ]);
    expect(steps('acled', [{ count: '30', reliability: 'B' }, '5']).slice(0, 3)).toEqual([
      'the best rating is B (A)',
      'rated lower, without a say (B)',
      '30: the lowest figure of those that have a say (A)',
    ]);
    expect(steps('acled', [{ count: '30', reliability: 'F' }, '5'])[0]).toBe(
      'the best rating is F or none (A B)',
    );
    expect(steps('acled', ['3'], 'wagner', 'wounded')[0]).toBe('ACLED counts the dead, not wounded');
  });

  it('gtd: who is set aside, and the rung', () => {
    expect(
      steps('gtd', [
        { count: '84', party: 'csp', reportedOn: '2024-08-01' },
        { count: '30', reliability: 'E', reportedOn: '2024-08-01' },
        { count: 'dozens', reportedOn: '2024-08-01' },
        { count: '46', reportedOn: '2024-10' },
        { count: '20', reportedOn: '2024-07-28' },
      ]),
    ).toEqual([
      'set aside, as a perpetrator or its side says it (A)',
      'set aside, as rated D or E (B)',
      'set aside, as it names no figure (C)',
      '46: the most recent figure, alone on the last day, 2024-10-31 (rung: most-recent) (D)',
    ]);
  });

  it('gtd: the majority of several equally recent ones, else the lowest', () => {
    const on = (count: string) => ({ count, reportedOn: '2024-08-01' });
    expect(steps('gtd', [on('5'), on('5'), on('7')])).toEqual([
      'on 2024-08-01, the last day, several report (A B C)',
      '5: the figure of more than half of the sources (rung: majority) (A B)',
    ]);
    expect(steps('gtd', ['5', '7'])).toEqual([
      'no claim that is left is dated: none is the most recent',
      'no figure is given by more than half of the sources',
      '5: the lowest figure (rung: lowest) (A)',
    ]);
    expect(steps('gtd', ['dozens'])).toHaveLength(2);
  });

  it('ucdp: the three estimates, and who is too unreliable', () => {
    expect(
      steps('ucdp', [
        { count: '30', reliability: 'B' },
        { count: '20' },
        { count: '90', reliability: 'E' },
        'hundreds',
      ]),
    ).toEqual([
      'low 20: the lowest figure (B)',
      'the best rating is B (A)',
      'best 30: the lowest figure of that rating (A)',
      'high 200: the highest figure not marked unreliable (D)',
      'rated D or E, for the low only (C)',
      'its lexicon reads "hundreds" as 200 or more (D)',
    ]);
    expect(steps('ucdp', ['3'], 'wagner', 'wounded')).toEqual(['UCDP counts the dead, not wounded']);
    expect(steps('ucdp', ['3'])).toContain('no claim is rated: best needs the column reliability');
  });

  it('ibc: the least and the most of civilians', () => {
    expect(steps('ibc', ['3', '5'], 'civilians')).toEqual([
      'minimum 3: the lowest figure reported (A)',
      'maximum 5: the highest figure reported (B)',
    ]);
    expect(steps('ibc', ['up to 5'], 'civilians')).toEqual([
      'minimum 0: nobody claims a floor',
      'maximum 5: the highest figure reported (A)',
      'one source alone stands behind it',
    ]);
    expect(steps('ibc', ['3'])).toEqual(['Iraq Body Count counts civilians only']);
  });

  it('airwars: the least and the most, lists of names, the grade', () => {
    const list = { count: '4', basis: 'named_list', scope: 'partial' } as const;
    expect(steps('airwars', ['3', '5', list], 'civilians')).toEqual([
      'minimum 4: given by a list of names, the floor (C)',
      'maximum 5: the highest figure reported (B)',
      'one source alone says so much, and bears on the maximum only (B)',
      'graded fair: two sources that are not rated D or E allege it, and no two answers to who did it compete',
    ]);
    expect(steps('airwars', [list], 'civilians')).toContain('maximum 4: given by a list of names (A)');
    expect(steps('airwars', ['up to 5'], 'civilians')[0]).toBe('minimum 0: nobody claims a floor');
    expect(steps('airwars', ['dozens'], 'civilians')).toContain('its lexicon reads "dozens" as 12 to 24 (A)');
    expect(steps('airwars', ['none'], 'civilians')).toContain('nobody alleges harm');
  });

  it('majority: how many give the most frequent figure', () => {
    expect(steps('majority', ['5', '5', '7'])).toEqual(['5: the figure of 2 of 3 sources (A B)']);
    expect(steps('majority', ['5', '7'])).toEqual([
      'no figure is given by more than half of the 2 sources',
      'the most frequent figure has 1 of 2',
    ]);
    expect(steps('majority', ['dozens'])).toEqual(['nobody names a figure']);
  });
});

describe('how the model came about', () => {
  it('tells as whom each claim is heard, in what form, and with what vote', () => {
    const independent = { sourceRole: 'independent' } as const;
    const claims = [
      { count: '84', voice: 'AP', reportedOn: '2024-07-25', ...independent },
      { count: '80', voice: 'AP', reportedOn: '2024-07-28', ...independent },
      { count: 'at least 46', party: 'csp' },
      { count: 'up to 90' },
      { count: 'dozens' },
      { count: '3', scope: 'partial' },
      { count: '52', basis: 'named_list' },
    ] as const;
    expect(steps('model', claims)).toEqual([
      'heard as an independent source (by its role, without a party): usually 0.86 times the true number, nine in ten such sources 0.57 to 1.3 times (A B)',
      'heard as a source of unknown standing (as it is not known whether all the victims fight): usually the true number, nine in ten such sources 0.37 to 2.7 times (C)',
      'heard as a source of unknown standing (as neither a party nor its role tells more): usually the true number, nine in ten such sources 0.37 to 2.7 times (D E F)',
      'its lexicon reads "dozens" as 24 to 99 (E)',
      'says at least how many: the truth is expected above it, and not far (C)',
      'says at most how many: the truth is expected below it, and not far (D)',
      'counts a part only: a floor, which tells nothing of how far above the truth lies (F)',
      'is a list of names: a floor whoever holds it, the truth above it (G)',
      'no vote: its source says another figure later (A)',
      'the claims differ as such sources usually do (p = 0.8)',
    ]);
  });

  it('tells why claims share a vote, and what an interval rests on', () => {
    expect(steps('model', ['47', '47'])).toContain(
      'shares a vote with others, as if one copied another (0.5 of a vote) (A B)',
    );
    expect(steps('model', ['47', '47'])).toContain(
      'one source; the interval reflects the typical error of this kind of source',
    );
    expect(steps('model', ['50', '50'])).toContain(
      'agrees with others to the digit, which have two votes together at most (0.75 of a vote) (A B)',
    );
    expect(steps('model', ['no figure given'])).toEqual([
      'a loss is told without a figure that this method reads',
    ]);
  });

  it('names priors that are not those of this tool', () => {
    const model = { priors: DEFAULT_PRIORS, priorsHash: 'cafe1234' };
    const explained = explain([claim({ count: '40' })], { methods: ['model'], model }, 'wagner', 'killed');
    expect(stepsOf(explained, 'model')[0]).toBe(
      'what speakers usually say is taken from the priors cafe1234',
    );
  });
});
