import { append } from '../../claim/map-of-lists.js';
import type { Problem } from '../../claim/problem.js';
import { display } from '../display.js';
import { cut } from '../fit-width.js';
import { placeOf } from '../problem-place.js';
import { xmlAttribute, xmlText } from '../xml-text.js';
import type { AcceptedProblem, CheckReport } from './check-report.js';

/** Terminal cells that the subject of a problem takes in the name of its test at the most. */
const LONGEST_SUBJECT = 60;

type Outcome = 'passed' | 'failure' | 'skipped';

/** A test: of one problem, or of a file without any. */
interface Test {
  readonly suite: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** Of the element of the outcome. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: readonly string[];
  readonly problem: Problem | null;
}

/**
 * JUnit XML as GitLab, Jenkins and their like read it: a suite a file, a test a problem. What fails the run is a
 * failure: errors, and warnings where `failOn` says so. The rest is skipped with its reason, as readers show none
 * beside a test that passed; so are accepted problems. Where there is nothing to say each input passes a test, since
 * Jenkins takes a report without tests for a mistake. Nothing is timed, so times are 0.
 */
export function renderJunit(report: CheckReport): string {
  const tests = [
    ...report.problems.map((problem) => testOf(problem, report.options.failOn === 'warning')),
    ...report.accepted.map(acceptedTest),
  ];
  if (tests.length === 0) tests.push(...passedTests(report));
  const suites = new Map<string, Test[]>();
  for (const test of tests) append(suites, test.suite, test);
  const title = xmlAttribute(`${report.tool.name} check`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${title}" ${counts(tests)}>`,
    ...[...suites].flatMap(([name, members]) => [
      `  <testsuite name="${xmlAttribute(name)}" ${counts(members)}>`,
      ...renderTests(members),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function testOf(problem: Problem, warningsFail: boolean): Test {
  const { severity, ruleId, message } = problem;
  const fails = severity === 'error' || (severity === 'warning' && warningsFail);
  return {
    ...subjectOf(problem),
    outcome: fails ? 'failure' : 'skipped',
    attributes: fails
      ? { message: display(message), type: ruleId }
      : { message: display(`${severity}: ${message}`) },
    body: bodyOf(problem),
  };
}

function acceptedTest({ problem, reason, by, until }: AcceptedProblem): Test {
  const message = `accepted${by === null ? '' : ` by ${by}`}${until === null ? '' : ` until ${until}`}: ${reason}`;
  return {
    ...subjectOf(problem),
    outcome: 'skipped',
    attributes: { message: display(message) },
    body: [message, ...bodyOf(problem)],
  };
}

function passedTests({ tool, inputs }: CheckReport): Test[] {
  const names = inputs.length === 0 ? [`${tool.name} check`] : inputs.map(({ path }) => path);
  return names.map((path) => ({
    suite: display(path),
    name: 'no problems',
    outcome: 'passed',
    attributes: {},
    body: [],
    problem: null,
  }));
}

/** What a test is named by: not by its line, so that it is the same test after rows have moved. */
function subjectOf(problem: Problem): Pick<Test, 'suite' | 'name' | 'problem'> {
  const { ruleId, file, claimId, incident, field, raw } = problem;
  const subject = [claimId ?? incident, field ?? raw].filter((part) => part !== null && part !== '');
  const shown = cut(display(subject.join(', ')), LONGEST_SUBJECT);
  return {
    suite: file === null ? 'dataset' : display(file),
    name: shown === '' ? ruleId : `${ruleId} (${shown})`,
    problem,
  };
}

function bodyOf(problem: Problem): string[] {
  const { cell, message, hint } = problem;
  const place = cell === null ? placeOf(problem) : `${placeOf(problem)} (${cell})`;
  return [place, message, hint].filter((line) => line !== '');
}

/** The tests of a suite; a name that returns is numbered, as GitLab reads only the first test of a name. */
function renderTests(tests: readonly Test[]): string[] {
  const uses = new Map<string, number>();
  return tests.map(({ suite, name, outcome, attributes, body, problem }) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    const head = `    <testcase ${attributeList({
      classname: suite,
      name: use === 1 ? name : `${name} #${use}`,
      ...(problem?.file ? { file: problem.file } : {}),
      ...(problem?.line ? { line: String(problem.line) } : {}),
      time: '0',
    })}`;
    if (outcome === 'passed') return `${head}/>`;
    const text = body.map((line) => xmlText(display(line))).join('\n');
    return `${head}>\n      <${outcome} ${attributeList(attributes)}>${text}</${outcome}>\n    </testcase>`;
  });
}

function attributeList(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`)
    .join(' ');
}

function counts(tests: readonly Test[]): string {
  const count = (outcome: Outcome) => tests.filter((test) => test.outcome === outcome).length;
  return `tests="${tests.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}" time="0"`;
}
