import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import type { VerifiedValue } from '../../../src/claim/verified-value.js';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import { CellCollector } from '../../../src/reconcile/score/collect-cells.js';
import { leaveClaimsOut } from '../../../src/reconcile/score/leave-claims-out.js';
import { scoreMethods } from '../../../src/reconcile/score/score-methods.js';
import { ACTORS, claim, reconcile } from '../../build-claim.js';

/** A verified value of the dead of Wagner in the ambush. */
function verified(parts: Partial<VerifiedValue> = {}): VerifiedValue {
  return {
    incident: 'ambush',
    victims: 'wagner',
    measure: 'killed',
    value: 50,
    low: null,
    high: null,
    source: null,
    leaveOut: [],
    url: null,
    note: null,
    place: { file: 'verified.csv', line: 2, row: 2 },
    ...parts,
  };
}

function collect(claims: readonly Claim[], values: readonly VerifiedValue[], compare = false) {
  const collector = new CellCollector(values, compare);
  const run = (some: readonly Claim[]) => reconcile(some, { methods: METHOD_IDS });
  collector.add({ result: run(claims), claims, actors: ACTORS, reconcile: run });
  return collector.finish();
}

const CSP = claim({ id: 'T1', source: 'CSP', count: '84' });
const NYT = claim({ id: 'T2', source: 'New York Times', count: 'at least 46' });
const REPEAT = claim({ id: 'T3', source: 'Babel', count: 'at least 46', derivedFrom: 'T2' });
const FLOOR = claim({ id: 'T4', source: 'RFI', count: '20 to 80' });

describe('what is scored', () => {
  it('is what each method makes of the group a value is of', () => {
    const { cells, problems } = collect([CSP, NYT, FLOOR], [verified()]);
    expect(problems).toEqual([]);
    const [cell] = cells;
    expect(cell).toMatchObject({ incident: 'ambush', victims: 'wagner', measure: 'killed', leftOut: [] });
    expect(cell?.estimates.get('envelope')).toMatchObject({
      quantiles: null,
      ranges: [{ low: 20, high: null }],
    });
    expect(cell?.estimates.get('acled')?.best).toBe(20);
    expect(cell?.estimates.has('majority')).toBe(false);
    expect(cell?.estimates.get('model')?.quantiles).toHaveLength(5);
  });

  it('takes the middle of a range for its best, as ln(n + ½) has it', () => {
    const best = collect([FLOOR], [verified()]).cells[0]?.estimates.get('envelope')?.best as number;
    expect(best).toBeCloseTo(Math.sqrt(20.5 * 80.5) - 0.5, 9);
  });

  it('takes no middle of a consensus that has not more than half of the voices', () => {
    const bestOf = (...claims: Claim[]) =>
      collect(claims, [verified()]).cells[0]?.estimates.get('consensus')?.best;
    expect(bestOf(CSP, FLOOR)).toBeNull();
    expect(bestOf(FLOOR)).toBeCloseTo(Math.sqrt(20.5 * 80.5) - 0.5, 9);
  });

  it('is never shown what is left out, nor what repeats it', () => {
    const left = collect([CSP, NYT, REPEAT, FLOOR], [verified({ leaveOut: ['New York Times', 'T1'] })]);
    expect(left.cells[0]?.leftOut).toEqual(['T1', 'T2', 'T3']);
    expect(left.cells[0]?.estimates.get('envelope')?.ranges).toEqual([{ low: 20, high: 80 }]);
    const without = collect([FLOOR], [verified()]);
    expect(left.cells[0]?.estimates).toEqual(without.cells[0]?.estimates);
  });

  it('gives nothing where everything is left out', () => {
    const { cells } = collect([CSP], [verified({ leaveOut: ['CSP'] })], true);
    expect(cells[0]?.estimates.size).toBe(0);
  });

  it('finds victims by any name of the actors', () => {
    const army = claim({ victims: 'fama', count: '10' });
    expect(collect([army], [verified({ victims: 'armed forces of mali' })]).cells).toHaveLength(1);
  });

  it.each([
    [{ incident: 'elsewhere' }, 'verified/no-group'],
    [{ victims: 'nobody' }, 'verified/no-group'],
    [{ measure: 'wounded' }, 'verified/no-group'],
    [{ source: 'the new york times;csp' }, 'verified/same-source'],
    [{ leaveOut: ['T9'] }, 'verified/unknown-left-out'],
  ])('tells of a value that scores nothing or too well: %o', (parts, ruleId) => {
    const { problems } = collect([CSP, NYT], [verified(parts)]);
    expect(problems).toMatchObject([{ ruleId, file: 'verified.csv', line: 2 }]);
  });

  it('does not tell of the words of its own source where they are left out', () => {
    expect(collect([CSP, NYT], [verified({ source: 'CSP', leaveOut: ['CSP'] })]).problems).toEqual([]);
  });
});

