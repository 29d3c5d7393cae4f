import { describe, expect, it } from 'vitest';
import type { DisagreementChange } from '../../../src/diff/diff-result.js';
import { countUntold, disagreementLines } from '../../../src/render/diff/disagreement-text.js';
import { createPage, disagreement } from '../fixtures.js';

const change = (parts: Partial<DisagreementChange>): DisagreementChange => ({
  id: 'wagner/killed/disjoint',
  kind: 'disjoint',
  victims: 'wagner',
  measure: 'killed',
  change: 'sides',
  old: disagreement(),
  new: disagreement(),
  ...parts,
});

const told = (...changes: DisagreementChange[]) =>
  disagreementLines(changes, createPage()).map((line) => `${line.change} ${line.severity} ${line.text}`);

describe('disagreements that changed', () => {
  it('are told with their sentence, and the severity before and after', () => {
    const message = disagreement().message;
    expect(told(change({ change: 'appeared', old: null }))).toEqual([
      `new material wagner killed, disjoint: ${message}`,
    ]);
    expect(told(change({ change: 'vanished', new: null }))).toEqual([
      `gone material wagner killed, disjoint: ${message}`,
    ]);
    expect(told(change({ change: 'severity', new: disagreement({ severity: 'major' }) }))).toEqual([
      `now material → major wagner killed, disjoint: ${message}`,
    ]);
  });

  it('that stay are told by how far apart they are, or only counted', () => {
    const wider = change({ new: disagreement({ gap: 50 }) });
    const figureless = change({ new: disagreement({ gap: null }) });
    expect(told(wider, change({}), figureless)).toEqual([
      'still material wagner killed, disjoint: 34 → 50 apart',
      'still material wagner killed, disjoint: 34 → no figure apart',
    ]);
    expect(countUntold([wider, change({})])).toBe(1);
  });

  it('stand in order: new ones, those of another severity, gone ones, the gravest first', () => {
    const gone = change({ change: 'vanished', new: null });
    const minor = change({ change: 'appeared', old: null, new: disagreement({ severity: 'minor' }) });
    const major = change({ change: 'appeared', old: null, new: disagreement({ severity: 'major' }) });
    const now = change({ change: 'severity', new: disagreement({ severity: 'minor' }) });
    expect(told(gone, minor, now, major).map((line) => line.split(' wagner')[0])).toEqual([
      'new major',
      'new minor',
      'now material → minor',
      'gone material',
    ]);
  });

  it('that cross groups are told by their kind', () => {
    const crossing = change({
      kind: 'aggregate',
      victims: null,
      measure: null,
      change: 'vanished',
      new: null,
    });
    expect(told(crossing)[0]).toMatch(/^gone material aggregate: /);
  });
});
