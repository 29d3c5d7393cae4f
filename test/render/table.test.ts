import { describe, expect, it } from 'vitest';
import type { IncidentResult } from '../../src/reconcile/result.js';
import type { RenderOptions } from '../../src/render/result-format.js';
import { createTable } from '../../src/render/table.js';
import {
  claim,
  disagreement,
  group,
  incident,
  OPTIONS,
  runOf,
  TINZAOUATEN,
  WAGNER_KILLED,
} from './fixtures.js';

function write(incidents: readonly IncidentResult[], options: Partial<RenderOptions> = {}): string {
  const table = createTable({ ...OPTIONS, ...options });
  const run = runOf(incidents);
  return (
    table.head(run) + incidents.map((one) => table.incident(one, [])).join(table.separator) + table.tail(run)
  );
}

describe('createTable', () => {
  it('sums an incident up: groups, what has no figure, what is implied, disagreements, the way in', () => {
    expect(write([TINZAOUATEN])).toBe(`tinzaouaten-2024-07
47 claims · 9 groups · 4 disagreements (1 major, 2 material, 1 minor)

victims     measure          envelope    consensus  apart           2 5 10   100
wagner      killed             3–100+     80 10/12  ×1.3 material    ━━━━━━━━━━▸
csp         killed               9–18  9, 18   1/2  ×1.4 material      ━━━
fama        wounded                10     10   1/1                      ●
wagner      captured               2+     2+   1/1                  ●╌╌╌╌╌╌╌╌╌╌▸
wagner+fama killed                 53     53   1/1                          ●
wagner+fama killed+captured       15+    15+   1/1                       ●╌╌╌╌╌▸

Also counted
  armed-groups targets_struck 5

Without a figure
  wagner killed     admitted by Wagner: “no figure given” (T044)
                    reported by WarGonzo: “no figure given” (T053)
  civilians killed  reported by local officials in northern Mali: “no figure
                    given” (T103, wider scope)
  rebels equipment_destroyed (1 claim, none standing)

Implied by the other groups
  wagner+fama killed  131–161  from CSP-DPA  T027, T028, T029

Disagreements, the gravest first
  major     aggregate: wagner+fama killed: dailyislamist (X) "53" is less than
            the parts have at the least
  material  csp killed, disjoint: New York Times "18" against CSP-DPA "9"
  material  wagner killed, disjoint: CSP-DPA "84" against JNIM "50": at least 84
            and at most 50 cannot both hold (34 apart, ×1.68)
  minor     wagner killed, acknowledged-without-figure: losses admitted by
            Wagner without a figure; others give one: CSP-DPA "84", JNIM "50"
            and 10 more

Every claim: --incident tinzaouaten-2024-07 --victims wagner --measure killed

● figure   ━━ range   ╌▸ no ceiling   ◂╌ no floor   ○ left out
envelope: lowest to highest figure named
consensus: what most voices assert at once; 5/11: five of eleven
`);
  });

  it('shows every claim where the user went in', () => {
    const text = write([incident([WAGNER_KILLED])], { detailed: true });
    expect(text).toContain('── wagner killed ── 37 claims · 12 origins · material ×1.3 ──');
    expect(text).toContain('low 3 set by T102 (20 without it)');
    expect(text).toContain('left out (20)');
    expect(text).not.toContain('Every claim:');
  });

  it('shows every claim of an incident with few groups or few claims', () => {
    expect(write([incident([WAGNER_KILLED])])).toContain('left out (20)');
    const four = ['a', 'b', 'c', 'd'].map((victims) => group({ victims }));
    expect(write([incident(four)])).toContain('── d killed ── 1 claim · 1 origin ──');
    expect(write([incident([WAGNER_KILLED, ...four])])).not.toContain('── d killed');
  });

  it('has no table of one group where the methods are framed beneath', () => {
    expect(write([incident([group()])])).toContain('victims measure');
    expect(write([incident([group()])], { detailed: true })).not.toContain('victims measure');
    expect(write([incident([WAGNER_KILLED])], { detailed: true })).toContain('╭─');
    expect(write([incident([WAGNER_KILLED])])).not.toContain('╭─');
  });

  it('counts a claim once that is a floor of a second group too', () => {
    const part = claim({ id: 'C2', at: 'claims.csv:3' });
    const floor = claim({
      id: 'C2',
      at: 'claims.csv:3',
      status: 'floor',
      reason: 'part-of',
      because: ['C1'],
    });
    const groups = [group({ claims: [claim(), floor] }), group({ victims: 'children', claims: [part] })];
    expect(write([incident(groups)])).toContain('2 claims · 2 groups');
  });

  it('says where nobody disagrees', () => {
    const text = write([incident([group()])]);
    expect(text).toContain('1 claim · 1 group · no disagreement\n');
    expect(text).not.toContain('gravest');
  });

  it('lists a dozen of anything and says how to see the rest', () => {
    const disagreements = Array.from({ length: 21 }, (_, index) =>
      disagreement({ id: `d${index}`, message: `m${index}.` }),
    );
    const others = Array.from({ length: 20 }, (_, index) => group({ measure: `thing_${index}` }));
    const silent = Array.from({ length: 14 }, (_, index) =>
      group({ victims: `s${index}`, claims: [claim({ status: 'left-out', reason: 'pending' })] }),
    );
    const admitting = Array.from({ length: 15 }, (_, index) =>
      group({ victims: `a${index}`, claims: [claim({ low: null, high: null, vague: 'acknowledged' })] }),
    );
    const implied = Array.from({ length: 16 }, (_, index) => {
      const because = {
        by: 'envelopes',
        source: null,
        low: 100,
        high: null,
        claims: [],
        message: '',
      } as const;
      return group({ victims: `i${index}`, implied: { low: 100, high: null, because: [because] } });
    });
    const crowded = incident([...others, ...silent, ...admitting, ...implied], disagreements);
    const rests = (text: string) =>
      [...text.matchAll(/ {2}… and (\d+) more, with --verbose/g)].map(([, rest]) => rest);
    expect(rests(write([crowded]))).toEqual(['8', '3', '2', '4', '9']);
    expect(rests(write([crowded], { verbose: true }))).toEqual([]);
    expect(write([crowded], { verbose: true })).toContain('m20.');
  });

  it('separates incidents and counts them at the end', () => {
    const two = [incident([group()]), { ...incident([group()]), id: 'moura-2022-03' }];
    const text = write(two);
    expect(text).toContain('\n\n\nmoura-2022-03\n');
    expect(text).toContain('2 incidents · 2 groups · 2 claims · 0 disagreements · 0 errors · 0 warnings\n');
    expect(write([incident([group()])])).not.toContain('1 incident ·');
  });

  it('says that there is nothing to show', () => {
    expect(write([])).toBe('No incident to show.\n');
    expect(write([incident([])])).toContain('0 claims · 0 groups · no disagreement');
  });

  it('renders each incident by itself, in any order', () => {
    const table = createTable(OPTIONS);
    const first = table.incident(TINZAOUATEN, []);
    table.incident(incident([group()]), []);
    expect(table.incident(TINZAOUATEN, [])).toBe(first);
  });

  it('quotes names in the way in as a shell reads them', () => {
    const odd = group({
      victims: "o'brien; rm",
      claims: Array.from({ length: 30 }, (_, index) => claim({ id: `C${index}` })),
    });
    const text = write(
      [incident([odd, group(), group({ measure: 'wounded' }), group({ measure: 'captured' })])],
      { width: 160 },
    );
    expect(text).toContain("--victims 'o'\\''brien; rm' --measure killed");
  });

  it('draws in ASCII where ASCII is asked for, and leaves names', () => {
    const named = incident([...TINZAOUATEN.groups, group({ victims: 'ЦСП' })]);
    const text = write([named], { ascii: true, detailed: true });
    expect(text.replaceAll('ЦСП', '').replaceAll('×1.68', '')).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).toContain('ЦСП');
  });

  it('draws a plot in place of the list of claims where it is asked for', () => {
    const text = write([incident([WAGNER_KILLED])], { plot: true, detailed: true });
    expect(text).toContain('log scale');
    expect(text).not.toContain('╭─');
    expect(text).toContain('┊ envelope');
    expect(write([incident([WAGNER_KILLED])], { detailed: true })).not.toContain('log scale');
  });

  it('plots below a summary the groups whose sources disagree, the gravest first and the rest on request', () => {
    const severities = ['minor', 'material', 'major', 'minor', 'material', null] as const;
    const groups = severities.map((severity, index) => ({
      ...WAGNER_KILLED,
      victims: `g${index}`,
      severity,
    }));
    const plots = (options: Partial<RenderOptions>) =>
      [...write([incident(groups)], { plot: true, ...options }).matchAll(/^── (g\d)/gm)].map(
        ([, name]) => name,
      );
    expect(plots({})).toEqual(['g2', 'g1', 'g4', 'g0']);
    expect(plots({ verbose: true })).toEqual(['g2', 'g1', 'g4', 'g0', 'g3']);
    expect(plots({ plot: false })).toEqual([]);
    expect(write([incident(groups)], { plot: true })).toContain('… and 1 group more whose sources disagree');
  });

  it('plots below a summary the first group where all sources agree', () => {
    const groups = ['a', 'b', 'c', 'd'].map((victims) => ({ ...WAGNER_KILLED, victims, severity: null }));
    const text = write([incident(groups)], { plot: true });
    expect([...text.matchAll(/^── (.)/gm)].map(([, name]) => name)).toEqual(['a']);
    expect(text).not.toContain('more whose sources');
  });

  it('takes ten thousand groups', () => {
    const groups = Array.from({ length: 10_000 }, (_, index) =>
      group({ victims: `group-${index}`, claims: [claim({ id: `C${index}` })] }),
    );
    const text = write([incident(groups)]);
    expect(text.split('\n').filter((line) => line.startsWith('group-'))).toHaveLength(10_000);
    expect(text).not.toContain('── group-');
  });

  it('draws more groups than a call has room for arguments', () => {
    const groups = Array.from({ length: 130_000 }, () => group({ claims: [claim()] }));
    expect(write([incident(groups)]).split('\n').length).toBeGreaterThan(130_000);
  });
});
