import { describe, expect, it } from 'vitest';
import { createPlain } from '../../src/render/plain.js';
import {
  claim,
  disagreement,
  group,
  incident,
  METHOD_RESULTS,
  runOf,
  TINZAOUATEN,
  WAGNER_KILLED,
} from './fixtures.js';

const plain = createPlain({ ascii: false });
const lines = (one: Parameters<typeof plain.incident>[0]) => plain.incident(one, []).split('\n').slice(0, -1);
const facts = (kind: string, one = TINZAOUATEN) =>
  lines(one)
    .map((line) => line.split('\t'))
    .filter((fields) => fields[3] === kind);

describe('createPlain', () => {
  it('names incident, victims, measure and kind of fact in every line', () => {
    expect(facts('group')[6]).toEqual([
      'tinzaouaten-2024-07',
      'wagner',
      'killed',
      'group',
      'origins=12',
      'stretch=1.296',
      'severity=material',
      'claims=37',
    ]);
  });

  it('writes who sets each bound and the bound without them', () => {
    expect(facts('envelope')[6]?.slice(4)).toEqual(['3-100+', 'low=3:T102(20)', 'high=100:T063(84)']);
    expect(facts('envelope')[3]?.slice(4)).toEqual(['10', 'low=10:T003(none)', 'high=10:T003(none)']);
  });

  it('writes a dash where the bound without a claim is not known', () => {
    const { acled } = METHOD_RESULTS;
    const one = incident([
      group({ results: acled === undefined ? {} : { acled: { ...acled, without: {} } } }),
    ]);
    expect(facts('acled', one)[0]?.slice(4, 6)).toEqual(['20', 'value=20:T050(-)']);
  });

  it('writes a line for each of several intervals', () => {
    expect(
      facts('consensus')
        .filter((fields) => fields[1] === 'csp')
        .map((fields) => fields.slice(4)),
    ).toEqual([
      ['9', 'support=1/2'],
      ['18', 'support=1/2'],
    ]);
  });

  it('writes what every method finds and makes of some claims', () => {
    const one = incident([group({ results: METHOD_RESULTS })]);
    expect(facts('envelope', one)[0]?.slice(4)).toEqual(['none', 'low=none:', 'high=none:']);
    expect(facts('gtd', one)[0]?.slice(4)).toEqual([
      '46',
      'value=46:T084(50)',
      'rung: most-recent',
      'set aside, perpetrator:T027',
      'set aside, vague:T074',
    ]);
    expect(facts('airwars', one)[0]?.slice(4, 6)).toEqual(['20-100', 'mark=fair']);
    expect(facts('ucdp', one)[0]).toContain('best=46:T084(50)');
  });

  it('writes every claim with its status, its reason and its place', () => {
    const claims = facts('claim', incident([WAGNER_KILLED]));
    expect(claims).toHaveLength(37);
    expect(claims.find((fields) => fields[4] === 'T069')?.slice(4)).toEqual([
      'T069',
      'left-out',
      'repeat:T067;T068',
      '25-82+',
      '25-82+',
      'Russian sources',
      '2024-08-10',
      'third',
      'claims.csv:70',
    ]);
    expect(claims.find((fields) => fields[4] === 'T044')?.slice(5, 8)).toEqual([
      'left-out',
      'no-figure',
      'acknowledged',
    ]);
    expect(claims.find((fields) => fields[4] === 'T102')?.slice(5)).toEqual([
      'counted',
      '-',
      '3-80',
      '3 to 80',
      'news digest',
      '-',
      'third',
      'claims.csv:103',
    ]);
    const unstated = facts('claim', incident([group({ claims: [claim({ low: null, high: null })] })]));
    expect(unstated[0]?.[7]).toBe('-');
  });

  it('writes what is implied, who agrees and in what sources differ', () => {
    expect(facts('implied').map((fields) => fields.slice(4, 7))).toEqual([
      ['131-161', 'CSP-DPA', 'T027;T028;T029'],
      ['13+', 'envelopes', 'T102;T040'],
    ]);
    expect(facts('agree')[0]?.slice(4)).toEqual(['5', 'T009']);
    expect(facts('disagreement').at(-1)?.slice(0, 11)).toEqual([
      'tinzaouaten-2024-07',
      '-',
      '-',
      'disagreement',
      'aggregate',
      'major',
      'T027',
      'T039',
      'gap=50',
      'ratio=-',
      '0123456789abcdef',
    ]);
  });

  it('writes what is not known as a dash', () => {
    const unknown = group({ stretch: null, severity: null, disagreements: [disagreement({ gap: null })] });
    expect(facts('group', incident([unknown]))[0]?.slice(5, 7)).toEqual(['stretch=-', 'severity=-']);
    expect(facts('disagreement', incident([unknown]))[0]).toContain('gap=-');
  });

  it('never groups digits', () => {
    const many = group({ claims: [claim({ low: 12_000, high: 12_000 })] });
    expect(facts('claim', incident([many]))[0]?.[7]).toBe('12000');
  });

  it('ends in the counts of the run, also without an incident', () => {
    expect(plain.head(runOf([])) + plain.tail(runOf([]))).toBe(
      '-\t-\t-\tsummary\tincidents=0\tgroups=0\tclaims=0\tdisagreements=0\terrors=0\twarnings=0\n',
    );
  });

  it('keeps a fact on its line, whatever its text', () => {
    const hostile = incident([
      group({ victims: 'a\tb\nc', claims: [claim({ source: '\u001B[31m', original: '' })] }),
    ]);
    expect(lines(hostile).every((line) => line.startsWith('tinzaouaten-2024-07\ta␉b␊c\tkilled\t'))).toBe(
      true,
    );
    expect(facts('claim', hostile)[0]?.slice(8, 10)).toEqual(['-', '␛[31m']);
  });
});
