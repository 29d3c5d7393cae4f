import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderNdjson } from '../../../src/render/problems/ndjson.js';
import { anyReport } from './arbitrary-report.js';
import { DATE, EMPTY, EVERY_KIND, reportOf } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

describe('renderNdjson', () => {
  it('writes one problem a line, without the accepted ones', () => {
    expect(renderNdjson(EVERY_KIND).trimEnd().split('\n')).toHaveLength(EVERY_KIND.problems.length);
    expect(renderNdjson(reportOf([DATE]))).toBe(`${JSON.stringify(DATE)}\n`);
  });

  it('is empty when there is nothing to say', () => {
    expect(renderNdjson(EMPTY)).toBe('');
  });

  it('gives back every problem, whatever it says, and holds no command', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderNdjson(report);
        expect(
          text
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        ).toEqual(report.problems);
        expect(readWorkflowCommands(text).commands).toEqual([]);
      }),
    );
  });
});
