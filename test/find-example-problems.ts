import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Problem } from '../src/claim/problem.js';
import type { Example } from '../src/claim/rule.js';
import { reconcileInputs } from '../src/cli/reconcile-inputs.js';
import { lookClosely, settle } from '../src/cli/settings.js';

const EVERYTHING = { incidents: [], victims: [], measures: [], sources: [], onlyDisagreements: false };
const NOWHERE = { incident: () => {}, reset: () => {}, progress: () => {} };

/** Every problem of the files of an example, read from a folder of their own as the program reads any other. */
export async function findExampleProblems(example: Example): Promise<readonly Problem[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'claims-example-'));
  try {
    for (const [name, text] of Object.entries(example)) writeFileSync(join(cwd, name), text);
    const settings = await settle(['.'], {}, { stdin: new PassThrough(), cwd: () => cwd });
    return (await reconcileInputs(lookClosely(settings, '2025-01-01'), EVERYTHING, NOWHERE)).problems;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
