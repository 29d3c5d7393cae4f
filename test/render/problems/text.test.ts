import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/problems/text.js';
import { anyOptions, anyReport } from './arbitrary-report.js';
import { accept, DATE, EMPTY, EVERY_KIND, OPTIONS, reportOf } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

describe('renderText', () => {
  it('writes each problem with its place first, then what is wrong and what to do, wrapped', () => {
    expect(renderText(EVERY_KIND, OPTIONS)).toBe(
      [
        'data/actors.csv: warning: wagnr is no actor [actor/unknown]',
        'data/incident.csv:5:14: error: D5: "12-Oct" is a date; a count must be a number',
        '    of people [cell/date-in-count]',
        '  A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12',
        '  in high, or format the column as text.',
        'data/incident.csv:7:14: error: D7: "12-Oct" is a date; a count must be a number',
        '    of people [cell/date-in-count]',
        '  A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12',
        '  in high, or format the column as text.',
        'data/incident.csv:10: warning: Agency also gives fama killed as "20" in P08',
        '    [claim/same-source-twice]',
        '  If it revises the figure, name the older claim in supersedes.',
        'data/incident.csv:10: info: a remark [claim/same-source-twice]',
        'error: the actors file says that wagner is a part of itself [actor/cycle]',
        '  Correct part_of.',
        '1 accepted problem not shown',
        '',
      ].join('\n'),
    );
  });

  it('is empty when there is nothing to say', () => {
    expect(renderText(EMPTY, OPTIONS)).toBe('');
  });

  it('counts what is accepted in a last line', () => {
    expect(renderText(reportOf([], [accept(DATE), accept(DATE)]), OPTIONS)).toBe(
      '2 accepted problems not shown\n',
    );
  });

  it('holds no command for GitHub Actions, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        expect(readWorkflowCommands(renderText(report, options)).commands).toEqual([]);
      }),
    );
  });
});
