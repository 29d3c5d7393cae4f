import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/problems/markdown.js';
import { renderStepSummary } from '../../../src/render/problems/step-summary.js';
import { anyOptions, anyReport } from './arbitrary-report.js';
import { accept, DATE, EMPTY, EVERY_KIND, OPTIONS, reportOf, TWICE } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';

/** The cells of a row of a table: what stands between bars that are not escaped. */
const cellsOf = (row: string) => row.slice(2, -2).split(' | ');

describe('renderMarkdown', () => {
  it('says what there is, then lists the gravest first, and folds what is accepted', () => {
    expect(renderMarkdown(EVERY_KIND, OPTIONS)).toBe(`### claims check: 3 errors, 2 warnings, 1 info

8 claims of 1 incident checked, 1 accepted problem.

| severity | where | problem | rule |
| --- | --- | --- | --- |
| error | \`data/incident.csv:5:14\` (D5) | "12-Oct" is a date; a count must be a number of people<br>A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text. | \`cell/date-in-count\` |
| error | \`data/incident.csv:7:14\` (D7) | "12-Oct" is a date; a count must be a number of people<br>A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text. | \`cell/date-in-count\` |
| error |  | the actors file says that wagner is a part of itself<br>Correct part\\_of. | \`actor/cycle\` |
| warning | \`data/actors.csv\` | wagnr is no actor | \`actor/unknown\` |
| warning | \`data/incident.csv:10\` | Agency also gives fama killed as "20" in P08<br>If it revises the figure, name the older claim in supersedes. | \`claim/same-source-twice\` |
| info | \`data/incident.csv:10\` | a remark | \`claim/same-source-twice\` |

<details>
<summary>1 accepted problem</summary>

| where | problem | rule | reason | by | until |
| --- | --- | --- | --- | --- | --- |
| \`data/incident.csv:5:14\` (D5) | "12-Oct" is a date; a count must be a number of people<br>A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text. | \`cell/date-in-count\` | the ministry revised it by phone | Amina | 2026-12-31 |

</details>
`);
  });

  it('says that there is nothing to say', () => {
    expect(renderMarkdown(EMPTY, OPTIONS)).toBe(
      '### claims check: no problems\n\n8 claims of 1 incident checked.\n',
    );
  });

  it('writes at most so many problems, and counts the rest', () => {
    const report = reportOf([TWICE, DATE, TWICE], [accept(DATE), accept(TWICE)]);
    const text = renderMarkdown(report, { ...OPTIONS, maxProblems: 1 });
    expect(text.match(/^\| error/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^\| warning/m);
    expect(text).toContain('\n\nand 2 more problems (2 warnings)\n');
    expect(text).toContain('\n\nand 1 more\n\n</details>');
    expect(renderMarkdown(report, { ...OPTIONS, maxProblems: 0 })).toContain(
      'checked, 2 accepted problems.\n\nand 3 more problems (1 error, 2 warnings)\n\n<details>',
    );
  });

  it('fits a comment on GitHub, however many problems and however long', () => {
    const long = { ...DATE, message: '|'.repeat(5000), hint: '<'.repeat(5000), file: '`'.repeat(5000) };
    const report = reportOf(
      Array.from({ length: 500 }, () => long),
      Array.from({ length: 500 }, () => accept(long, { reason: '*'.repeat(5000) })),
    );
    const text = renderMarkdown(report, { ...OPTIONS, maxProblems: Number.POSITIVE_INFINITY });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/^and \d+ more problems \(\d+ errors\)$/m);
    expect(text).toContain('…');
  });

  it('keeps its structure, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const text = renderMarkdown(report, options);
        const lines = text.split('\n');
        const isOurs =
          /^(?:### claims check: [\w ,]+|\d+ claims? of \d+ incidents? checked[\w ,]*\.|\| .* \||and \d+ more.*|<details>|<summary>\d+ accepted problems?<\/summary>|<\/details>|)$/;
        for (const line of lines) expect(line).toMatch(isOurs);
        let width = 0;
        for (const [index, line] of lines.entries()) {
          if (!line.startsWith('|')) continue;
          if (lines[index + 1]?.startsWith('| ---')) width = cellsOf(line).length;
          expect(cellsOf(line)).toHaveLength(width);
        }
        expect(text.replaceAll(/<!-- -->|<br>|<\/?(?:code|details|summary)>/g, '')).not.toMatch(/[<>]/);
        expect(readWorkflowCommands(text).commands).toEqual([]);
      }),
    );
  });
});

describe('renderStepSummary', () => {
  it('writes the same for the page of a run, up to a hundred problems', () => {
    expect(renderStepSummary(EVERY_KIND)).toBe(renderMarkdown(EVERY_KIND, OPTIONS));
    const many = reportOf(Array.from({ length: 101 }, () => TWICE));
    expect(renderStepSummary(many).match(/^\| warning/gm)).toHaveLength(100);
    expect(renderStepSummary(many)).toContain('and 1 more problem (1 warning)');
  });
});
