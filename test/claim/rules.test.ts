import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES, ruleOf } from '../../src/claim/rules.js';

const FOLDER = fileURLToPath(new URL('../../src/claim/rules', import.meta.url));

describe('the table of rules', () => {
  it('names every rule that has a file, in the order of the ids', () => {
    const files = readdirSync(FOLDER).sort();
    expect(RULES.map(({ id }) => `${id.replace('/', '-')}.ts`)).toEqual(files);
  });

  it('gives a rule by its id', () => {
    for (const rule of RULES) expect(ruleOf(rule.id)).toBe(rule);
  });

  it('asks that victims be named: a warning, an error under --strict', () => {
    expect(ruleOf('claim/unspecified-victims')).toMatchObject({ severity: 'warning', guess: true });
  });

  it('holds to errors what leaves a row out, and warns of what is read all the same', () => {
    const severities = RULES.filter(({ id }) => /^(row|cell)\//.test(id)).map(
      ({ id, severity }) => `${severity} ${id}`,
    );
    expect(severities.filter((text) => !text.startsWith('error'))).toEqual([
      'warning cell/control-characters',
      'warning cell/formula',
      'warning cell/not-stated',
      'warning row/contradictory-figures',
      'warning row/too-short',
    ]);
  });
});
