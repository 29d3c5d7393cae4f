import { describe, expect, it } from 'vitest';
import { CLAIM_FIELDS } from '../../../src/claim/claim-schema.js';
import { foldName } from '../../../src/claim/fold-name.js';
import { parseMeasure } from '../../../src/claim/measure.js';
import { PRESETS } from '../../../src/claim/presets/index.js';
import { claimsOf, columnsOf, spellingsOf } from '../../../src/load/preset-plan.js';

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('the preset %s', (_, preset) => {
  it('is data: JSON holds all of it', () => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
  });

  it('names the document it follows, and what could not be held against it', () => {
    expect(preset.codebook.title).not.toBe('');
    expect(preset.codebook.year).toBeGreaterThan(2010);
    expect(preset.unverified.length).toBeGreaterThan(0);
  });

  it('makes its first claim of every row', () => {
    expect([preset.claims[0]?.when, preset.claims[0]?.unless]).toEqual([undefined, undefined]);
  });

  it('tells its claims apart, each by an end of its id that no other has', () => {
    const ids = claimsOf(preset).map(({ id }) => `/${id}`);
    expect(ids.filter((id) => ids.filter((other) => other.endsWith(id)).length > 1)).toEqual([]);
  });

  it('gives every claim a known measure, a figure, victims, a source and a role', () => {
    for (const claim of claimsOf(preset)) {
      const fields = { ...preset.fields, ...claim.fields };
      expect(parseMeasure(claim.measure)).toBe(claim.measure);
      expect(claim.count ?? claim.low).toBeDefined();
      expect(fields.victims).toBeDefined();
      expect(fields.source).toBeDefined();
      expect(fields.sourceRole).toBeDefined();
      expect(
        Object.keys(fields).filter((field) => !(CLAIM_FIELDS as readonly string[]).includes(field)),
      ).toEqual([]);
    }
  });

  it('writes out every number of a repeated claim', () => {
    expect(columnsOf(preset).filter((column) => column.includes('#'))).toEqual([]);
  });

  it('knows each column by one meaning: read, or left aside', () => {
    const read = columnsOf(preset).flatMap((column) => spellingsOf(column, preset));
    const folded = read.map(foldName);
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
    expect(preset.leftAside.filter((name) => folded.includes(foldName(name)))).toEqual([]);
  });

  it('names parts that it makes where a claim is a sum', () => {
    const ids = claimsOf(preset).map(({ id }) => id);
    expect(claimsOf(preset).flatMap(({ sumOf = [] }) => sumOf.filter((id) => !ids.includes(id)))).toEqual([]);
  });
});
