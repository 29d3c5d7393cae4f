import fc from 'fast-check';
import type { Problem } from '../../../src/claim/problem.js';
import { SEVERITIES } from '../../../src/claim/severity.js';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import type { CheckReport } from '../../../src/render/problems/check-report.js';
import { anyText } from '../../hostile-text.js';
import { EMPTY, reportOf } from './fixtures.js';

const textOrNull = fc.option(anyText);
const numberOrNull = fc.option(fc.integer({ min: 1, max: 100_000 }));

/** Any problem, its texts hostile and its place known in any part. */
const anyProblem: fc.Arbitrary<Problem> = fc.record({
  ruleId: fc.constantFrom(...ALL_RULES.map(({ id }) => id)),
  severity: fc.constantFrom(...SEVERITIES),
  message: anyText,
  hint: anyText,
  file: textOrNull,
  line: numberOrNull,
  column: numberOrNull,
  endLine: numberOrNull,
  endColumn: numberOrNull,
  cell: textOrNull,
  claimId: textOrNull,
  incident: textOrNull,
  field: textOrNull,
  raw: textOrNull,
  fingerprint: fc.constantFrom('0123456789abcdef', 'fedcba9876543210', '1111111111111111'),
});

const anyAccepted = fc.record({
  problem: anyProblem,
  reason: anyText,
  by: textOrNull,
  until: textOrNull,
});

/** Any report, with up to some problems and accepted ones. */
export const anyReport: fc.Arbitrary<CheckReport> = fc
  .record({
    problems: fc.array(anyProblem, { maxLength: 30 }),
    accepted: fc.array(anyAccepted, { maxLength: 4 }),
    failOn: fc.constantFrom('error', 'warning', 'disagreement', 'never'),
    path: fc.option(anyText),
  })
  .map(({ problems, accepted, failOn, path }) =>
    reportOf(problems, accepted, {
      inputs: path === null ? [] : EMPTY.inputs.map((input) => ({ ...input, path })),
      options: { ...EMPTY.options, failOn },
    }),
  );

export const anyOptions = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  color: fc.constant<0>(0),
  ascii: fc.boolean(),
  maxProblems: fc.nat({ max: 40 }),
});
