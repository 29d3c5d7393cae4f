import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import type { Claim } from '../../../src/claim/claim.js';
import { stanceOf } from '../../../src/claim/stance.js';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import type { ModelSettings } from '../../../src/reconcile/methods/method.js';
import type { ModelResult } from '../../../src/reconcile/methods/model/result.js';
import { actor, type ClaimParts, claim, groupIn, reconcile } from '../../build-claim.js';
import { arbitraryIncident } from '../arbitrary-claims.js';

/** Two sides with an ally each, outsiders, and civilians of one side. */
const ACTORS = new Actors([
  actor({ id: 'army', side: 'state', kind: 'combatant' }),
  actor({ id: 'militia', side: 'state', kind: 'combatant' }),
  actor({ id: 'rebels', side: 'rebellion', kind: 'combatant' }),
  actor({ id: 'patron', allyOf: 'state' }),
  actor({ id: 'patron press', partOf: 'patron' }),
  actor({ id: 'sponsor', allyOf: 'rebellion' }),
  actor({ id: 'neighbour' }),
  actor({ id: 'civilians', kind: 'civilian' }),
  actor({ id: 'villagers', side: 'rebellion', kind: 'civilian' }),
  actor({ id: 'crowd', side: 'rebellion', kind: 'mixed' }),
]);

function modelOf(all: readonly ClaimParts[], model?: ModelSettings): ModelResult {
  const claims = all.map((parts, index) => {
    const { party = null, sourceRole = null, victims = 'army' } = parts;
    const stance = stanceOf(party, sourceRole, victims, ACTORS);
    return claim({ id: `T${index}`, source: `source ${index}`, victims, stance, ...parts });
  });
  const [first] = claims as [ReturnType<typeof claim>];
  const options = { actors: ACTORS, methods: ['model'] as const, ...(model === undefined ? {} : { model }) };
  return groupIn(reconcile(claims, options), first.victims, first.measure).results.model as ModelResult;
}

/** The role of the first of some claims, and by what it has it. */
function roleOf(...claims: readonly ClaimParts[]): string {
  const [first] = modelOf(claims).claims;
  return `${first?.role} by ${first?.by}`;
}

/** How the first of some claims is taken: `exact 84`, `range 3-9`. */
function takenAs(...claims: readonly ClaimParts[]): string {
  const [first] = modelOf(claims).claims;
  if (first === undefined) return 'nothing';
  const { kind, low, high, isPart } = first;
  return `${kind} ${low}${high === low ? '' : `-${high}`}${isPart ? ', a part' : ''}`;
}

describe('the role of a claim in the model', () => {
  it.each([
    ['independent', 'independent by source-role'],
    ['media', 'independent by source-role'],
    ['ngo', 'independent by source-role'],
    ['igo', 'independent by source-role'],
    ['researcher', 'independent by source-role'],
    ['official', 'third-on-combatants by source-role'],
    ['social', 'unknown by nothing'],
    ['belligerent', 'unknown by nothing'],
    [null, 'unknown by nothing'],
  ] as const)('without a party is that of its source: %s', (sourceRole, role) => {
    expect(roleOf({ sourceRole })).toBe(role);
  });

  it('with a party is that of the party, whatever the source is', () => {
    expect(roleOf({ party: 'rebels', sourceRole: 'media' })).toBe('enemy-on-combatants by stance');
    expect(roleOf({ party: 'army' })).toBe('own-on-combatants by stance');
    expect(roleOf({ party: 'militia' })).toBe('own-on-combatants by stance');
    expect(roleOf({ party: 'neighbour' })).toBe('third-on-combatants by stance');
  });

  it('of a party without a side is that of its ally', () => {
    expect(roleOf({ party: 'patron' })).toBe('own-ally-on-combatants by alliance');
    expect(roleOf({ party: 'patron press' })).toBe('own-ally-on-combatants by alliance');
    expect(roleOf({ party: 'sponsor' })).toBe('enemy-ally-on-combatants by alliance');
    expect(roleOf({ party: 'sponsor', victims: 'villagers' })).toBe('third-on-civilians by stance');
  });

  it('on civilians is the enemy by stance, or where a claim holds the side of the party responsible', () => {
    expect(roleOf({ party: 'army', victims: 'villagers' })).toBe('enemy-on-civilians by stance');
    expect(roleOf({ party: 'rebels', victims: 'villagers' })).toBe('own-on-civilians by stance');
    expect(roleOf({ party: 'army', victims: 'civilians' })).toBe('third-on-civilians by stance');
    const accusing = (attributedTo: string): ClaimParts => ({ victims: 'civilians', attributedTo });
    expect(roleOf({ party: 'army', victims: 'civilians' }, accusing('militia'))).toBe(
      'enemy-on-civilians by attribution',
    );
    expect(roleOf({ party: 'army', victims: 'civilians' }, accusing('neighbour+militia'))).toBe(
      'enemy-on-civilians by attribution',
    );
    expect(roleOf({ party: 'army', victims: 'civilians' }, accusing('rebels'))).toBe(
      'third-on-civilians by stance',
    );
    expect(
      roleOf({ party: 'rebels', victims: 'villagers' }, { ...accusing('rebels'), victims: 'villagers' }),
    ).toBe('enemy-on-civilians by attribution');
    expect(roleOf({ victims: 'civilians', sourceRole: 'official' })).toBe(
      'third-on-civilians by source-role',
    );
  });

  it('hears an accusation without a figure, and none that does not stand', () => {
    const accusation: ClaimParts = { victims: 'civilians', count: 'no figure given', attributedTo: 'army' };
    const denial: ClaimParts = { party: 'army', victims: 'civilians', count: '0' };
    expect(roleOf(denial, accusation)).toBe('enemy-on-civilians by attribution');
    expect(roleOf(denial, { ...accusation, review: 'rejected' })).toBe('third-on-civilians by stance');
  });

  it('is unknown where it is not known whether the victims fight, or they stand on both sides', () => {
    expect(roleOf({ party: 'army', victims: 'all' })).toBe('unknown by unclear-victims');
    expect(roleOf({ party: 'army', victims: 'crowd' })).toBe('unknown by unclear-victims');
    expect(roleOf({ party: 'army', victims: 'army+villagers' })).toBe('unknown by unclear-victims');
    expect(roleOf({ party: 'army', victims: 'army+rebels' })).toBe('unknown by unclear-side');
    expect(roleOf({ sourceRole: 'official', victims: 'all' })).toBe('unknown by unclear-victims');
    expect(roleOf({ sourceRole: 'media', victims: 'all' })).toBe('independent by source-role');
  });
});

