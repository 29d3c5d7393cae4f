import { lines } from '../json.js';
import { jsonText } from '../json-text.js';
import type { CheckReport } from './check-report.js';
import { problemFields } from './problem-fields.js';

/**
 * The contract of `claims schema check`: one JSON document, keys in the order of the schema, each input and problem
 * on a line of its own.
 */
export function renderJson({ tool, inputs, options, problems, accepted, summary }: CheckReport): string {
  const parts = {
    schemaVersion: '1',
    tool: jsonText({ name: tool.name, version: tool.version }),
    inputs: lines(
      inputs.map(({ path, sha256, format, encoding, delimiter, rows, claims, excluded }) => ({
        path,
        sha256,
        format,
        encoding,
        delimiter,
        rows,
        claims,
        excluded,
      })),
    ),
    options: jsonText({ strict: options.strict, failOn: options.failOn, today: options.today }),
    problems: lines(problems.map(problemFields)),
    accepted: lines(
      accepted.map(({ problem, reason, by, until }) => ({
        problem: problemFields(problem),
        reason,
        by,
        until,
      })),
    ),
    summary: jsonText({
      incidents: summary.incidents,
      claims: summary.claims,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      accepted: summary.accepted,
    }),
  };
  return `{${Object.entries(parts)
    .map(([key, text]) => `"${key}":${text}`)
    .join(',\n')}}\n`;
}
