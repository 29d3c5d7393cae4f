import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import { widthOf } from '../../src/render/fit-width.js';
import { createPlain } from '../../src/render/plain.js';
import { renderProblems } from '../../src/render/problem-text.js';
import { createTable } from '../../src/render/table.js';
import { anyText, HOSTILE, OBEYED } from '../hostile-text.js';
import { anyIncident } from './arbitrary-result.js';
import { OPTIONS, runOf } from './fixtures.js';

const anyOptions = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  ascii: fc.boolean(),
  detailed: fc.boolean(),
  verbose: fc.boolean(),
});

describe('what a human sees', () => {
  it('holds no character that a terminal obeys or hides, in a table', () => {
    fc.assert(
      fc.property(anyIncident, anyOptions, (incident, options) => {
        const table = createTable({ ...OPTIONS, ...options });
        expect(table.incident(incident, []) + table.tail(runOf([incident]))).not.toMatch(OBEYED);
      }),
    );
  });

  it('is never wider than the page, in a table', () => {
    fc.assert(
      fc.property(anyIncident, anyOptions, (incident, options) => {
        const table = createTable({ ...OPTIONS, ...options });
        for (const line of (table.incident(incident, []) + table.tail(runOf([incident]))).split('\n')) {
          expect(widthOf(line), line).toBeLessThanOrEqual(options.width);
        }
      }),
    );
  });

  it('is as wide with colour as without', () => {
    fc.assert(
      fc.property(anyIncident, anyOptions, (incident, options) => {
        const plain = createTable({ ...OPTIONS, ...options }).incident(incident, []);
        const coloured = createTable({ ...OPTIONS, ...options, color: 3 }).incident(incident, []);
        expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(plain);
      }),
    );
  });

  it('holds only tabs beside what can be shown, in plain lines', () => {
    fc.assert(
      fc.property(anyIncident, fc.boolean(), (incident, ascii) => {
        expect(createPlain({ ascii }).incident(incident, []).replaceAll('\t', '')).not.toMatch(OBEYED);
      }),
    );
  });

  it('holds no such character in problems, nor a line that begins as theirs do', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (message, hint, file) => {
        const problem = createProblem('row/too-long', { message, hint, file });
        const text = renderProblems([problem], {
          width: 80,
          color: 0,
          ascii: false,
          maxProblems: 9,
          underActions: true,
        });
        expect(text).not.toMatch(OBEYED);
        const [, ...more] = text.trimEnd().split('\n');
        for (const line of more) expect(line).toMatch(/^ {2}/);
        expect(text).not.toMatch(/^\s*::|##\[/m);
      }),
    );
    expect(HOSTILE).toContain('::error::not a command');
  });
});
