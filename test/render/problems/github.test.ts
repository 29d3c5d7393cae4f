import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../../src/render/display.js';
import { renderGithub } from '../../../src/render/problems/github.js';
import { wellFormed } from '../../../src/render/well-formed.js';
import { anyOptions, anyReport } from './arbitrary-report.js';
import { accept, DATE, EMPTY, EVERY_KIND, OPTIONS, REMARK, reportOf, TWICE } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

const many = <Thing>(count: number, thing: Thing) => Array.from({ length: count }, () => thing);

describe('renderGithub', () => {
  it('writes an annotation a problem, the gravest first', () => {
    expect(renderGithub(EVERY_KIND, OPTIONS)).toBe(
      [
        '::error file=data/incident.csv,line=5,endLine=5,col=14,endColumn=20,title=cell/date-in-count at D5::"12-Oct" is a date; a count must be a number of people%0AA spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
        '::error file=data/incident.csv,line=7,endLine=9,title=cell/date-in-count at D7::"12-Oct" is a date; a count must be a number of people%0AA spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
        '::error title=actor/cycle::the actors file says that wagner is a part of itself%0ACorrect part_of.',
        '::warning file=data/actors.csv,title=actor/unknown::wagnr is no actor',
        '::warning file=data/incident.csv,line=10,endLine=10,title=claim/same-source-twice::Agency also gives fama killed as "20" in P08%0AIf it revises the figure, name the older claim in supersedes.',
        '::notice file=data/incident.csv,line=10,endLine=10,title=claim/same-source-twice::a remark',
        '1 accepted problem not shown',
        '',
      ].join('\n'),
    );
  });

  it('is empty when there is nothing to say', () => {
    expect(renderGithub(EMPTY, OPTIONS)).toBe('');
  });

  it('annotates ten of each severity, as many as GitHub keeps, and prints the others for a human', () => {
    const report = reportOf([...many(12, REMARK), ...many(11, TWICE), ...many(13, DATE)]);
    const { commands, lines } = readWorkflowCommands(renderGithub(report, OPTIONS));
    expect(commands.map(({ name }) => name)).toEqual([
      ...many(10, 'error'),
      ...many(10, 'warning'),
      ...many(10, 'notice'),
    ]);
    const severities = lines.flatMap((line) => /^data[^ ]* (\w+):/.exec(line)?.[1] ?? []);
    expect(severities).toEqual([...many(3, 'error'), 'warning', ...many(2, 'info')]);
    const few = readWorkflowCommands(renderGithub(report, { ...OPTIONS, maxProblems: 2 }));
    expect(few.commands).toHaveLength(30);
    expect(few.lines.at(-1)).toBe('… and 4 more problems (1 error, 1 warning, 2 infos)');
  });

  it('breaks what would be a command in the lines for a human', () => {
    const hostile = { ...TWICE, message: 'a ##[add-mask]x', hint: '::add-mask::y' };
    const { commands, lines } = readWorkflowCommands(renderGithub(reportOf(many(11, hostile)), OPTIONS));
    expect(commands.map(({ name }) => name)).toEqual(many(10, 'warning'));
    expect(lines).toEqual([
      'data/incident.csv:10: warning: a ## [add-mask]x [claim/same-source-twice]',
      '  : :add-mask::y',
    ]);
  });

  it('escapes the data and the properties as the toolkit of GitHub Actions does', () => {
    const hostile = { ...DATE, message: '100%\r\n::x', hint: '', file: 'a,b:c%\n.csv', cell: 'D:5' };
    expect(renderGithub(reportOf([hostile]), OPTIONS)).toBe(
      '::error file=a%2Cb%3Ac%25%0A.csv,line=5,endLine=5,col=14,endColumn=20,title=cell/date-in-count at D%3A5::100%25␍␊::x\n',
    );
  });

  it('gives back every annotation by the rules of the runner, and not one command more', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const { commands } = readWorkflowCommands(renderGithub(report, options));
        const expected = (['error', 'warning', 'info'] as const).flatMap((severity) =>
          report.problems.filter((problem) => problem.severity === severity).slice(0, 10),
        );
        expect(commands.map(({ data }) => data)).toEqual(
          expected.map(({ message, hint }) =>
            [message, ...(hint === '' ? [] : [hint])].map((text) => display(text, options.ascii)).join('\n'),
          ),
        );
        for (const [index, { ruleId, file, line, column, endLine, endColumn, cell }] of expected.entries()) {
          const { properties } = commands[index] as (typeof commands)[number];
          const title = cell === null ? ruleId : `${ruleId} at ${display(cell, options.ascii)}`;
          expect(properties.title?.trim()).toBe(title.trim());
          // An empty value is none to the runner.
          expect(properties.file ?? '').toBe(file === null ? '' : wellFormed(file));
          const isPlaced = file !== null && line !== null;
          expect(properties.line).toBe(isPlaced ? String(line) : undefined);
          const hasColumn = isPlaced && column !== null && (endLine ?? line) === line;
          expect(properties.col).toBe(hasColumn ? String(column) : undefined);
          expect(properties.endColumn).toBe(hasColumn && endColumn !== null ? String(endColumn) : undefined);
        }
      }),
    );
  });

  it('counts what is accepted in a last line', () => {
    expect(renderGithub(reportOf([], [accept(DATE)]), OPTIONS)).toBe('1 accepted problem not shown\n');
  });
});