describe('the kind of a claim in the model', () => {
  it.each([
    ['84', 'exact 84'],
    ['0', 'exact 0'],
    ['none', 'exact 0'],
    ['about 50', 'about 50'],
    ['nearly 50', 'range 45-50'],
    ['50-60', 'range 50-60'],
    ['about 50-60', 'range 45-66'],
    ['at least 46', 'at-least 46'],
    ['more than 20', 'at-least 21'],
    ['25-82+', 'at-least 25'],
    ['up to 60', 'up-to 60'],
    ['fewer than 60', 'up-to 59'],
    ['several', 'range 3-9'],
    ['dozens', 'range 24-99'],
    ['hundreds', 'range 200-999'],
    ['at least 0', 'nothing'],
    ['many', 'nothing'],
    ['no figure given', 'nothing'],
    ['unknown', 'nothing'],
  ])('of “%s” is %s', (count, kind) => {
    expect(takenAs({ count })).toBe(kind);
  });

  it('of a part is that it is at least so many, whatever its high', () => {
    const whole: ClaimParts = { count: '50', id: 'W' };
    expect(takenAs({ count: '5', scope: 'partial' }, whole)).toBe('at-least 5, a part');
    expect(takenAs({ count: '5-9', partOf: 'W' }, whole)).toBe('at-least 5, a part');
    expect(takenAs({ count: 'up to 9', scope: 'partial' }, whole)).toBe('exact 50');
  });

  it('of parts alone is that of the whole, as floors set no end', () => {
    expect(takenAs({ count: '5', scope: 'partial' })).toBe('at-least 5');
  });

  it('of a list of names is that it is a list of names', () => {
    expect(takenAs({ count: '52', basis: 'named_list' })).toBe('named 52');
    expect(takenAs({ count: '52', basis: 'named_list', scope: 'partial' }, { count: '80' })).toBe(
      'named 52, a part',
    );
  });
});

