import { describe, expect, it } from 'vitest';
import { renderGroupDetail } from '../../src/render/group-detail.js';
import {
  claim,
  createPage,
  disagreement,
  group,
  METHOD_RESULTS,
  TINZAOUATEN,
  WAGNER_KILLED,
} from './fixtures.js';

describe('renderGroupDetail', () => {
  it('heads a group with its name, counts and gravity', () => {
    expect(renderGroupDetail(WAGNER_KILLED, createPage())[0]).toBe(
      '── wagner killed ── 37 claims · 12 origins · material ×1.3 ─────────────────────',
    );
    expect(renderGroupDetail(group(), createPage())[0]).toBe(
      '── wagner killed ── 1 claim · 1 origin ─────────────────────────────────────────',
    );
    const denied = group({ stretch: null, severity: 'major', disagreements: [disagreement()] });
    expect(renderGroupDetail(denied, createPage())[0]).toContain('major denied');
  });

  it('leaves the counts out of the heading where there is no room', () => {
    expect(renderGroupDetail(WAGNER_KILLED, createPage({ width: 40 }))[0]).toBe('── wagner killed');
  });

  it('says of each method who sets its figures, and of an open range how many claims open it', () => {
    const lines = renderGroupDetail(WAGNER_KILLED, createPage());
    expect(lines).toContain('envelope  low 3 set by T102 (20 without it); high 100 set by T063 (84 without');
    expect(lines).toContain('          it); no ceiling in 6 claims');
    const all = group({ results: METHOD_RESULTS, claims: [claim(), claim({ id: 'C2' })] });
    expect(renderGroupDetail(all, createPage())).toContain(
      'airwars   low 20 set by T050 (25 without it); high 100 set by T063 (84 without',
    );
    expect(renderGroupDetail(all, createPage()).join('\n')).toContain('bears on the maximum only: T063;');
  });

  it('says of a range opened by no claim in sight only that it is open', () => {
    const { envelope } = WAGNER_KILLED.results;
    const open = group({
      results: envelope === undefined ? {} : { envelope },
      claims: [claim(), claim({ id: 'C2' })],
    });
    expect(renderGroupDetail(open, createPage()).join(' ')).toMatch(/; +no +ceiling/);
  });

  it('says which upper figure below the low of the envelope names none', () => {
    const upper = { openLow: true, low: 2, high: 2 };
    const claims = [claim(), claim({ id: 'UP', ...upper }), claim({ id: 'X', ...upper, status: 'left-out' })];
    const { envelope } = WAGNER_KILLED.results;
    const shown = group({ results: envelope === undefined ? {} : { envelope }, claims });
    const text = renderGroupDetail(shown, createPage()).join(' ').replaceAll(/ +/g, ' ');
    expect(text).toContain('; an upper figure below it names no low: UP ');
    expect(renderGroupDetail(WAGNER_KILLED, createPage()).join(' ')).not.toContain('names no low');
  });

  it('cuts short what a method says of many claims', () => {
    const { acled } = METHOD_RESULTS;
    const readings = Array.from({ length: 9 }, (_, index) => ({
      claim: `V${index}`,
      word: 'several' as const,
      low: 3,
      high: 3,
    }));
    const results = acled === undefined ? {} : { acled: { ...acled, readings } };
    const many = group({ results, claims: [claim(), claim({ id: 'C2' })] });
    expect(renderGroupDetail(many, createPage()).join(' ')).toContain('and 3 more');
    expect(renderGroupDetail(many, createPage({ verbose: true })).join(' ')).toContain('V8');
  });

  it('lists who agrees with whom where not all do', () => {
    expect(
      renderGroupDetail(WAGNER_KILLED, createPage()).filter(
        (line) => line.includes(' and ') && line.includes(': T'),
      ),
    ).toEqual([
      'agree on  50: T039, T050, T063, T064, T067, T068 and 3 more',
      '          80: T050, T056, T063, T064, T067, T068 and 4 more',
      '          84: T027, T050, T063, T064, T068, T070 and 2 more',
    ]);
    const clusters = Array.from({ length: 9 }, (_, index) => ({
      claims: [`C${index}`],
      low: index,
      high: null,
    }));
    const apart = group({ clusters });
    expect(renderGroupDetail(apart, createPage())).toContain('          and 3 more');
    expect(renderGroupDetail(apart, createPage({ verbose: true }))).toContain('          8+: C8');
  });

  it('lists all that other groups imply', () => {
    const both = TINZAOUATEN.groups.find(
      ({ victims, measure }) => victims === 'wagner+fama' && measure === 'killed',
    );
    expect(renderGroupDetail(both ?? group(), createPage()).slice(1, 4)).toEqual([
      'implied by the other groups',
      '  131–161  from CSP-DPA           T027, T028, T029',
      '      13+  from the other ranges  T102, T040',
    ]);
    const [one] = both?.implied.because ?? [];
    const because = one === undefined ? [] : Array.from({ length: 9 }, () => one);
    const many = group({ implied: { low: 1, high: 1, because } });
    expect(renderGroupDetail(many, createPage())).toContain('  and 3 more');
    expect(renderGroupDetail(many, createPage({ verbose: true }))).not.toContain('  and 3 more');
  });

  it('frames the methods only where that is wanted', () => {
    expect(renderGroupDetail(WAGNER_KILLED, createPage())[1]).toMatch(/^╭/);
    expect(renderGroupDetail(WAGNER_KILLED, createPage(), 'claims')[1]).toMatch(/^envelope {2}low 3/);
  });

  it('is brief about a single claim', () => {
    expect(renderGroupDetail(group(), createPage())).toHaveLength(2);
  });
});
