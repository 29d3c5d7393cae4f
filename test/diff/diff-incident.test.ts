import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { diffIncident } from '../../src/diff/diff-incident.js';
import type { FigureChange, IncidentDiff, Setter } from '../../src/diff/diff-result.js';
import { matchClaims } from '../../src/diff/match-claims.js';
import { METHOD_IDS } from '../../src/reconcile/methods/catalogue.js';
import { claim, reconcile } from '../build-claim.js';
import { arbitraryTangle } from '../reconcile/arbitrary-claims.js';
import { changesOf, diffClaims } from './diff-claims.js';

const CSP = claim({ id: 'T027', source: 'CSP', count: '84' });
const DIGEST = claim({ id: 'T102', source: 'digest', count: '3 to 80' });
const NYT = claim({ id: 'T084', source: 'NYT', count: 'at least 46' });
const WAGNER = claim({ id: 'T050', source: 'Wagner channel', count: '20' });

/** The figures of the envelope that changed: `low 3→20: T102 removed; T050 same`. */
function figuresOf(incident: IncidentDiff, method = 'envelope'): string[] {
  const change = incident.groups[0]?.changes.find((one) => one.method === method);
  return (change?.figures ?? []).map(figureText);
}

function figureText({ figure, old, new: now, oldSetBy, newSetBy }: FigureChange): string {
  const setters = (list: readonly Setter[]) =>
    list
      .map(({ id, fate, reason, because }) => [id, fate, reason, ...because].filter(Boolean).join(' '))
      .join(', ');
  return `${figure} ${old}→${now}: ${setters(oldSetBy)}; ${setters(newSetBy)}`;
}

const kindsOf = ({ groups }: IncidentDiff) =>
  groups.flatMap(({ victims, changes }) =>
    changes.map(({ method, change }) => `${victims} ${method} ${change}`),
  );

