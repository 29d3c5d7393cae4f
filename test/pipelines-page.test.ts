import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GitRepository } from './git-repository.js';
import { ACTION } from './run-action.js';
import { PROJECT, runClaims } from './run-claims.js';

/** docs/pipelines.md, and the workflow that `claims init` writes: what can be run of them is run. */
const PAGE = readFileSync(join(PROJECT, 'docs/pipelines.md'), 'utf8');
const blocks = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => parse(text));
const version = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;

const EDITED = 'claim_id,incident,source,victims,measure,count,outlet,url\n';

/** Made for one test and deleted after it; nothing else ever is. */
let repository: GitRepository;
let programs: string;
beforeEach(async () => {
  programs = mkdtempSync(join(tmpdir(), 'claims-path-'));
  program('claims', 'exec "$NODE" "$CLAIMS" "$@"');
  // What is asked for is written down, and the program of this checkout runs in its place.
  program('npx', 'echo "$1 $2" >> "$PROGRAMS/asked"; shift 2; exec "$NODE" "$CLAIMS" "$@"');
  program('npm', 'echo "$3" >> "$PROGRAMS/asked"');
  repository = new GitRepository();
  await runClaims(['init', 'data/north'], { cwd: repository.folder });
  repository.commit();
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  repository.git('checkout', '--quiet', '-b', 'edit');
});
afterEach(() => {
  repository.delete();
  rmSync(programs, { recursive: true, force: true });
});

function program(name: string, line: string): void {
  const path = join(programs, name);
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
}

const asked = () => readFileSync(join(programs, 'asked'), 'utf8').trim().split('\n');

/** Runs text in bash as a pipeline does; what it prints. Throws when it fails. */
function shell(text: string, env: Readonly<Record<string, string>> = {}): string {
  return execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd: repository.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: programs + delimiter + process.env.PATH,
      NODE: process.execPath,
      CLAIMS: join(PROJECT, 'bin/claims.js'),
      PROGRAMS: programs,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ...env,
    },
  });
}

/** Adds a claim of 99 dead, so that a range moves. */
function edit(): void {
  const path = 'data/north/claims.csv';
  const text = readFileSync(repository.at(path), 'utf8');
  const [header = '', , ...rows] = text.split('\n');
  const columns = header.split(',');
  const cells = new Map([
    ['claim_id', 'N1'],
    ['incident', 'example-2024-01-02'],
    ['source', 'Ministry'],
    ['victims', 'southern-army'],
    ['measure', 'killed'],
    ['count', '99'],
  ]);
  const added = columns.map((column) => cells.get(column) ?? '').join(',');
  repository.write(path, [header, text.split('\n')[1], added, ...rows].join('\n'));
  repository.commit();
}

describe('docs/pipelines.md', () => {
  it('has blocks of shell and YAML, and of nothing else', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['sh', 'yaml']));
  });

  for (const { text } of blocks.filter(({ language }) => language === 'sh')) {
    it(`runs: ${text.split('\n')[0]}`, () => {
      shell(text);
    });
  }

  it('stops an edit that moves a range where it says so', () => {
    edit();
    const gate = blocks.find(({ text }) => text.includes('--fail-on range-change'))?.text ?? '';
    expect(() => shell(gate)).toThrow(expect.objectContaining({ status: 1 }));
  });

  it('uses the action with inputs that it has, at the version of this package', () => {
    const steps = yaml.flatMap(({ steps = [], jobs }) => [...steps, ...(jobs?.claims.steps ?? [])]);
    const ours = steps.filter(({ uses = '' }) => uses.startsWith('casualty-claims/claims@'));
    expect(ours.length).toBe(2);
    for (const { uses, with: inputs } of ours) {
      expect(uses).toBe(`casualty-claims/claims@v${version}`);
      for (const name of Object.keys(inputs)) expect(Object.keys(ACTION.inputs)).toContain(name);
    }
    const table = [...PAGE.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(table).toEqual(Object.keys(ACTION.inputs));
  });

  it('runs on GitLab: reports are written, and the edit is told', () => {
    const { claims: job } = yaml.find((one) => one.claims !== undefined);
    const base = repository.git('rev-parse', 'HEAD').trim();
    edit();
    const env = { DATA: job.variables.DATA };
    shell(job.script.join('\n'), env);
    expect(asked()).toEqual([`casualty-claims@${version}`]);
    const { codequality, junit } = job.artifacts.reports;
    expect(JSON.parse(readFileSync(repository.at(codequality), 'utf8'))).toBeInstanceOf(Array);
    expect(readFileSync(repository.at(junit), 'utf8')).toContain('<testsuites');
    const told = shell(job.after_script.join('\n'), { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(told).toContain('99');
    expect(shell(job.after_script.join('\n'), env)).toBe('');
  });

  it('has pre-commit use a hook that is there, or one like it', () => {
    const [hook] = parse(readFileSync(join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8'));
    const [remote, local] = yaml.flatMap(({ repos = [] }) => repos);
    expect(remote.rev).toBe(`v${version}`);
    expect(remote.hooks[0].id).toBe(hook.id);
    expect(local.hooks[0]).toMatchObject({
      language: hook.language,
      files: hook.files,
      pass_filenames: hook.pass_filenames,
      additional_dependencies: [`casualty-claims@${version}`],
    });
    shell(`${hook.entry} ${remote.hooks[0].args.join(' ')}`);
    shell(local.hooks[0].entry);
  });
});

describe('the workflow that claims init writes', () => {
  const summary = () => join(programs, 'summary.md');

  /** The shell lines of its steps, with what they see. */
  function steps(): { name: string; run: () => string }[] {
    const { jobs } = parse(readFileSync(repository.at('.github/workflows/claims.yml'), 'utf8'));
    const { env, steps: all } = jobs.claims;
    return all
      .filter((step: { run?: string }) => step.run !== undefined)
      .map((step: { name: string; run: string }) => ({
        name: step.name,
        run: () =>
          shell(step.run, {
            ...env,
            BASE: 'origin/main',
            GITHUB_ACTIONS: 'true',
            GITHUB_STEP_SUMMARY: summary(),
          }),
      }));
  }

  it('checks the data and says what a pull request changes', () => {
    edit();
    for (const { run } of steps()) run();
    expect(asked()).toEqual(Array(2).fill(`--yes casualty-claims@${version}`));
    expect(readFileSync(summary(), 'utf8')).toContain('99');
  });

  it('fails on a row that cannot be read', () => {
    mkdirSync(repository.at('data/north'), { recursive: true });
    repository.write(
      'data/north/claims.csv',
      `${EDITED}T1,a,S,southern-army,killed,12-Oct,R,https://example.org\n`,
    );
    const [check] = steps();
    expect(check?.name).toBe('Check the claims');
    expect(() => check?.run()).toThrow(expect.objectContaining({ status: 1 }));
  });
});
