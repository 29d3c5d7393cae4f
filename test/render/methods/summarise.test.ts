import { describe, expect, it } from 'vitest';
import { METHOD_VIEWS } from '../../../src/render/methods/index.js';
import { firstRange, summarise } from '../../../src/render/methods/summarise.js';
import { METHOD_RESULTS, WAGNER_KILLED } from '../fixtures.js';

const summary = (id: keyof typeof METHOD_VIEWS) => summarise(METHOD_RESULTS).get(id);

describe('summarise', () => {
  it('keeps the order of the methods, whatever that of the results', () => {
    const { envelope, consensus } = WAGNER_KILLED.results;
    expect([...summarise({ consensus, envelope } as typeof WAGNER_KILLED.results).keys()]).toEqual([
      'envelope',
      'consensus',
    ]);
    expect([...summarise(METHOD_RESULTS).keys()]).toEqual(Object.keys(METHOD_VIEWS));
  });

  it('leaves out methods that were not asked for', () => {
    expect(summarise({}).size).toBe(0);
  });

  it('gives an envelope as one range with its two bounds', () => {
    expect(summarise(WAGNER_KILLED.results).get('envelope')).toMatchObject({
      ranges: [{ low: 3, high: 100, openHigh: true, best: null }],
      support: null,
      bounds: [
        { name: 'low', value: 3, setBy: ['T102'], without: { T102: 20 } },
        { name: 'high', value: 100, setBy: ['T063'], without: { T063: 84 } },
      ],
    });
  });

  it('gives no range where an envelope has no figure', () => {
    expect(summary('envelope')?.ranges).toEqual([]);
  });

  it('gives a consensus as all its intervals and the voices behind each', () => {
    expect(summary('consensus')).toMatchObject({
      ranges: [
        { low: 9, high: 9, openHigh: false },
        { low: 18, high: null, openHigh: true },
      ],
      support: { voices: 1, of: 2 },
    });
  });

  it('gives one number as a range of one that is its own best', () => {
    expect(summary('acled')).toMatchObject({
      ranges: [{ low: 20, high: 20, openHigh: false, best: 20 }],
      bounds: [{ name: 'value', value: 20, setBy: ['T050'] }],
      remarks: ['a group is not an ACLED concept'],
      mentions: [{ claims: ['T074'], text: 'several read as 3' }],
    });
  });

  it('gives no range where a rule gives no number, and says why', () => {
    expect(summary('majority')).toMatchObject({
      ranges: [],
      support: { voices: 2, of: 12 },
      remarks: ['no figure is given by most'],
    });
  });

  it('says which rung of the ladder gave a number and which claims took no part', () => {
    expect(summary('gtd')).toMatchObject({
      remarks: ['rung: most-recent'],
      mentions: [
        { text: 'set aside, perpetrator', claims: ['T027'] },
        { text: 'set aside, vague', claims: ['T074'] },
      ],
    });
  });

  it('puts the best figure between the bounds', () => {
    expect(summary('ucdp')?.ranges).toEqual([{ low: 20, high: 84, openHigh: false, best: 46 }]);
    expect(summary('ucdp')?.bounds.map(({ name }) => name)).toEqual(['low', 'best', 'high']);
    expect(summary('ucdp')?.mentions).toEqual([{ claims: ['T019'], text: 'dozens read as 24+' }]);
  });

  it('marks a grade, and says so of a single source', () => {
    expect(summary('airwars')).toMatchObject({
      mark: 'fair',
      mentions: [
        { text: 'bears on the maximum only', claims: ['T063'] },
        { text: 'dozens read as 12-24', claims: ['T019'] },
      ],
    });
    expect(summary('ibc')?.remarks).toEqual(['single source']);
  });

  it('gives the interval of the model with its median, and whether the sources differ as usual', () => {
    expect(summary('model')).toMatchObject({
      ranges: [{ low: 34, high: 81, openHigh: false, best: 53 }],
      bestName: 'median',
      bounds: [],
      mark: 'usual',
      remarks: ['half of it within 44-62', 'the claims differ as such sources usually do (p = 0.6)'],
      mentions: [{ claims: ['T019'], text: 'dozens read as 24-99' }],
    });
  });

  it('says nothing where there is nothing to say', () => {
    const { gtd, ibc, airwars } = METHOD_RESULTS;
    const silent = summarise({
      ...(gtd && {
        gtd: { ...gtd, rung: null, setAside: { perpetrator: [], questionable: ['T050'], vague: [] } },
      }),
      ...(ibc && { ibc: { ...ibc, singleSource: false } }),
      ...(airwars && { airwars: { ...airwars, grade: null, maximumOnly: [], readings: [] } }),
    });
    expect(silent.get('gtd')).toMatchObject({
      remarks: [],
      mentions: [{ text: 'set aside, questionable', claims: ['T050'] }],
    });
    expect(silent.get('ibc')?.remarks).toEqual([]);
    expect(silent.get('airwars')).toMatchObject({ mark: null, mentions: [] });
  });

  it('gives no range where a rule gives none', () => {
    const { acled, ibc } = METHOD_RESULTS;
    const none = summarise({
      ...(acled && { acled: { ...acled, value: null } }),
      ...(ibc && { ibc: { ...ibc, low: null, high: null } }),
    });
    expect([...none.values()].map(({ ranges }) => ranges)).toEqual([[], []]);
  });
});

describe('firstRange', () => {
  it('is that of the first method asked for', () => {
    expect(firstRange(WAGNER_KILLED.results)).toMatchObject({ low: 3, high: 100 });
    const { consensus } = METHOD_RESULTS;
    expect(firstRange(consensus === undefined ? {} : { consensus })).toMatchObject({ low: 9, high: 9 });
  });

  it('is null where that method finds none or none was asked for', () => {
    expect(firstRange(METHOD_RESULTS)).toBeNull();
    expect(firstRange({})).toBeNull();
  });
});
