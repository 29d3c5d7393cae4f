import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRdjson } from '../../../src/render/problems/rdjson.js';
import { anyReport } from './arbitrary-report.js';
import { DATE, EMPTY, EVERY_KIND, NOWHERE, reportOf, SPANNING, TWICE } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

const severity = { enum: ['ERROR', 'WARNING', 'INFO'] };
const position = {
  type: 'object',
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const source = {
  type: 'object',
  additionalProperties: false,
  properties: { name: { type: 'string' }, url: { type: 'string' } },
};

/** The messages of the Reviewdog Diagnostic Format, as far as they are used. */
const validate = new Ajv2020({ strict: true, allErrors: true }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['diagnostics'],
  properties: {
    source,
    severity,
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'location'],
        properties: {
          message: { type: 'string' },
          location: {
            type: 'object',
            additionalProperties: false,
            required: ['path'],
            properties: {
              path: { type: 'string' },
              range: {
                type: 'object',
                additionalProperties: false,
                required: ['start'],
                properties: { start: position, end: position },
              },
            },
          },
          severity,
          code: {
            type: 'object',
            additionalProperties: false,
            properties: { value: { type: 'string' }, url: { type: 'string' } },
          },
          original_output: { type: 'string' },
        },
      },
    },
  },
});

describe('renderRdjson', () => {
  it('writes a diagnostic a problem', () => {
    expect(JSON.parse(renderRdjson(reportOf([TWICE, DATE])))).toEqual({
      source: { name: 'claims' },
      severity: 'ERROR',
      diagnostics: [
        {
          message:
            'Agency also gives fama killed as "20" in P08. If it revises the figure, name the older claim in supersedes.',
          location: { path: 'data/incident.csv', range: { start: { line: 10 }, end: { line: 10 } } },
          severity: 'WARNING',
          code: { value: 'claim/same-source-twice' },
          original_output:
            'data/incident.csv:10: warning: Agency also gives fama killed as "20" in P08 [claim/same-source-twice]',
        },
        {
          message:
            'D5: "12-Oct" is a date; a count must be a number of people. A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
          location: { path: 'data/incident.csv', range: { start: { line: 5 }, end: { line: 5 } } },
          severity: 'ERROR',
          code: { value: 'cell/date-in-count' },
          original_output:
            'data/incident.csv:5:14: error: D5: "12-Oct" is a date; a count must be a number of people [cell/date-in-count]',
        },
      ],
    });
  });

  it('marks whole lines, as its columns count bytes, and the file where no line is known', () => {
    const { diagnostics } = JSON.parse(renderRdjson(reportOf([SPANNING, NOWHERE]))) as {
      diagnostics: { location: unknown }[];
    };
    expect(diagnostics.map(({ location }) => location)).toEqual([
      { path: 'data/incident.csv', range: { start: { line: 7 }, end: { line: 9 } } },
      { path: 'data/incident.csv' },
    ]);
  });

  it('is as grave as its gravest problem, and says nothing of gravity without any', () => {
    expect(JSON.parse(renderRdjson(reportOf([TWICE])))).toMatchObject({ severity: 'WARNING' });
    expect(JSON.parse(renderRdjson(EMPTY))).toEqual({ source: { name: 'claims' }, diagnostics: [] });
  });

  it('is in the format of reviewdog, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderRdjson(report);
        const document = JSON.parse(text) as { diagnostics: { original_output: string }[] };
        validate(document);
        expect(validate.errors ?? []).toEqual([]);
        expect(document.diagnostics).toHaveLength(report.problems.length);
        // The reader of reviewdog refuses lone surrogates, and prints the original output.
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        expect(readWorkflowCommands(text).commands).toEqual([]);
        for (const { original_output } of document.diagnostics) {
          expect(readWorkflowCommands(original_output).commands).toEqual([]);
        }
      }),
    );
    expect(validate(JSON.parse(renderRdjson(EVERY_KIND)))).toBe(true);
  });
});
