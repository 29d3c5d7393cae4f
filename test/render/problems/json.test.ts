import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/render/problems/json.js';
import { anyReport } from './arbitrary-report.js';
import { EMPTY, EVERY_KIND } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

describe('renderJson', () => {
  it('writes one document, a line a problem', () => {
    const lines = renderJson(EVERY_KIND).split('\n');
    expect(lines.map((line) => line.slice(0, 26))).toEqual([
      '{"schemaVersion":1,',
      '"tool":{"name":"claims","v',
      '"inputs":[',
      '{"path":"data/incident.csv',
      '],',
      '"options":{"strict":false,',
      '"problems":[',
      '{"ruleId":"actor/unknown",',
      '{"ruleId":"cell/date-in-co',
      '{"ruleId":"cell/date-in-co',
      '{"ruleId":"claim/same-sour',
      '{"ruleId":"claim/same-sour',
      '{"ruleId":"actor/cycle","s',
      '],',
      '"accepted":[',
      '{"problem":{"ruleId":"cell',
      '],',
      '"summary":{"incidents":1,"',
      '',
    ]);
  });

  it('writes a complete document when there is nothing to say', () => {
    const { rules: _, ...rest } = EMPTY;
    expect(JSON.parse(renderJson(EMPTY))).toEqual({ schemaVersion: 1, ...rest });
  });

  it('gives back every value of the report but the rules', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { rules: _, ...rest } = report;
        expect(JSON.parse(renderJson(report))).toEqual({ schemaVersion: 1, ...rest });
      }),
    );
  });

  it('writes the keys in one order, in whatever order the report has them', () => {
    const reversed = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).reverse()) as Value;
    const report = {
      ...EVERY_KIND,
      problems: EVERY_KIND.problems.map(reversed),
      accepted: EVERY_KIND.accepted.map(reversed),
      summary: reversed(EVERY_KIND.summary),
      options: reversed(EVERY_KIND.options),
      tool: reversed(EVERY_KIND.tool),
      inputs: EVERY_KIND.inputs.map(reversed),
    };
    expect(renderJson(report)).toBe(renderJson(EVERY_KIND));
  });

  it('holds no command for GitHub Actions, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(readWorkflowCommands(renderJson(report)).commands).toEqual([]);
      }),
    );
  });
});
