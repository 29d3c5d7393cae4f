import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/claim/problem.js';
import { MOST_RESULTS, renderSarif } from '../../../src/render/problems/sarif.js';
import { wellFormed } from '../../../src/render/well-formed.js';
import { anyReport } from './arbitrary-report.js';
import {
  ALL_RULES,
  accept,
  DATE,
  EMPTY,
  EVERY_KIND,
  NOWHERE,
  reportOf,
  SPANNING,
  TWICE,
} from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

// The schema is of draft 4, of which it uses nothing that has changed but the name of its id.
const { $schema: _, id: __, ...schema } = sarifSchema;
const validate = new Ajv({
  strict: false,
  // One of its patterns is none under the flag u.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: /^[a-z][a-z\d+.-]*:[^\s]*$/i,
    'uri-reference': /^(?:%[\dA-F]{2}|[\w.~!*'()/-])*$/i,
    'date-time': true,
  },
}).compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region?: Readonly<Record<string, number>>;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly object[];
  readonly properties: object;
}

interface Run {
  readonly invocations: readonly [
    { readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[] },
  ];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
}

function runOf(report: typeof EMPTY): Run {
  const log = JSON.parse(renderSarif(report)) as { runs: [Run] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe('renderSarif', () => {
  it('writes a run of the tool with every rule, and no result when there is nothing to say', () => {
    const log = JSON.parse(renderSarif(EMPTY));
    expect(log).toMatchObject({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'claims', version: '1.0.0', semanticVersion: '1.0.0' } },
          invocations: [{ executionSuccessful: true }],
          results: [],
          columnKind: 'utf16CodeUnits',
        },
      ],
    });
    expect(runOf(EMPTY).tool.driver.rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
  });

  it('describes a rule with its prose and its examples, as far as GitHub takes it', () => {
    const original = ALL_RULES.find(({ id }) => id === 'cell/date-in-count') as (typeof ALL_RULES)[0];
    const [bad, good] = ['12-Oct', '10-12'].map((count) => ({
      'claims.csv': `incident,source,killed\na,Army,${count}\n`,
    }));
    const long = { ...original, why: 'w'.repeat(2000), fix: 'Write {x}.', bad, good } as typeof original;
    const [rule] = runOf({ ...EMPTY, rules: [long] }).tool.driver.rules;
    expect(rule).toEqual({
      id: 'cell/date-in-count',
      name: 'CellDateInCount',
      shortDescription: { text: 'A count is not a date a spreadsheet has made of a range.' },
      fullDescription: { text: `${'w'.repeat(1023)}…` },
      help: {
        text: `${'w'.repeat(2000)}\n\nWrite {{x}}.`,
        markdown: `${'w'.repeat(2000)}\n\nWrite {{x}}.\n\nWrong:\n\n\`claims.csv\`\n\n\`\`\`\nincident,source,killed\na,Army,12-Oct\n\`\`\`\n\nRight:\n\n\`claims.csv\`\n\n\`\`\`\nincident,source,killed\na,Army,10-12\n\`\`\``,
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['data-quality', 'cell'], precision: 'very-high', 'problem.severity': 'error' },
    });
  });

  it('writes a result a problem', () => {
    expect(runOf(reportOf([DATE])).results).toEqual([
      {
        ruleId: 'cell/date-in-count',
        ruleIndex: ALL_RULES.findIndex(({ id }) => id === 'cell/date-in-count'),
        level: 'error',
        message: {
          text: 'D5: "12-Oct" is a date; a count must be a number of people. A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'data/incident.csv', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 14, endLine: 5, endColumn: 20 },
            },
          },
        ],
        partialFingerprints: { 'claimsProblem/v1': DATE.fingerprint },
        suppressions: [],
        properties: {
          cell: 'D5',
          claimId: 'P01',
          incident: 'tinzaouaten-2024-07',
          field: 'count',
        },
      },
    ]);
  });

  it('writes as much of the place as is known, and the first input for what has no file', () => {
    const places = runOf(EVERY_KIND).results.map(({ locations }) => locations[0]?.physicalLocation);
    expect(places.map((place) => [place?.artifactLocation.uri, place?.region])).toEqual([
      ['data/actors.csv', undefined],
      ['data/incident.csv', { startLine: 5, startColumn: 14, endLine: 5, endColumn: 20 }],
      ['data/incident.csv', { startLine: 7, startColumn: 14, endLine: 9, endColumn: 3 }],
      ['data/incident.csv', { startLine: 10, endLine: 10 }],
      ['data/incident.csv', { startLine: 10, endLine: 10 }],
      ['data/incident.csv', undefined],
      ['data/incident.csv', { startLine: 5, startColumn: 14, endLine: 5, endColumn: 20 }],
    ]);
    expect(runOf(reportOf([NOWHERE], [], { inputs: [] })).results[0]?.locations).toEqual([]);
  });

  it('maps errors, warnings and remarks to levels', () => {
    expect(runOf(EVERY_KIND).results.map(({ level }) => level)).toEqual([
      'warning',
      'error',
      'error',
      'warning',
      'note',
      'error',
      'error',
    ]);
  });

  it('suppresses accepted problems, with who accepted them and why', () => {
    const { results } = runOf(
      reportOf([SPANNING], [accept(DATE, { by: 'Amina', until: '2026-12-31' }), accept(TWICE)]),
    );
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'the ministry revised it by phone',
          properties: { by: 'Amina', until: '2026-12-31' },
        },
      ],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'the ministry revised it by phone',
          properties: {},
        },
      ],
    ]);
  });

  it('escapes what a message would take for a placeholder or a link', () => {
    const { results } = runOf(reportOf([{ ...TWICE, message: 'see [x](1) {0}', hint: '' }]));
    expect(results[0]?.message.text).toBe('see [x] (1) {{0}}.');
  });

  it('encodes a path as a relative reference that names no scheme and no host', () => {
    const { results } = runOf(reportOf([{ ...DATE, file: 'c:/é 100%#?.csv' }]));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'c%3A/%C3%A9%20100%25%23%3F.csv',
    );
  });

  it('is valid SARIF, each result with a fingerprint of its own, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { results } = runOf(report);
        const problems = [...report.problems, ...report.accepted.map(({ problem }) => problem)];
        expect(results.map(({ ruleId }) => ruleId)).toEqual(problems.map(({ ruleId }) => ruleId));
        const fingerprints = results.map(
          ({ partialFingerprints }) => partialFingerprints['claimsProblem/v1'],
        );
        expect(new Set(fingerprints).size).toBe(results.length);
        for (const [index, { ruleIndex, ruleId, locations, message }] of results.entries()) {
          expect(ALL_RULES[ruleIndex]?.id).toBe(ruleId);
          const file = problems[index]?.file ?? report.inputs[0]?.path;
          if (file === undefined) expect(locations).toEqual([]);
          else {
            const { uri } = (locations[0] as Result['locations'][0]).physicalLocation.artifactLocation;
            expect(decodeURIComponent(uri)).toBe(wellFormed(file));
          }
          expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
          expect(message.text).not.toContain('](');
        }
        const text = renderSarif(report);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        expect(readWorkflowCommands(text).commands).toEqual([]);
      }),
    );
  });

  it('keeps to the 25,000 results that GitHub takes, the gravest, and counts the others', () => {
    const [problem] = EVERY_KIND.problems;
    const many = Array.from({ length: MOST_RESULTS + 5 }, (_, index) => ({
      ...(problem as Problem),
      severity: index % 2 === 0 ? ('info' as const) : ('error' as const),
    }));
    const report = { ...EVERY_KIND, problems: many };
    const run = runOf(report);
    expect(run.results).toHaveLength(MOST_RESULTS);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength((MOST_RESULTS + 5 - 1) / 2);
    expect(run.invocations[0].toolExecutionNotifications?.[0]?.message.text).toMatch(
      new RegExp(`^${5 + EVERY_KIND.accepted.length} further results are left out`),
    );
    expect(runOf(EVERY_KIND).invocations[0].toolExecutionNotifications).toBeUndefined();
  });
});
