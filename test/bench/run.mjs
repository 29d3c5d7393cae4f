// `npm run bench`: whole processes against a yardstick measured in the same run, in turn, medians of several pairs.
// Ratios can be compared between machines; seconds cannot. Nothing here fails: docs/performance.md keeps the record.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';

const CLAIMS = fileURLToPath(new URL('../../bin/claims.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-csv-parse.mjs', import.meta.url));
const MODEL = fileURLToPath(new URL('./model.mjs', import.meta.url));
const SCALE = Number(process.env.CLAIMS_BENCH_ROWS ?? 100_000);
/** A flag that makes Node believe in a single processor. */
const ON_ONE_CORE = `--import=data:text/javascript,${encodeURIComponent(
  `import { syncBuiltinESMExports } from 'node:module'; import os from 'node:os';
  os.availableParallelism = () => 1; syncBuiltinESMExports();`,
)}`;
const folder = mkdtempSync(join(tmpdir(), 'claims-bench-'));

/** Seconds and peak megabytes of one process; GNU time is not everywhere, so the child tells its own peak. */
function measure(args) {
  const script = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS))`;
  const started = process.hrtime.bigint();
  const { stderr, status } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(script)}`, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0 && status !== 1) throw new Error(`exit code ${status}: ${args.join(' ')}\n${stderr}`);
  const peak = Number(/PEAK (\d+)\s*$/.exec(String(stderr))?.[1] ?? Number.NaN) / 1024;
  return { seconds, peak };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs two commands in turn and prints the medians and the ratio of each pair. */
function compare(title, goal, subject, yardstick, pairs) {
  measure(subject);
  measure(yardstick);
  const runs = Array.from({ length: pairs }, () => [measure(subject), measure(yardstick)]);
  const ratio = median(runs.map(([a, b]) => a.seconds / b.seconds));
  const [a, b] = [0, 1].map((side) => ({
    seconds: median(runs.map((pair) => pair[side].seconds)),
    peak: median(runs.map((pair) => pair[side].peak)),
  }));
  console.log(
    `${title.padEnd(52)} ×${ratio.toFixed(2)} (goal ≤ ×${goal})  ${a.seconds.toFixed(2)} s, ${a.peak.toFixed(0)} MB against ${b.seconds.toFixed(2)} s, ${b.peak.toFixed(0)} MB`,
  );
}

try {
  const grouped = join(folder, 'grouped.csv');
  const larger = join(folder, 'larger.csv');
  const shuffled = join(folder, 'shuffled.csv');
  generate(SCALE, grouped, false);
  generate(SCALE * 5, larger, false);
  generate(SCALE, shuffled, true);
  const reconcile = (file, ...flags) => [CLAIMS, 'reconcile', file, '--fail-on', 'never', ...flags];
  compare('--help against node -e 0', 1.4, [CLAIMS, '--help'], ['-e', '0'], 15);
  compare(
    `${SCALE} grouped rows to JSON against bare csv-parse`,
    2,
    reconcile(grouped, '--json'),
    [BARE, grouped],
    5,
  );
  compare(
    `${SCALE} shuffled rows against the same grouped`,
    2,
    reconcile(shuffled, '--json'),
    reconcile(grouped, '--json'),
    5,
  );
  compare(
    'five times the rows against once, grouped',
    5.5,
    reconcile(larger, '--json'),
    reconcile(grouped, '--json'),
    3,
  );
  const model = (what) => [MODEL, what, '2000'];
  compare('2000 groups by the model against bare exponentials', 6, model('model'), model('exp'), 5);
  const estimated = reconcile(grouped, '--json', '--method', 'model');
  compare(
    `${SCALE} rows by the model, all cores against one`,
    0.7,
    estimated,
    [ON_ONE_CORE, ...estimated],
    3,
  );
  compare('five times the rows as a table against once', 5.5, reconcile(larger), reconcile(grouped), 3);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
