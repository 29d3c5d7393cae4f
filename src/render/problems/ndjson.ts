import { jsonText } from '../json-text.js';
import type { CheckReport } from './check-report.js';
import { problemFields } from './problem-fields.js';

/** One problem a line, in the shape of `claims schema check`; accepted ones are left out. */
export function renderNdjson({ problems }: CheckReport): string {
  return problems.map((problem) => `${jsonText(problemFields(problem))}\n`).join('');
}
