import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { printSchema, SCHEMAS } from '../src/cli/actions/schema.js';
import { PROJECT, runClaims } from './run-claims.js';

const fileOf = (name: string) =>
  join(PROJECT, 'schema', name === 'table' ? 'claims.tableschema.json' : `${name}.schema.json`);

describe('the published schemas', () => {
  for (const name of Object.keys(SCHEMAS)) {
    it(`${name} is what \`claims schema ${name}\` prints`, () => {
      // CLAIMS_UPDATE_SCHEMAS=1 writes them anew after a change of the vocabulary.
      if (process.env.CLAIMS_UPDATE_SCHEMAS === '1') writeFileSync(fileOf(name), printSchema(name));
      expect(readFileSync(fileOf(name), 'utf8')).toBe(printSchema(name));
    });
  }

  const validator = (name: string) =>
    new Ajv2020({ strict: false }).compile(SCHEMAS[name]?.create() as object);

  const NOTHING = ['--victims', 'civilians', '--measure', 'missing'];

  it('result accepts what reconcile --json prints, with every method', async () => {
    const validate = validator('result');
    for (const flags of [[], ['--method', 'all', '--perpetrator', 'csp'], NOTHING]) {
      const { stdout } = await runClaims(['reconcile', 'data/tinzaouaten-2024', '--json', ...flags]);
      expect({ flags, valid: validate(JSON.parse(stdout)), errors: validate.errors }).toEqual({
        flags,
        valid: true,
        errors: null,
      });
    }
  });

  it('sources accepts what sources --json prints', async () => {
    const validate = validator('sources');
    const { stdout } = await runClaims(['sources', 'data/tinzaouaten-2024', '--json']);
    expect({ valid: validate(JSON.parse(stdout)), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
  });

  it('diff accepts what diff --json prints, with every method', async () => {
    const validate = validator('diff');
    const files = ['test/cases/files/edit-old.csv', 'test/cases/files/edit-new.csv'];
    for (const flags of [[], ['--method', 'all'], NOTHING]) {
      const { stdout } = await runClaims(['diff', ...files, '--json', ...flags]);
      expect({ flags, valid: validate(JSON.parse(stdout)), errors: validate.errors }).toEqual({
        flags,
        valid: true,
        errors: null,
      });
    }
  });

  it('claim accepts claims as JSON writes them, and refuses what load would', () => {
    const validate = validator('claim');
    const claim = { incident: 'a', source: 'S', victims: 'wagner', measure: 'killed', count: 84 };
    expect(validate(claim)).toBe(true);
    expect(
      validate({ ...claim, count: 'at least 46', derivedFrom: ['T1', 'T2'], asOf: null, scope: 'partial' }),
    ).toBe(true);
    expect(validate({ ...claim, source: undefined })).toBe(false);
    expect(validate({ ...claim, count: -1 })).toBe(false);
    expect(validate({ ...claim, scope: 'whole' })).toBe(false);
  });

  it('accepted and lock accept what the tool writes, and refuse what it would not read', () => {
    const kept = (name: string) =>
      JSON.parse(readFileSync(join(PROJECT, 'test/cases/files/kept', name), 'utf8'));
    const accepted = kept('claims.accepted.json');
    const isAccepted = validator('accepted');
    expect(isAccepted(accepted)).toBe(true);
    expect(isAccepted({ accepted: [{ fingerprint: '19fb49db614541e9' }] })).toBe(true);
    expect(isAccepted({ accepted: [{ fingerprint: 'short' }] })).toBe(false);
    expect(isAccepted({ ...accepted, excepted: [] })).toBe(false);
    const lock = kept('claims.lock.json');
    const isLock = validator('lock');
    expect(isLock(lock)).toBe(true);
    expect(isLock({ ...lock, schemaVersion: 2 })).toBe(false);
    expect(isLock({ ...lock, options: { ...lock.options, methods: [] } })).toBe(false);
  });

  it('config accepts the shipped config and refuses an unknown key', () => {
    const validate = validator('config');
    const config = JSON.parse(
      readFileSync(join(PROJECT, 'data/tinzaouaten-2024/claims.config.json'), 'utf8'),
    );
    expect(validate(config)).toBe(true);
    expect(validate({ ...config, mesures: [] })).toBe(false);
  });
});
