import type { RunSummary } from '../reconcile/run-summary.js';
import type { Reading } from './reconcile-inputs.js';
import type { Settings } from './settings.js';
import { readVersion } from './version.js';

/** Everything about a run but its incidents. */
export function toRunSummary({ inputs, problems, summary }: Reading, settings: Settings): RunSummary {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const { methods, asOf, model } = settings.reconcile;
  const priors = model?.priorsHash ?? null;
  const bias = model?.bias?.hash;
  return {
    schemaVersion: 1,
    tool: { name: 'claims', version: readVersion() },
    inputs,
    options: {
      methods,
      asOf,
      ...(priors === null ? {} : { priors }),
      ...(bias === undefined ? {} : { bias }),
    },
    problems,
    summary: { ...summary, errors: count('error'), warnings: count('warning') },
  };
}