describe('what is left out', () => {
  it('takes repeats of repeats with it', () => {
    const again = claim({ id: 'T5', derivedFrom: 'T3' });
    const { claims, unknown } = leaveClaimsOut([again, REPEAT, NYT, CSP], ['T2', 'T7'], () => false);
    expect([...claims].map(({ id }) => id).sort()).toEqual(['T2', 'T3', 'T5']);
    expect(unknown).toEqual(['T7']);
  });
});

describe('a comparison', () => {
  it('adds averages of the group and truth discovery over all groups', () => {
    const others = [claim({ id: 'F1', source: 'CSP', victims: 'fama', count: '47' })];
    const { cells } = collect([CSP, NYT, FLOOR, ...others], [verified()], true);
    const methods = [...(cells[0]?.estimates.keys() ?? [])];
    expect(methods.slice(-8)).toEqual([
      'mean',
      'median',
      'dersimonian-laird',
      'paule-mandel',
      'hartung-knapp',
      'crh',
      'catd',
      'gtm',
    ]);
    expect(cells[0]?.estimates.get('mean')?.best).toBe(60);
    expect(cells[0]?.estimates.get('gtm')?.quantiles).toHaveLength(5);
    expect(cells[0]?.estimates.get('crh')?.quantiles).toBeNull();
  });
});

describe('the scores of a method', () => {
  const collector = (values: readonly VerifiedValue[]) => {
    const all = new CellCollector(values, false);
    for (const id of ['one', 'two', 'three']) {
      const claims = [claim({ id: 'T1', incident: id, count: '40' })];
      const run = (some: readonly Claim[]) => ({ ...reconcile(some, { methods: METHOD_IDS }), id });
      all.add({ result: run(claims), claims, actors: ACTORS, reconcile: run });
    }
    return all.finish().cells;
  };

  it('are means over the cells of which a number was verified, with an interval over incidents', () => {
    const cells = collector([
      verified({ incident: 'one', value: 40 }),
      verified({ incident: 'two', value: 20 }),
      verified({ incident: 'three', value: 80 }),
    ]);
    const [score] = scoreMethods(cells, ['acled']);
    expect(score).toMatchObject({ method: 'acled', isComparison: false, cells: 3, open: 0, ranks: null });
    const { logError, bias, withinTwo } = score?.figures ?? {};
    expect(logError?.value).toBeCloseTo((Math.log(40.5 / 20.5) + Math.log(80.5 / 40.5)) / 3, 5);
    expect(bias?.value).toBeCloseTo((Math.log(40.5 / 20.5) - Math.log(80.5 / 40.5)) / 3, 5);
    expect(withinTwo?.value).toBe(1);
    expect(logError?.low).toBeLessThan(logError?.value as number);
    expect(logError?.high).toBeGreaterThan(logError?.value as number);
  });

  it('say of bounds only on which side of them its best number lies', () => {
    const cells = collector([
      verified({ incident: 'one', value: null, low: 41 }),
      verified({ incident: 'two', value: null, low: 30, high: 40 }),
      verified({ incident: 'three', value: null, high: 39 }),
    ]);
    const [score] = scoreMethods(cells, ['acled']);
    expect(score).toMatchObject({ cells: 0, bounds: { cells: 3, below: 1, inside: 1, above: 1 } });
    expect(score?.figures.logError).toEqual({ value: null, low: null, high: null });
  });

  it('tell of the ranks of truths among its quantiles', () => {
    const cells = collector([
      verified({ incident: 'one', value: 1 }),
      verified({ incident: 'two', value: 4000 }),
    ]);
    const [score] = scoreMethods(cells, ['model']);
    expect(score?.ranks).toEqual([0.5, 0, 0, 0, 0, 0.5]);
    expect(score?.figures.inside90.value).toBe(0);
  });
});
