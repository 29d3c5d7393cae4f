import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../src/render/problems/junit.js';
import { anyReport } from './arbitrary-report.js';
import { accept, DATE, EMPTY, EVERY_KIND, NOWHERE, REMARK, reportOf, TWICE, UNKNOWN } from './fixtures.js';
import { readWorkflowCommands } from './read-workflow-commands.js';
import { readXml, type XmlElement } from './read-xml.js';

const suitesOf = (text: string) => readXml(text).children;
const testsOf = (text: string) => suitesOf(text).flatMap(({ children }) => children);
const outcomeOf = ({ children }: XmlElement) => children[0]?.name ?? 'passed';

describe('renderJunit', () => {
  it('writes a suite a file and a test a problem', () => {
    expect(renderJunit(reportOf([DATE, NOWHERE]))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="claims check" tests="2" failures="2" errors="0" skipped="0" time="0">',
        '  <testsuite name="data/incident.csv" tests="1" failures="1" errors="0" skipped="0" time="0">',
        '    <testcase classname="data/incident.csv" name="cell/date-in-count (P01, count)" file="data/incident.csv" line="5" time="0">',
        '      <failure message="&quot;12-Oct&quot; is a date; a count must be a number of people" type="cell/date-in-count">data/incident.csv:5:14 (D5)',
        '"12-Oct" is a date; a count must be a number of people',
        'A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.</failure>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="dataset" tests="1" failures="1" errors="0" skipped="0" time="0">',
        '    <testcase classname="dataset" name="actor/cycle" time="0">',
        '      <failure message="the actors file says that wagner is a part of itself" type="actor/cycle">the actors file says that wagner is a part of itself',
        'Correct part_of.</failure>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  it('passes a test for each input when there is nothing to say', () => {
    expect(testsOf(renderJunit(EMPTY))).toEqual([
      {
        name: 'testcase',
        attributes: { classname: 'data/incident.csv', name: 'no problems', time: '0' },
        children: [],
        text: '',
      },
    ]);
    expect(testsOf(renderJunit({ ...EMPTY, inputs: [] }))[0]?.attributes.classname).toBe('claims check');
  });

  it('fails a test for what fails the run: errors, and warnings where the gate says so', () => {
    const outcomes = (failOn: 'error' | 'warning' | 'never') => {
      const report = reportOf([DATE, TWICE, REMARK]);
      return testsOf(renderJunit({ ...report, options: { ...report.options, failOn } })).map(outcomeOf);
    };
    expect(outcomes('error')).toEqual(['failure', 'skipped', 'skipped']);
    expect(outcomes('warning')).toEqual(['failure', 'failure', 'skipped']);
    expect(outcomes('never')).toEqual(['failure', 'skipped', 'skipped']);
  });

  it('says of a skipped test why it is skipped', () => {
    const tests = testsOf(
      renderJunit(reportOf([UNKNOWN], [accept(DATE, { by: 'Amina', until: '2026-12-31' }), accept(TWICE)])),
    );
    expect(tests.map(({ children }) => children[0]?.attributes)).toEqual([
      { message: 'warning: wagnr is no actor' },
      { message: 'accepted by Amina until 2026-12-31: the ministry revised it by phone' },
      { message: 'accepted: the ministry revised it by phone' },
    ]);
  });

  it('names a test by rule, claim and field, the same after rows have moved, and numbers a name that returns', () => {
    const names = (report: typeof EMPTY) =>
      testsOf(renderJunit(report)).map(({ attributes }) => attributes.name);
    const column = { ...UNKNOWN, ruleId: 'file/unknown-column', raw: 'source_rol' } as const;
    expect(names(reportOf([DATE, { ...DATE, line: 9 }, column, UNKNOWN]))).toEqual([
      'cell/date-in-count (P01, count)',
      'cell/date-in-count (P01, count) #2',
      'file/unknown-column (source_rol)',
      'actor/unknown',
    ]);
  });

  it('is well-formed XML with right counts and names of their own, whatever the data says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderJunit(report);
        const root = readXml(text);
        const tests = testsOf(text);
        expect(tests.length).toBeGreaterThan(0);
        for (const element of [root, ...root.children]) {
          const members = element === root ? tests : element.children;
          const count = (outcome: string) =>
            String(members.filter((test) => outcomeOf(test) === outcome).length);
          expect(element.attributes).toMatchObject({
            tests: String(members.length),
            failures: count('failure'),
            skipped: count('skipped'),
          });
        }
        const keys = tests.map(({ attributes }) => JSON.stringify([attributes.classname, attributes.name]));
        expect(new Set(keys).size).toBe(tests.length);
        expect(readWorkflowCommands(text).commands).toEqual([]);
      }),
    );
    expect(testsOf(renderJunit(EVERY_KIND))).toHaveLength(7);
  });
});
