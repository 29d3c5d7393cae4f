import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';
import { PROJECT } from './run-claims.js';

const FOLDER = 'data/tinzaouaten-2024';

/** The claims of an incident, and how they are reconciled. */
async function loadExample() {
  const path = join(PROJECT, FOLDER, 'actors.csv');
  const { actors } = await api.loadActors({ path, shown: path, name: 'actors.csv' });
  const claims: api.Claim[] = [];
  const files = await api.findInputs([FOLDER], { cwd: PROJECT });
  for await (const batch of api.loadClaims(files, { actors })) claims.push(...batch.claims);
  const options: api.ReconcileOptions = {
    actors,
    methods: api.DEFAULT_METHODS,
    perpetrators: [],
    asOf: null,
    latestPerSource: false,
    thresholds: api.DEFAULT_THRESHOLDS,
  };
  return { id: (claims[0] as api.Claim).incident, claims, options };
}

describe('the library', () => {
  it('gives these names', () => {
    expect(Object.keys(api).sort()).toEqual([
      'Actors',
      'DEFAULT_METHODS',
      'DEFAULT_PRIORS',
      'DEFAULT_THRESHOLDS',
      'METHOD_IDS',
      'SourceRecords',
      'UserError',
      'assertedInterval',
      'checkIncident',
      'claimJsonSchema',
      'claimTableSchema',
      'createClaimSchema',
      'diffIncident',
      'estimate',
      'explainGroups',
      'findInputs',
      'findTimelines',
      'joinCopies',
      'loadActors',
      'loadClaims',
      'matchClaims',
      'parseCount',
      'printCount',
      'reconcileIncident',
      'weighVotes',
    ]);
  });

  it('reconciles an incident, explains it, follows it over days and keeps records of its sources', async () => {
    const { id, claims, options } = await loadExample();
    const result = api.reconcileIncident(id, claims, options);
    expect(result.groups.map(({ results }) => Object.keys(results))).toContainEqual(api.DEFAULT_METHODS);
    const explanations = api.explainGroups(result, result.groups, claims, options);
    expect(explanations.map(({ results }) => results)).toEqual(result.groups.map(({ results }) => results));
    const timelines = api.findTimelines(id, claims, result.groups, options, false);
    expect(timelines).toHaveLength(result.groups.length * options.methods.length);
    const records = new api.SourceRecords([options.actors]);
    records.add(result, claims);
    expect([...records.records()].reduce((sum, record) => sum + record.claims, 0)).toBe(
      records.summary.claims,
    );
  });

  it('finds what is wrong between claims, and what an edit changes', async () => {
    const { id, claims, options } = await loadExample();
    expect(api.checkIncident([...claims, claims[0] as api.Claim])).toContainEqual(
      expect.objectContaining({ ruleId: 'claim/duplicate' }),
    );
    const resultOf = (some: readonly api.Claim[]) => api.reconcileIncident(id, some, options);
    const diff = (now: readonly api.Claim[]) =>
      api.diffIncident({
        id,
        matched: api.matchClaims(claims, now),
        results: { old: resultOf(claims), new: resultOf(now) },
        methods: options.methods,
        isTold: () => true,
      });
    expect(diff(claims)).toBeNull();
    expect(diff(claims.slice(1))?.claims.removed.map((claim) => claim.id)).toEqual([claims[0]?.id]);
  });

  it('says what is likely of some observations', () => {
    const observation = (source: string, figure: number): api.Observation => ({
      kind: 'exact',
      low: figure,
      high: figure,
      isPart: false,
      role: 'independent',
      source,
      family: source,
      time: '',
    });
    const votes = api.weighVotes(api.joinCopies([observation('a', 20), observation('b', 30)]));
    const { q05, median, q95 } = api.estimate(votes, api.DEFAULT_PRIORS) as api.Quantiles;
    expect(q05).toBeLessThan(20);
    expect(median).toBeGreaterThan(20);
    expect(q95).toBeGreaterThan(30);
  });
});
