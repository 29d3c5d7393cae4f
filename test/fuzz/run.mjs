// `npm run fuzz`: shipped data, edited and damaged at random, through every command and format. Looks for crashes,
// hangs, lost rows and broken documents for --seconds (60), then stops; --seed repeats a run, --seed with --path the one
// case that failed. What fails is printed with its seed and a minimal input.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = fileURLToPath(new URL('./worker.ts', import.meta.url));
const WORKER = join(PROJECT, 'dist', 'fuzz', 'worker.js');
const RUNS = 100;
const LONGEST_CASE = 30_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: 'string' },
  },
});

async function buildWorker() {
  const bundle = await rolldown({
    input: SOURCE,
    platform: 'node',
    logLevel: 'warn',
    resolve: { mainFields: ['module', 'main'], extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  await bundle.write({ dir: join(WORKER, '..'), format: 'esm' });
}

/** Tries some cases in a process of their own; null when they are fine, else what is wrong. */
function tryCases(seed, current) {
  return new Promise((resolve) => {
    const path = values.path === undefined ? [] : [values.path];
    const child = fork(WORKER, [seed, String(RUNS), current, ...path], { cwd: PROJECT, stdio: 'pipe' });
    let text = '';
    let format = '';
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_CASE);
    };
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('message', (message) => {
      format = message;
      watch();
    });
    watch();
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(null);
      else if (code === 1 && text.startsWith('--seed')) resolve(text);
      else {
        const bytes = JSON.stringify(readFileSync(current).toString('latin1'));
        resolve(`--seed ${seed}: ${signal ?? `exit code ${code}`} at ${format}: ${bytes}\n${text}`);
      }
    });
  });
}

await buildWorker();
const folder = mkdtempSync(join(tmpdir(), 'claims-fuzz-run-'));
try {
  const end = Date.now() + Number(values.seconds) * 1000;
  let rounds = 0;
  let fault = null;
  for (let seed = Number(values.seed); fault === null; seed++) {
    fault = await tryCases(String(seed), join(folder, 'current'));
    rounds++;
    if (values.path !== undefined || Date.now() > end) break;
  }
  console.log(fault ?? `${rounds * RUNS} files from --seed ${values.seed} on: nothing found`);
  process.exitCode = fault === null ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
