import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGitlab } from '../../../src/render/problems/gitlab.js';
import { anyReport } from './arbitrary-report.js';
import { DATE, EMPTY, EVERY_KIND, reportOf } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

/** What GitLab's documentation of a Code Quality report asks for. */
const validate = new Ajv2020({ strict: true, allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Issue {
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: object;
}

describe('renderGitlab', () => {
  it('writes what is wrong and what to do, with the cell, the rule and the place', () => {
    expect(JSON.parse(renderGitlab(reportOf([DATE])))).toEqual([
      {
        description:
          'D5: "12-Oct" is a date; a count must be a number of people. A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
        check_name: 'cell/date-in-count',
        fingerprint: DATE.fingerprint,
        severity: 'critical',
        location: { path: 'data/incident.csv', lines: { begin: 5 } },
      },
    ]);
  });

  it('puts what has no line at the first one, and what has no file in the first input', () => {
    const issues = JSON.parse(renderGitlab(EVERY_KIND)) as Issue[];
    expect(issues.map(({ severity }) => severity)).toEqual([
      'minor',
      'critical',
      'critical',
      'minor',
      'info',
      'critical',
    ]);
    expect(issues[0]?.location).toEqual({ path: 'data/actors.csv', lines: { begin: 1 } });
    expect(issues.at(-1)?.location).toEqual({ path: 'data/incident.csv', lines: { begin: 1 } });
  });

  it('is an empty array when there is nothing to say', () => {
    expect(renderGitlab(EMPTY)).toBe('[]\n');
  });

  it('is a report that GitLab reads, each problem with a fingerprint of its own', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderGitlab(report);
        const issues = JSON.parse(text) as Issue[];
        validate(issues);
        expect(validate.errors ?? []).toEqual([]);
        expect(issues).toHaveLength(report.problems.length);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        expect(readWorkflowCommands(text).commands).toEqual([]);
      }),
    );
  });
});
