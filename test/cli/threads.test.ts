import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../run-claims.js';

const CLAIMS = join(PROJECT, 'bin/claims.js');
const ANSWERED = 'a thread answers\n';
const run = promisify(execFile);

/** Flags that make Node believe in so many processors, and tell of each thread that answers. */
function onProcessors(count: number): string {
  const script = `
    import { syncBuiltinESMExports } from 'node:module';
    import os from 'node:os';
    import threads from 'node:worker_threads';
    os.availableParallelism = () => ${count};
    threads.Worker = class extends threads.Worker {
      constructor(...given) {
        super(...given);
        this.once('message', () => process.stderr.write(${JSON.stringify(ANSWERED)}));
      }
    };
    syncBuiltinESMExports();`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

/** Runs the built program as a process of its own, in the folder of the tests. */
function runHere(flag: string, ...argv: string[]) {
  return run(process.execPath, [flag, CLAIMS, ...argv], { cwd: folder, maxBuffer: 1 << 28 });
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claims-threads-'));
  writeClaims('claims.csv', 600);
  writeClaims('long.csv', 20_000);
  writeFileSync(
    join(folder, 'actors.csv'),
    'id,name,side,kind\nred,Red,red,combatant\nblue,Blue,blue,combatant\n',
  );
  const truths = Array.from(
    { length: 60 },
    (_, index) => `i${10_000 + 5 * index},blue,killed,${12 + index},Red`,
  );
  writeFileSync(
    join(folder, 'verified.csv'),
    `incident,victims,measure,value,leave_out\n${truths.join('\n')}\n`,
  );
  await runHere(onProcessors(1), 'fit', 'claims.csv', '-o', 'bias.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Incidents of four claims on one group, no two of them alike. */
function writeClaims(name: string, incidents: number): void {
  const rows = Array.from({ length: incidents }, (_, index) => {
    const dead = 10 + index;
    return [
      `Red,red,belligerent,blue,killed,${2 * dead}`,
      `Blue,blue,belligerent,blue,killed,${Math.round(dead / 2)}`,
      `Agency ${index % 7},,media,blue,killed,about ${dead}`,
      `Paper,,media,blue,killed,at least ${dead - 3}`,
    ].map((row) => `i${10_000 + index},${row}`);
  });
  const header = 'incident,source,party,source_role,victims,measure,count';
  writeFileSync(join(folder, name), `${[header, ...rows.flat()].join('\n')}\n`);
}

describe('threads for the model', () => {
  it.each([
    ['reconcile', 'claims.csv', '--method', 'model', '--json'],
    ['reconcile', 'claims.csv', '--method', 'all', '--format', 'csv'],
    ['reconcile', 'claims.csv', '--method', 'model', '--bias', 'bias.json', '--json'],
    ['score', 'claims.csv', '--truth', 'verified.csv', '--json'],
  ])('leave the output as it is: %s %s %s %s %s', async (...argv) => {
    const runOn = (processors: number) => runHere(onProcessors(processors), ...argv, '--quiet');
    const [alone, together] = await Promise.all([runOn(1), runOn(2)]);
    expect(together.stdout).toBe(alone.stdout);
    expect(alone.stderr).toBe('');
    expect(together.stderr).toBe(ANSWERED);
  });

  it('are not started for a run without the model', async () => {
    const { stderr } = await runHere(onProcessors(2), 'reconcile', 'claims.csv', '--json', '--quiet');
    expect(stderr).toBe('');
  });

  it('end with the run on Ctrl-C, which exits with 130', async () => {
    const argv = [onProcessors(2), CLAIMS, 'reconcile', 'long.csv', '--method', 'model', '--json', '--quiet'];
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.once('data', () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
  });
});
