import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { widthOf } from '../../src/render/fit-width.js';
import { wrap, wrapItems, wrapWhole } from '../../src/render/wrap.js';
import { anyText } from '../hostile-text.js';

describe('wrap', () => {
  it('breaks at spaces and hangs further lines under the first', () => {
    expect(wrap('one two three four', { width: 14, lead: '  a  ' })).toEqual([
      '  a  one two',
      '     three',
      '     four',
    ]);
  });

  it('hangs by as much as is asked for', () => {
    expect(wrap('one two three four', { width: 14, lead: '- ', hang: 4 })).toEqual([
      '- one two',
      '    three four',
    ]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrap('aaaaaaaaaaaa bb', { width: 8 })).toEqual(['aaaaaaaa', 'aaaa bb']);
    expect(wrap('x aaaaaaaaaaaa', { width: 8 })).toEqual(['x', 'aaaaaaaa', 'aaaa']);
  });

  it('ends in an ellipsis where it stops before the end', () => {
    expect(wrap('one two three four five', { width: 8, maxLines: 2 })).toEqual(['one two', 'three f…']);
    expect(wrap('one two', { width: 8, maxLines: 2 })).toEqual(['one two']);
  });

  it('writes no line for a character wider than the room there is', () => {
    expect(wrap('北', { width: 1 })).toEqual(['北']);
  });

  it('never takes more cells than there are', () => {
    fc.assert(
      fc.property(
        fc.array(anyText),
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom(2, 100),
        (texts, width, maxLines) => {
          for (const line of wrap(display(texts.join(' ')), { width, lead: '  minor  ', maxLines })) {
            expect(widthOf(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it('loses no word while lines suffice', () => {
    const words = fc.array(fc.stringMatching(/^\w{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        expect(wrap(all.join(' '), { width: 16 }).join(' ')).toBe(all.join(' '));
      }),
    );
  });
});

describe('wrapItems', () => {
  it('breaks between items only', () => {
    expect(wrapItems(['one two', 'three', 'four'], ' · ', { width: 16, lead: '  ' })).toEqual([
      '  one two',
      '  three · four',
    ]);
  });

  it('cuts an item that is longer than a line', () => {
    expect(wrapItems(['aaaaaaaaaaaa'], ' · ', { width: 10 })).toEqual(['aaaaaa…']);
  });

  it('is empty without items', () => {
    expect(wrapItems([], ' · ', { width: 10 })).toEqual([]);
  });
});

describe('wrapWhole', () => {
  it('sets items beside each other while each fits a line', () => {
    const items = ['envelope: lowest to highest', 'majority'];
    expect(wrapWhole(items, ' · ', { width: 40 })).toEqual(wrapItems(items, ' · ', { width: 40 }));
  });

  it('begins a line with each and cuts none where one does not', () => {
    expect(wrapWhole(['consensus: what most voices assert', 'majority'], ' · ', { width: 20 })).toEqual([
      'consensus: what most',
      '  voices assert',
      'majority',
    ]);
  });
});