describe('what the model finds', () => {
  const INDEPENDENT = { sourceRole: 'independent' } as const;

  it('is a median with a half and nine tenths round it', () => {
    const { q05, q25, median, q75, q95 } = modelOf([{ count: '40', ...INDEPENDENT }]);
    expect([q05, q25, median, q75, q95]).toEqual([24, 39, 40, 56, 88]);
  });

  it('is less than an enemy says and more than the own side admits', () => {
    const { median } = modelOf([
      { count: '200', party: 'rebels' },
      { count: '35', party: 'army' },
    ]);
    expect(median).toBe(72);
  });

  it('is nothing, with a reason, where nobody says how many', () => {
    expect(modelOf([{ count: 'no figure given' }])).toMatchObject({
      median: null,
      q05: null,
      families: 0,
      reason: 'a loss is told without a figure that this method reads',
    });
    expect(modelOf([{ count: '3', measure: 'helicopters_lost' }])).toMatchObject({
      median: null,
      reason: 'the model knows how losses of people are told, not helicopters_lost',
    });
  });

  it('says so where it rests on one source', () => {
    const note = 'one source; the interval reflects the typical error of this kind of source';
    expect(modelOf([{ count: '40' }]).note).toBe(note);
    expect(modelOf([{ count: '40' }, { count: '41' }])).toMatchObject({ note: null, families: 2 });
  });

  it('gives what seems to be copied one vote, and agreement to the digit two at most', () => {
    const votesOf = (...claims: readonly ClaimParts[]) =>
      modelOf(claims).claims.map(({ weight, family }) => `${weight} ${family}`);
    const copies = [{ count: '47' }, { count: '47' }];
    expect(votesOf(...copies)).toEqual(['0.5 T0', '0.5 T0']);
    expect(votesOf({ count: '50' }, { count: '50' }, { count: '50' })).toEqual([
      '0.667 T0',
      '0.667 T1',
      '0.667 T2',
    ]);
    const voice = { voice: 'AP', count: '30' };
    expect(
      votesOf({ ...voice, reportedOn: '2024-07-25' }, { ...voice, reportedOn: '2024-07-28', count: '33' }),
    ).toEqual(['0 T0', '1 T1']);
  });

  it('tells whether the roles differ as they usually do', () => {
    const difference = (enemy: string, own: string) =>
      modelOf([
        { count: enemy, party: 'rebels' },
        { count: own, party: 'army' },
      ]).expectedness;
    expect(difference('200', '35')).toEqual({
      verdict: 'usual',
      p: 0.6,
      message: 'the claims differ as such sources usually do (p = 0.6)',
    });
    expect(difference('35', '200')?.message).toBe(
      'the claims differ more than such sources usually do (p = 0.0034)',
    );
    expect(difference('35', '9000')?.message).toMatch(
      /same event, people, measure and date\? \(p < 0\.001\)$/,
    );
    expect(modelOf([{ count: '40' }, { count: '400' }]).expectedness).toBeNull();
  });

  it('leaves a part out of that: it differs from the whole by being one', () => {
    const claims: ClaimParts[] = [
      { count: '80', ...INDEPENDENT },
      { count: '1', basis: 'named_list', scope: 'partial' },
    ];
    expect(modelOf(claims)).toMatchObject({ expectedness: null, families: 2 });
    expect(modelOf(claims).median).toBe(modelOf(claims.slice(0, 1)).median);
  });

  it('tells every word it reads as a figure', () => {
    expect(modelOf([{ count: 'dozens' }]).readings).toEqual([
      { claim: 'T0', word: 'dozens', low: 24, high: 99 },
    ]);
  });

  it('follows other priors, names them, and says where they claim to know more', () => {
    const { independent } = DEFAULT_PRIORS.roles;
    const other = (prior: Partial<typeof independent>): ModelSettings => ({
      priors: {
        ...DEFAULT_PRIORS,
        roles: { ...DEFAULT_PRIORS.roles, independent: { ...independent, ...prior } },
      },
      priorsHash: 'cafe1234',
    });
    const claims = [
      { count: '40', ...INDEPENDENT },
      { count: '60', ...INDEPENDENT },
    ];
    const halved = modelOf(claims, other({ lean: Math.log(2) }));
    expect(halved).toMatchObject({ priors: 'cafe1234', note: null });
    expect(halved.roles).toMatchObject([{ role: 'independent', usual: 2 }]);
    expect(halved.median).toBeLessThan(modelOf(claims).q25 as number);
    expect(modelOf(claims, other({ leanSpread: 0.1 })).note).toBe('narrowed by the priors for independent');
  });
});

describe('the model over whole incidents', () => {
  const modelsOf = (claims: readonly Claim[]) =>
    reconcile(claims, { actors: ACTORS, methods: ['model'] }).groups.map(({ results }) => results.model);

  it('finds the same when a claim is repeated', () => {
    fc.assert(
      fc.property(arbitraryIncident, fc.nat(), (claims, pick) => {
        const one = claims[pick % (claims.length || 1)];
        if (one === undefined || one.review !== 'live') return;
        const relations = { ...one.relations, derivedFrom: [one.id] };
        const repeat = { ...one, id: 'Z', source: 'an echo', voice: 'an echo', relations, reportedOn: null };
        expect(modelsOf([...claims, repeat])).toEqual(modelsOf(claims));
      }),
    );
  });
});
