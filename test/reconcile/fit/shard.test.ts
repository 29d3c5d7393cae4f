import { describe, expect, it } from 'vitest';
import type { FitShard } from '../../../src/reconcile/fit/fit-result.js';
import { isInShard, joinShards, readShard, WHOLE } from '../../../src/reconcile/fit/shard.js';

const FITTED: FitShard = {
  schemaVersion: 1,
  tool: { name: 'claims', version: '1' },
  inputs: [{ path: 'a.csv', sha256: 'aa' }],
  shard: WHOLE,
  options: { asOf: null, incidents: [], victims: [], measures: [], verified: null },
  cells: [],
};
const cell = (incident: string) => ({ incident, victims: 'them', measure: 'killed', claims: [] });
const join = (...shards: readonly Partial<FitShard>[]) =>
  joinShards(shards.map((shard, index) => ({ shown: `${index + 1}.json`, shard: { ...FITTED, ...shard } })));

describe('a shard', () => {
  it('is written as one of so many', () => {
    expect(readShard('2/5')).toEqual({ number: 2, of: 5 });
    for (const text of ['0/5', '6/5', '2', '2/5/7', 'a/b', '1/0', '-1/2']) {
      expect(() => readShard(text)).toThrow('no part of a whole');
    }
  });

  it('has every incident in one of all', () => {
    for (const incident of ['tinzaouaten', 'moura', 'bounti', 'é']) {
      const homes = [1, 2, 3].filter((number) => isInShard(incident, { number, of: 3 }));
      expect(homes).toHaveLength(1);
    }
    expect(isInShard('moura', WHOLE)).toBe(true);
  });
});

describe('shards together', () => {
  it('hold all cells, and every input once', () => {
    const joined = join(
      { inputs: [{ path: 'b.csv', sha256: 'bb' }, ...FITTED.inputs], cells: [cell('b')] },
      { cells: [cell('a')] },
    );
    expect(joined.inputs.map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
    expect(joined.cells.map(({ incident }) => incident)).toEqual(['b', 'a']);
    expect(joined.shard).toEqual(WHOLE);
  });

  it('must all be there, each once', () => {
    const one = { shard: { number: 1, of: 2 } };
    expect(() => join(one)).toThrow('shard 2 of 2 is missing beside 1.json');
    expect(() => join(one, one)).toThrow('1.json and 2.json are both shard 1 of 2');
    expect(join(one, { shard: { number: 2, of: 2 } }).cells).toEqual([]);
  });

  it('must share no incident', () => {
    const inputs = [{ path: 'b.csv', sha256: 'bb' }];
    expect(() => join({ cells: [cell('a')] }, { inputs, cells: [cell('a')] })).toThrow(
      'incident a stands in 1.json and in 2.json',
    );
  });

  it('must be written with the same flags', () => {
    const options = { ...FITTED.options, asOf: '2024' };
    expect(() => join({}, { options })).toThrow('2.json was written with other flags than 1.json');
  });
});
