import { describe, expect, it } from 'vitest';
import { orderGroups } from '../../src/render/group-order.js';
import { claim, group, TINZAOUATEN } from './fixtures.js';

const names = (groups: readonly { victims: string; measure: string }[]) =>
  groups.map(({ victims, measure }) => `${victims} ${measure}`);

describe('orderGroups', () => {
  it('puts people lost first, the most origins before, then by name', () => {
    expect(names(orderGroups(TINZAOUATEN.groups).casualties)).toEqual([
      'wagner killed',
      'csp killed',
      'fama wounded',
      'wagner captured',
      'wagner+fama killed',
      'wagner+fama killed+captured',
    ]);
  });

  it('sets apart what is no loss of people', () => {
    expect(names(orderGroups(TINZAOUATEN.groups).others)).toEqual(['armed-groups targets_struck']);
  });

  it('sets apart what no standing claim puts a size on', () => {
    expect(names(orderGroups(TINZAOUATEN.groups).figureless)).toEqual([
      'civilians killed',
      'rebels equipment_destroyed',
    ]);
  });

  it('takes a word of size for a size, an admission not', () => {
    const vague = (word: 'dozens' | 'acknowledged') =>
      group({ claims: [claim({ low: null, high: null, vague: word })] });
    expect(orderGroups([vague('dozens')]).casualties).toHaveLength(1);
    expect(orderGroups([vague('acknowledged')]).figureless).toHaveLength(1);
    expect(orderGroups([group({ claims: [claim({ low: null, high: null })] })]).figureless).toHaveLength(1);
  });

  it('leaves the result as it is', () => {
    const before = names(TINZAOUATEN.groups);
    orderGroups(TINZAOUATEN.groups);
    expect(names(TINZAOUATEN.groups)).toEqual(before);
  });
});
