import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_RULES, checkIncident } from '../../src/check/check-incident.js';
import type { Claim } from '../../src/claim/claim.js';
import { append } from '../../src/claim/map-of-lists.js';
import type { Problem } from '../../src/claim/problem.js';
import type { Example } from '../../src/claim/rule.js';
import { RULES } from '../../src/claim/rules.js';
import { findActors } from '../../src/load/find-actors.js';
import { findInputs } from '../../src/load/find-inputs.js';
import { loadActors } from '../../src/load/load-actors.js';
import { loadClaims } from '../../src/load/load-claims.js';

const TODAY = '2025-01-01';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Everything that is wrong with a dataset, found as a user's would be: from files. */
async function checkDataset(example: Example): Promise<Problem[]> {
  const dataset = await mkdtemp(join(folder, 'dataset-'));
  for (const [name, text] of Object.entries(example)) await writeFile(join(dataset, name), text);
  const inputs = await findInputs([dataset], { cwd: folder });
  const actorsFile = await findActors(inputs, { cwd: folder });
  const loaded = actorsFile === null ? null : await loadActors(actorsFile);
  const problems = [...(loaded?.problems ?? [])];
  const incidents = new Map<string, Claim[]>();
  for await (const batch of loadClaims(inputs, { actors: loaded?.actors })) {
    problems.push(...batch.problems);
    for (const claim of batch.claims) append(incidents, claim.incident, claim);
  }
  const context = { advisory: true, today: TODAY, ...(loaded === null ? {} : { actors: loaded.actors }) };
  for (const claims of incidents.values()) problems.push(...checkIncident(claims, context));
  return problems;
}

describe.each(CHECK_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is broken by its bad example', async () => {
    const problems = await checkDataset(rule.bad);
    expect(problems).toContainEqual(expect.objectContaining({ ruleId: id, severity: rule.severity }));
  });

  it('is kept by its good example, which has no other error', async () => {
    const problems = await checkDataset(rule.good);
    expect(problems.filter(({ ruleId, severity }) => ruleId === id || severity === 'error')).toEqual([]);
  });

  it('says what it asks, why, and how to mend it, in sentences', () => {
    expect(id).toMatch(/^(claim|relation|source|incident)\/[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z"][^.]*\.$/);
    expect(rule.why).toMatch(/^[A-Z"].*\.$/);
    expect(rule.fix).toMatch(/^[A-Z"].*\.$/);
  });
});

describe('the rules between claims', () => {
  it('have ids of their own, also beside the rules of single rows', () => {
    const ids = [...CHECK_RULES.map((rule) => rule.id), ...Object.keys(RULES)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
