import { describe, expect, it } from 'vitest';
import { claim } from '../../build-claim.js';
import { explain, explained } from '../../explain.js';

/** What the methods find without a claim: `envelope 20-84+`. */
function without(
  id: string,
  claims: Parameters<typeof explained>[1],
  methods?: Parameters<typeof explained>[2],
) {
  return explained(id, claims, methods).without?.map(
    ({ method, ranges }) =>
      `${method} ${ranges.map(({ low, high, openHigh }) => `${low}-${high}${openHigh ? '+' : ''}`).join(' ')}`,
  );
}

describe('what would change without a claim', () => {
  const claims = [
    claim({ id: 'A', count: '3 to 80' }),
    claim({ id: 'B', count: '20' }),
    claim({ id: 'C', count: '30+' }),
    claim({ id: 'D', count: '40' }),
  ];

  it('is the bound it sets', () => {
    expect(without('A', claims)).toEqual(['envelope 20-40+']);
  });

  it('is the ceiling where it alone sets none, and voices', () => {
    expect(without('C', claims)).toEqual(['envelope 3-80', 'consensus 20-20 40-40']);
  });

  it('is nothing of a claim within the others', () => {
    const agreeing = [...claims, claim({ id: 'E', count: '40' })];
    expect(without('E', agreeing, { methods: ['envelope'] })).toEqual([]);
  });

  it('is a majority that a dissenter prevents', () => {
    const figures = ['5', '5', '7'].map((count, index) => claim({ id: `F${index}`, count }));
    const dissenting = [...figures, claim({ id: 'G', count: '8' })];
    expect(without('G', dissenting, { methods: ['majority'] })).toEqual(['majority 5-5']);
  });

  it('is an admission that counts where nobody else says how many', () => {
    const admitted = [claim({ id: 'A', count: '30' }), claim({ id: 'B', count: 'heavy losses' })];
    expect(without('A', admitted, { methods: ['envelope'] })).toEqual(['envelope 1-null+']);
    expect(explained('B', admitted).without).toBeNull();
  });

  it('is tried in a large group only for the claims that set a figure', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      claim({ id: `N${String(index).padStart(3, '0')}`, count: `${index + 1}` }),
    );
    const { claims: all } = explain(many, { methods: ['envelope'] });
    expect(all.filter((one) => one.without !== null).map(({ id }) => id)).toEqual(['N000', 'N149']);
  });
});
