import type { Problem } from '../../claim/problem.js';
import { jsonText } from '../json-text.js';
import { wellFormed } from '../well-formed.js';
import type { AcceptedProblem, CheckReport } from './check-report.js';
import { gravestFirst } from './gravest-first.js';
import { homeFile } from './home-file.js';
import { problemProse } from './problem-prose.js';
import { SARIF_LEVELS, sarifRule } from './sarif-rules.js';
import { sarifText } from './sarif-text.js';
import { uniqueFingerprints } from './unique-fingerprints.js';

/** GitHub refuses a whole file with more results in a run. */
export const MOST_RESULTS = 25_000;

/** What paths start from: the folder the program runs in, which is the root of the repository where GitHub reads on. */
const BASE = '%SRCROOT%';

/**
 * SARIF 2.1.0 (OASIS, errata 01, 2023), with what GitHub code scanning and other viewers ask of it. Accepted
 * problems are suppressed results. Without `primaryLocationLineHash`: it is a hash of the lines of the file, which
 * GitHub's upload computes itself, and warns of each that another program has computed otherwise. Beyond 25,000
 * results the gravest are kept, and a notification counts the others.
 */
export function renderSarif(report: CheckReport): string {
  const { tool, rules } = report;
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const problems = keepGravest(report.problems, MOST_RESULTS);
  const accepted = report.accepted.slice(0, MOST_RESULTS - problems.length);
  const left = report.problems.length + report.accepted.length - problems.length - accepted.length;
  const all = [...problems, ...accepted.map(({ problem }) => problem)];
  const fingerprints = uniqueFingerprints(all);
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        rules: rules.map(sarifRule),
      },
    },
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: left === 0 ? undefined : [leftOut(left)] },
    ],
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder the program ran in.' } } },
    results: all.map((problem, index) => {
      const { ruleId, severity, cell, claimId, incident, field } = problem;
      return {
        ruleId,
        ruleIndex: ruleIndexes.get(ruleId),
        level: SARIF_LEVELS[severity],
        message: { text: sarifText(problemProse(problem)) },
        locations: locationsOf(problem, report),
        partialFingerprints: { 'claimsProblem/v1': fingerprints[index] },
        suppressions: suppressionsOf(accepted[index - problems.length]),
        properties: given({ cell, claimId, incident, field }),
      };
    }),
    columnKind: 'utf16CodeUnits',
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${jsonText(log, 2)}\n`;
}

/** So many problems, the gravest, in the order in which they stand. */
function keepGravest(problems: readonly Problem[], most: number): readonly Problem[] {
  if (problems.length <= most) return problems;
  const kept = new Set(gravestFirst(problems).slice(0, most));
  return problems.filter((problem) => kept.has(problem));
}

function leftOut(count: number): object {
  const text = `${count} further results are left out, the least grave: claims check -f json has all of them.`;
  return { level: 'warning', message: { text } };
}

/** Where a problem is; GitHub refuses a whole file for one result without a place, so there is one if any input is. */
function locationsOf(problem: Problem, report: CheckReport): object[] {
  const file = homeFile(problem, report);
  if (file === null) return [];
  const { line, column, endLine, endColumn } = problem;
  const region = {
    startLine: line ?? undefined,
    startColumn: column ?? undefined,
    endLine: endLine ?? undefined,
    endColumn: column === null ? undefined : (endColumn ?? undefined),
  };
  const artifactLocation = { uri: uriOf(file), uriBaseId: BASE };
  return [{ physicalLocation: { artifactLocation, region: line === null ? undefined : region } }];
}

/** A path as a relative reference (RFC 3986): everything but the slashes between folders is data. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Who accepted the problem and why; an empty list says that nobody did. */
function suppressionsOf(accepted: AcceptedProblem | undefined): object[] {
  if (accepted === undefined) return [];
  const { reason, by, until } = accepted;
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: wellFormed(reason),
      properties: given({ by, until }),
    },
  ];
}

/** What is known of some values, as what SARIF calls a property bag. */
function given(values: Readonly<Record<string, string | null>>): object {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, wellFormed(value)]])),
  );
}