describe('what an edit does to a range', () => {
  it('names the claim that is gone and the one that sets the bound instead', () => {
    const incident = changesOf([CSP, DIGEST, WAGNER], [CSP, WAGNER]);
    expect(figuresOf(incident)).toEqual(['low 3→20: T102 removed; T050 same']);
    expect(incident.groups[0]?.results.envelope).toMatchObject({ old: { low: 3 }, new: { low: 20 } });
  });

  it('names the claim that is new or says something else', () => {
    expect(figuresOf(changesOf([CSP, WAGNER], [CSP, WAGNER, claim({ id: 'T103', count: '100' })]))).toEqual([
      'high 84→100: T027 same; T103 added',
    ]);
    expect(figuresOf(changesOf([CSP, WAGNER], [claim({ ...CSP, count: '100' }), WAGNER]))).toEqual([
      'high 84→100: T027 changed; T027 changed',
    ]);
  });

  it('tells why a claim does not set it any more though its row is as it was', () => {
    const revision = claim({ id: 'T200', source: 'CSP', count: '70', supersedes: 'T027' });
    expect(figuresOf(changesOf([CSP, WAGNER], [CSP, WAGNER, revision]))).toEqual([
      'high 84→70: T027 left-out superseded T200; T200 added',
    ]);
    expect(figuresOf(changesOf([CSP, WAGNER, revision], [CSP, WAGNER]))).toEqual([
      'high 70→84: T200 removed; T027 counted',
    ]);
  });

  it('tells which claims take the ceiling away and give it back', () => {
    expect(figuresOf(changesOf([CSP], [CSP, NYT]))).toEqual([
      'low 84→46: T027 same; T084 added',
      'openHigh false→true: ; T084 added',
    ]);
    expect(figuresOf(changesOf([CSP, NYT], [CSP]))).toContain('openHigh true→false: T084 removed; ');
  });

  it('sees a claim that went over to other victims as changed on both sides', () => {
    const moved = changesOf([CSP, WAGNER], [CSP, { ...WAGNER, victims: 'fama' }]);
    expect(kindsOf(moved)).toEqual([
      'fama envelope appeared',
      'fama consensus appeared',
      'wagner envelope moved',
      'wagner consensus moved',
    ]);
    const wagner = moved.groups.find(({ victims }) => victims === 'wagner');
    expect(wagner?.changes[0]?.figures.map(figureText)).toEqual(['low 20→84: T050 changed; T027 same']);
    expect(moved.groups[0]?.changes[0]?.figures.map(figureText)[0]).toBe('low null→20: ; T050 changed');
  });

  it('tells an origin that takes a floor with it: the claim is as it was and does not bear on the group', () => {
    const part = claim({ id: 'P', victims: 'fama', count: '12', partOf: 'T027' });
    const low = { ...WAGNER, victims: 'wagner+fama', count: claim({ count: '3' }).count };
    const incident = changesOf(
      [{ ...CSP, victims: 'wagner+fama' }, part, low],
      [{ ...CSP, victims: 'fama' }, part, low],
    );
    const group = incident.groups.find(({ victims }) => victims === 'wagner+fama');
    expect(group?.changes[0]?.figures.map(figureText)).toContain('low 12→3: P left-out; T050 same');
  });

  it('calls the same figures with other claims behind them backing, and more voices too', () => {
    const incident = changesOf([CSP], [CSP, claim({ id: 'T103', source: 'JNIM', count: '84' })]);
    expect(kindsOf(incident)).toEqual(['wagner envelope backing', 'wagner consensus backing']);
    expect(figuresOf(incident)).toEqual([
      'low 84→84: T027 same; T027 same, T103 added',
      'high 84→84: T027 same; T027 same, T103 added',
    ]);
  });

  it('lists a group without any figure when it comes or goes, and no method that found nothing before or after', () => {
    const admitted = claim({ id: 'A', victims: 'civilians', count: 'unknown' });
    const incident = changesOf([CSP], [CSP, admitted], ['envelope', 'majority']);
    expect(incident.groups).toMatchObject([{ victims: 'civilians', presence: 'added', changes: [] }]);
    expect(kindsOf(changesOf([CSP, DIGEST], [CSP, WAGNER], ['majority']))).toEqual([]);
  });

  it('is nothing where a claim bears on no range', () => {
    const incident = changesOf([CSP], [{ ...CSP, note: 'looked at again' }]);
    expect(incident).toMatchObject({ presence: 'changed', groups: [], disagreements: [] });
    expect(incident.claims.changed).toHaveLength(1);
  });

  it('knows figures of every method, and the grade and the rung beside them', () => {
    const lists = METHOD_IDS.filter((id) => {
      const incident = changesOf([CSP, WAGNER], [claim({ ...CSP, count: '100' }), WAGNER], METHOD_IDS);
      return incident.groups[0]?.changes.some(({ method }) => method === id);
    });
    expect(lists).toEqual(['envelope', 'consensus', 'ucdp', 'airwars', 'model']);
    const harmed = { ...CSP, victims: 'civilians' };
    const graded = changesOf([harmed], [{ ...harmed, attributedTo: 'CSP' }], ['airwars']);
    expect(kindsOf(graded)).toEqual(['civilians airwars backing']);
    expect(graded.groups[0]?.results.airwars).toMatchObject({
      old: { grade: 'weak' },
      new: { grade: 'confirmed' },
    });
  });
});

describe('what an edit does to the disagreements', () => {
  const changes = (old: readonly Claim[], now: readonly Claim[]) =>
    changesOf(old, now).disagreements.map(({ id, change, old: one, new: other }) =>
      [id, change, one?.severity, other?.severity].filter(Boolean).join(' '),
    );

  it('sees those that come, go, and are graver or less grave', () => {
    expect(changes([CSP], [CSP, WAGNER])).toEqual(['wagner/killed/disjoint appeared major']);
    expect(changes([CSP, WAGNER], [CSP])).toEqual(['wagner/killed/disjoint vanished major']);
    expect(changes([CSP, WAGNER], [CSP, claim({ ...WAGNER, count: '80' })])).toEqual([
      'wagner/killed/disjoint severity major minor',
    ]);
  });

  it('sees one that stays as grave between other claims or other figures', () => {
    expect(changes([CSP, WAGNER], [claim({ ...CSP, count: '85' }), WAGNER])).toEqual([
      'wagner/killed/disjoint sides major major',
    ]);
    expect(changes([CSP, WAGNER], [CSP, WAGNER, claim({ id: 'Z', source: 'Z', count: '84' })])).toEqual([
      'wagner/killed/disjoint sides major major',
    ]);
  });

  it('places those of a group in it, and those of an incident in none', () => {
    const blamed = (id: string, by: string) => claim({ id, source: id, attributedTo: by });
    expect(
      changesOf([blamed('A', 'csp')], [blamed('A', 'csp'), blamed('B', 'jnim')]).disagreements,
    ).toMatchObject([{ id: 'responsibility', victims: null, measure: null }]);
    expect(changesOf([CSP], [CSP, WAGNER]).disagreements).toMatchObject([
      { victims: 'wagner', measure: 'killed' },
    ]);
  });

  it('follows a claim whose derived id changes', () => {
    const named = { ...CSP, id: 'c-000000000001', scope: 'full' as const };
    const renamed = { ...named, id: 'c-000000000002', asOf: '2024-08-01' };
    const incident = changesOf([named, WAGNER], [renamed, WAGNER]);
    expect(incident.disagreements).toEqual([]);
    expect(incident.groups).toEqual([]);
    expect(incident.claims.changed[0]?.fields).toEqual([{ field: 'asOf', old: null, new: '2024-08-01' }]);
  });
});

