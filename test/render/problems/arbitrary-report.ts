import fc from 'fast-check';
import type { Problem } from '../../../src/claim/problem.js';
import { SEVERITIES } from '../../../src/claim/severity.js';
import { ALL_RULES } from '../../../src/cli/all-rules.js';
import type { CheckReport } from '../../../src/render/problems/check-report.js';
import { anyText } from '../arbitrary-result.js';
import { EMPTY, reportOf } from './fixtures.js';

/** Text that tries to be markup, a command, a link or the end of something in one of the formats. */
const MARKUP: readonly string[] = [
  '::error::',
  '  ::add-mask::x',
  '\r::stop-commands::x',
  'a\n::warning file=x::y',
  '##[error]x',
  ' ##[add-mask]y',
  '%0A::notice::z%25',
  ']]>',
  '<![CDATA[',
  '</failure>',
  '<script>alert(1)</script>',
  '&amp;&#10;&lt;',
  '| a | b |',
  '`code` ```fence',
  '**bold** _soft_ ~~gone~~',
  '[link](https://example.org) ![picture](//example.org/x.png)',
  'https://example.org www.example.org a@example.org',
  '@somebody #123 GH-7 owner/repository#8 !9 :skull: $x$ {0} {{1}}',
  '# heading',
  '- item',
  '\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007',
  '\u202Eevil\u202C',
  '\uD800',
  '\uDC00\uFFFE\uFFFF',
  '\0',
  '',
  '__proto__',
];

export const anyMarkup: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc.array(fc.oneof(fc.constantFrom(...MARKUP), anyText), { maxLength: 4 }).map((parts) => parts.join('')),
);

const textOrNull = fc.option(anyMarkup);
const numberOrNull = fc.option(fc.integer({ min: 1, max: 100_000 }));

/** Any problem, its texts hostile and its place known in any part. */
const anyProblem: fc.Arbitrary<Problem> = fc.record({
  ruleId: fc.constantFrom(...ALL_RULES.map(({ id }) => id)),
  severity: fc.constantFrom(...SEVERITIES),
  message: anyMarkup,
  hint: anyMarkup,
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
  reason: anyMarkup,
  by: textOrNull,
  until: textOrNull,
});

/** Any report, with up to some problems and accepted ones. */
export const anyReport: fc.Arbitrary<CheckReport> = fc
  .record({
    problems: fc.array(anyProblem, { maxLength: 30 }),
    accepted: fc.array(anyAccepted, { maxLength: 4 }),
    failOn: fc.constantFrom('error', 'warning', 'disagreement', 'never'),
    path: fc.option(anyMarkup),
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
