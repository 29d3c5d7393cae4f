import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import type { RunSummary } from '../../src/reconcile/run-summary.js';
import { createJson } from '../../src/render/json.js';
import { anyIncident } from './arbitrary-result.js';
import { expectContractOrder } from './contract-order.js';
import { incident, runOf, TINZAOUATEN } from './fixtures.js';

const PROBLEM = createProblem('cell/date-in-count', {
  message: '"12-Oct" is a date',
  hint: 'Write 10 in low and 12 in high.',
  file: 'claims.csv',
});

function write(incidents: readonly IncidentResult[], overrides: Partial<RunSummary> = {}): string {
  const json = createJson();
  const run = runOf(incidents, overrides);
  return (
    json.head(run) + incidents.map((one) => json.incident(one, [])).join(json.separator) + json.tail(run)
  );
}

describe('createJson', () => {
  it('writes one valid document, a line an incident', () => {
    const text = write([TINZAOUATEN, incident([])], { problems: [PROBLEM, PROBLEM] });
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, problems: [PROBLEM, PROBLEM] });
    expect(text.split('\n').map((line) => line.slice(0, 24))).toEqual([
      '{"schemaVersion":1,',
      '"tool":{"name":"claims",',
      '"inputs":[',
      '{"path":"claims.csv","sh',
      '],',
      '"options":{"methods":["e',
      '"incidents":[',
      '{"id":"tinzaouaten-2024-',
      '{"id":"tinzaouaten-2024-',
      '],',
      '"problems":[',
      '{"ruleId":"cell/date-in-',
      '{"ruleId":"cell/date-in-',
      '],',
      '"summary":{"incidents":2',
      '',
    ]);
  });

  it('writes a valid document without an incident', () => {
    expect(JSON.parse(write([], { inputs: [] }))).toEqual({ ...runOf([], { inputs: [] }), incidents: [] });
  });

  it('keeps the keys in the order of the contract', () => {
    expectContractOrder(JSON.parse(write([TINZAOUATEN], { problems: [PROBLEM] })));
  });

  it('gives back every value, ids that every object has among them', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 3 }), (incidents) => {
        const parsed = JSON.parse(write(incidents)) as { incidents: unknown };
        expect(JSON.stringify(parsed.incidents)).toBe(JSON.stringify(incidents));
      }),
    );
    const without = Object.fromEntries([['__proto__', 20]]);
    const [group] = TINZAOUATEN.groups;
    const { envelope } = group?.results ?? {};
    const hostile = group &&
      envelope && { ...group, results: { envelope: { ...envelope, lowWithout: without } } };
    expect(write(hostile ? [incident([hostile])] : [])).toContain('"lowWithout":{"__proto__":20}');
  });
});