describe('an incident', () => {
  it('is added, removed, or changed, by its claims and not by what was selected of it', () => {
    expect(changesOf([], [CSP]).presence).toBe('added');
    expect(changesOf([CSP], []).presence).toBe('removed');
    expect(changesOf([CSP], [WAGNER]).presence).toBe('changed');
    const unselected = diffIncident({
      id: 'ambush',
      matched: matchClaims([CSP], [CSP, WAGNER]),
      results: { old: null, new: reconcile([CSP, WAGNER]) },
      methods: ['envelope'],
      isTold: () => true,
    });
    expect(unselected?.presence).toBe('changed');
  });

  it('tells only the claims that are asked for, but looks at all of them', () => {
    const incident = diffIncident({
      id: 'ambush',
      matched: matchClaims([CSP, DIGEST], [CSP, { ...NYT, victims: 'fama' }]),
      results: { old: reconcile([CSP, DIGEST]), new: reconcile([CSP]) },
      methods: ['envelope'],
      isTold: ({ victims }) => victims === 'fama',
    });
    expect(incident?.claims).toMatchObject({ added: [{ id: 'T084' }], removed: [] });
    expect(figuresOf(incident as IncidentDiff)).toEqual(['low 3→84: T102 removed; T027 same']);
  });
});

describe('the laws of a difference', () => {
  /** The difference with its two sides exchanged. */
  const TURNED: Readonly<Record<string, string>> = {
    added: 'removed',
    removed: 'added',
    appeared: 'vanished',
    vanished: 'appeared',
  };

  it('between claims and the same claims shuffled there is none', () => {
    const shuffled = arbitraryTangle.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(diffClaims(claims, others, METHOD_IDS)).toBeNull();
      }),
    );
  });

  it('from there to here is from here to there, turned round', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryTangle, (old, now) => {
        const there = diffClaims(old, now, METHOD_IDS);
        const back = diffClaims(now, old, METHOD_IDS);
        if (there === null || back === null) {
          expect(there).toBe(back);
          return;
        }
        const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);
        expect(TURNED[there.presence] ?? there.presence).toBe(back.presence);
        expect(ids(there.claims.added)).toEqual(ids(back.claims.removed));
        expect(ids(there.claims.removed)).toEqual(ids(back.claims.added));
        expect(
          there.groups.map(({ victims, measure, changes }) => [
            victims,
            measure,
            changes.map(({ method, change, figures }) => [
              method,
              TURNED[change] ?? change,
              figures.map((figure) => [figure.figure, figure.new, figure.old]),
            ]),
          ]),
        ).toEqual(
          back.groups.map(({ victims, measure, changes }) => [
            victims,
            measure,
            changes.map(({ method, change, figures }) => [
              method,
              change,
              figures.map((figure) => [figure.figure, figure.old, figure.new]),
            ]),
          ]),
        );
        expect(there.disagreements.map(({ id, change }) => [id, TURNED[change] ?? change])).toEqual(
          back.disagreements.map(({ id, change }) => [id, change]),
        );
      }),
    );
  });

  it('a group that is not listed has the same figures on both sides', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryTangle, (old, now) => {
        const listed = new Set(
          diffClaims(old, now)?.groups.map(({ victims, measure }) => `${victims} ${measure}`),
        );
        const figures = (claims: readonly Claim[]) =>
          new Map(
            reconcile(claims).groups.map(({ victims, measure, results }) => {
              const { low, high, openHigh } = results.envelope ?? {};
              return [`${victims} ${measure}`, [low, high, openHigh, results.consensus?.intervals]];
            }),
          );
        const [before, after] = [figures(old), figures(now)];
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          if (!listed.has(key)) expect(before.get(key), key).toEqual(after.get(key));
        }
      }),
    );
  });
});
