import { describe, expect, it } from 'vitest';
import type { FigureChange, Setter } from '../../../src/diff/diff-result.js';
import { whyIn, whyText } from '../../../src/render/diff/why-text.js';
import { createPage } from '../fixtures.js';

const setter = (id: string, fate: Setter['fate'] = 'same', parts: Partial<Setter> = {}): Setter => ({
  id,
  fate,
  reason: null,
  because: [],
  ...parts,
});

const figure = (parts: Partial<FigureChange>): FigureChange => ({
  figure: 'low',
  old: 3,
  new: 20,
  oldSetBy: [],
  newSetBy: [setter('T050')],
  ...parts,
});

const why = (...changes: Partial<FigureChange>[]) => whyText(changes.map(figure), createPage());

describe('why a figure is another', () => {
  it('names who sets it now, and what the edit did to them', () => {
    expect(why({})).toBe('T050 sets the low');
    expect(why({ figure: 'high', newSetBy: [setter('T103', 'added')] })).toBe('added T103 sets the high');
    expect(
      why({
        figure: 'value',
        newSetBy: [setter('A', 'changed'), setter('B', 'counted'), setter('C', 'floor')],
      }),
    ).toBe('changed A, newly counted B and new floor C set the figure');
  });

  it('names who set it before, where they are not what they were', () => {
    expect(why({ oldSetBy: [setter('T102', 'removed')] })).toBe(
      'T050 sets the low; T102, which set 3, is removed',
    );
    expect(why({ oldSetBy: [setter('A', 'removed'), setter('B', 'removed'), setter('C')] })).toBe(
      'T050 sets the low; A and B, which set 3, are removed',
    );
    const superseded = setter('A', 'left-out', { reason: 'superseded', because: ['T9'] });
    expect(why({ oldSetBy: [superseded, setter('B', 'floor', { reason: 'partial' })] })).toBe(
      'T050 sets the low; A, which set 3, is left out, superseded by T9; B, which set 3, is a floor only, partial',
    );
  });

  it('says once what holds for two figures', () => {
    const sides = { old: null, new: 12, newSetBy: [setter('T1', 'added')] };
    expect(
      why(sides, { ...sides, figure: 'high' }, { ...sides, figure: 'openHigh', old: false, new: true }),
    ).toBe('added T1 sets the low, the high and no ceiling');
    const gone = { new: null, newSetBy: [], oldSetBy: [setter('T1', 'removed')] };
    expect(why({ ...gone, old: 3 }, { ...gone, figure: 'high', old: 80 })).toBe(
      'T1, which set 3 and 80, is removed',
    );
  });

  it('tells of a ceiling only the claims that are news', () => {
    const open = { figure: 'openHigh', old: false, new: true } as const;
    expect(why({ ...open, newSetBy: [setter('A'), setter('B', 'added')] })).toBe('added B sets no ceiling');
    expect(why({ ...open, newSetBy: [setter('A')] })).toBe('A sets no ceiling');
    expect(why({ ...open, newSetBy: [] })).toBe('a floor is the highest figure');
    expect(why({ ...open, old: true, new: false, newSetBy: [], oldSetBy: [setter('A', 'removed')] })).toBe(
      'A, which set no ceiling, is removed',
    );
  });

  it('tells a figure that stays from those that set it too', () => {
    const removed = [setter('A'), setter('B', 'removed')];
    expect(why({ old: 20, oldSetBy: removed, newSetBy: [setter('A')] })).toBe(
      'A sets the low; B, which set it too, is removed',
    );
    expect(why({ old: 20, newSetBy: [setter('A', 'changed')], oldSetBy: [setter('A', 'changed')] })).toBe(
      'changed A sets the low',
    );
  });

  it('tells a 0 that nobody names', () => {
    expect(why({ new: 0, newSetBy: [] })).toBe('the low is 0 for want of a figure');
  });

  it('names a few of many', () => {
    const many = Array.from({ length: 9 }, (_, index) => setter(`T${index}`));
    expect(why({ newSetBy: many })).toBe('T0, T1, T2, T3 and 5 more set the low');
  });

  it('has nothing to say of an incident that came or went as a whole', () => {
    const change = { method: 'envelope', change: 'moved', figures: [figure({})] } as const;
    expect(whyIn('added', change, createPage())).toBe('');
    expect(whyIn('changed', change, createPage())).toBe('T050 sets the low');
  });
});
