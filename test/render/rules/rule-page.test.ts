import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import { widthOf } from '../../../src/render/fit-width.js';
import { renderRulePage } from '../../../src/render/rules/rule-page.js';
import { aRule } from './rules.js';

const page = (changes: Parameters<typeof aRule>[0] = {}) =>
  renderRulePage(aRule(changes), { width: 80, color: 0 });

describe('the page of a rule', () => {
  it('holds everything, with the files of the example shown as they may be shown', () => {
    expect(page()).toBe(
      `cell/odd  warning
A cell is even.

why       Odd cells lean over and spill their figures.

mend it   Turn the cell round.

broken    claims.csv
  a,b
  1,␛
          actors.csv
  id
  army
mended    claims.csv
  a,b
  1,2

severity  By default warning. claims.config.json sets it to error, warning, info
          or off:
            { "rules": { "cell/odd": "error" } }

accept    A single problem no longer counts once an entry of
          claims.accepted.json says why it may stand; its fingerprint is in the
          output of --json:
            { "fingerprint": "...", "reason": "...",
              "by": "...", "until": "2026-12-31" }
`,
    );
  });

  it('offers no setting for an error, and says what --strict makes of a guess', () => {
    expect(page({ severity: 'error' })).toContain('severity  Always an error: no setting weakens it.\n\n');
    expect(page({ severity: 'error' })).not.toContain('"rules"');
    expect(page({ guess: true })).toContain('and error under --strict');
  });

  it('leaves out an example where there is none, and accepting where nothing is to accept', () => {
    const bare = page({ id: 'lock/odd', bad: {}, good: {} });
    expect(bare).not.toContain('broken');
    expect(bare).not.toContain('accept');
    expect(bare).not.toContain('\n\n\n');
  });

  it('keeps every rule within 80 columns', () => {
    for (const rule of ALL_RULES) {
      for (const line of renderRulePage(rule, { width: 80, color: 0 }).split('\n')) {
        expect([line, widthOf(line) <= 80]).toEqual([line, true]);
      }
    }
  });
});
