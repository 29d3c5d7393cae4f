import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROJECT } from '../run-claims.js';

const CLAIMS = join(PROJECT, 'bin/claims.js');
const DATA = join(PROJECT, 'data/tinzaouaten-2024');
const run = promisify(execFile);

/** Runs the built program as a process of its own. */
function claims(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const env = { ...process.env, ...options.env };
  return run(process.execPath, [CLAIMS, ...args], { cwd: options.cwd ?? PROJECT, env, maxBuffer: 1 << 28 });
}

/** The output of a shell line in which `claims` is the built program. */
async function shell(line: string, cwd = PROJECT): Promise<{ stdout: string; stderr: string }> {
  return run(
    'bash',
    ['-c', `set -o pipefail; claims() { "${process.execPath}" "${CLAIMS}" "$@"; }; ${line}`],
    {
      cwd,
      maxBuffer: 1 << 28,
    },
  );
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of many incidents whose JSON result is larger than 3 MB. */
function writeLarge(name: string, rows: number): string {
  const path = join(folder, name);
  const lines = Array.from({ length: rows }, (_, index) => {
    const incident = `inc-${String(Math.floor(index / 5)).padStart(6, '0')}`;
    return `C${index},${incident},Source ${index % 7},all,killed,${10 + (index % 40)}`;
  });
  writeFileSync(path, `claim_id,incident,source,victims,measure,count\n${lines.join('\n')}\n`);
  return path;
}

describe('the program as a process', () => {
  it('gives equal bytes whatever the time zone, the language and the working folder', async () => {
    const args = ['reconcile', DATA, '--json'];
    const { stdout } = await claims(args);
    const elsewhere = [
      { env: { TZ: 'Pacific/Kiritimati' } },
      { env: { LANG: 'fr_FR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
      { cwd: folder },
    ];
    for (const options of elsewhere) expect((await claims(args, options)).stdout).toBe(stdout);
    expect((await claims(['reconcile', '.', '--json'], { cwd: DATA })).stdout).toBe(stdout);
    expect(stdout).not.toContain(PROJECT);
  });

  it('gives equal results when the rows are shuffled: only inputs, lines and cells differ', async () => {
    const [header, ...records] = splitRecords(readFileSync(join(DATA, 'claims.csv'), 'utf8'));
    const shuffled = join(folder, 'claims.csv');
    const turned = [
      ...records.filter((_, index) => index % 2 === 1).reverse(),
      ...records.filter((_, index) => index % 2 === 0),
    ];
    writeFileSync(shuffled, `${[header, ...turned].join('\n')}\n`);
    const flags = [
      '--actors',
      join(DATA, 'actors.csv'),
      '--config',
      join(DATA, 'claims.config.json'),
      '--json',
    ];
    const [straight, other] = await Promise.all(
      [join(DATA, 'claims.csv'), shuffled].map(async (path) =>
        JSON.parse((await claims(['reconcile', path, ...flags])).stdout),
      ),
    );
    expect(withoutPlaces(other.incidents)).toEqual(withoutPlaces(straight.incidents));
    expect(other.summary).toEqual(straight.summary);
  });

  it('sends 3 MB through a slow pipe whole', async () => {
    const path = writeLarge('large.csv', 10_000);
    const { stdout } = await shell(`claims reconcile ${path} --json | (sleep 1; cat)`);
    expect(stdout.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(stdout).summary.claims).toBe(10_000);
  });

  it('ends quietly when its reader goes away', async () => {
    const path = writeLarge('head.csv', 10_000);
    const { stdout, stderr } = await shell(
      `claims reconcile ${path} --json | head -c 100; echo; echo "\${PIPESTATUS[0]}"`,
    );
    expect(stdout.split('\n').at(-2)).toBe('0');
    expect(stderr).toBe('');
  });

  it('reads standard input', async () => {
    const { stdout } = await shell('cat data/incident.csv | claims reconcile - --json');
    expect(JSON.parse(stdout).inputs[0].path).toBe('stdin');
  });

  it('leaves no half-written file and exits with 130 on Ctrl-C', async () => {
    const out = join(folder, 'out.json');
    const child = spawn(process.execPath, [CLAIMS, 'reconcile', '-', '--grouped', '--json', '-o', out], {
      cwd: folder,
    });
    child.stdin.write('incident,source,victims,measure,count\na,S,all,killed,5\n');
    const written = () => readdirSync(folder).filter((name) => name.includes('out.json'));
    await vi.waitUntil(() => written().length > 0, { timeout: 30_000 });
    const before = written();
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(before).toHaveLength(1);
    expect(code).toBe(130);
    expect(written()).toEqual([]);
  });

  it('holds a hundred thousand grouped rows in the memory of a few', async () => {
    const path = writeLarge('flat.csv', 100_000);
    const { stdout } = await run(
      process.execPath,
      ['--max-old-space-size=24', CLAIMS, 'reconcile', path, '--format', 'ndjson', '--quiet'],
      { maxBuffer: 1 << 28 },
    );
    expect(stdout.split('\n')).toHaveLength(20_001);
  });
});

/** The records of a CSV text; a quoted cell may hold newlines. */
function splitRecords(text: string): string[] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? [];
}

/** A result without the places of its claims. */
function withoutPlaces(incidents: unknown): unknown {
  return JSON.parse(JSON.stringify(incidents, (key, value) => (key === 'at' ? undefined : value)));
}
