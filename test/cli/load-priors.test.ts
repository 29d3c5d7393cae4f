import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/claim/user-error.js';
import { loadPriors } from '../../src/cli/load-priors.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';

describe('a file of priors', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claims-priors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function load(text: string) {
    writeFileSync(join(folder, 'priors.json'), text);
    return loadPriors('priors.json', folder);
  }

  it('overrides what it names and leaves all else as it is', async () => {
    const { priors } = await load('{ "roles": { "unknown": { "noise": 0.7 } }, "outlierShare": 0.1 }');
    const { unknown, ...others } = priors.roles;
    expect(unknown).toEqual({ ...DEFAULT_PRIORS.roles.unknown, noise: 0.7 });
    expect({ ...priors, roles: others }).toEqual({
      ...DEFAULT_PRIORS,
      outlierShare: 0.1,
      roles: Object.fromEntries(Object.entries(DEFAULT_PRIORS.roles).filter(([role]) => role !== 'unknown')),
    });
  });

  it('is named by the first digits of its checksum', async () => {
    const text = '{ "$schema": "priors.schema.json", "namedNoise": 0.1 }\n';
    const { priors, priorsHash } = await load(text);
    expect(createHash('sha256').update(text).digest('hex').slice(0, 8)).toBe(priorsHash);
    expect(priors).not.toHaveProperty('$schema');
  });

  it.each([
    ['a role there is not', '{ "roles": { "media": {} } }', /"roles": Unrecognized key: "media"/],
    ['a scatter of nothing', '{ "roles": { "unknown": { "noise": 0 } } }', /"roles\.unknown\.noise"/],
    ['a share of everything', '{ "outlierShare": 1 }', /"outlierShare"/],
    ['no object', '[]', /expected object/],
    ['no JSON', '{', /priors\.json/],
  ])('is refused for %s', async (_, text, message) => {
    const failure = load(text);
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow(message);
  });
});
