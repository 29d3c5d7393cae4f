import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from './git-repository.js';
import { ACTION, type ActionRun, runAction } from './run-action.js';

const HEADER = 'claim_id,incident,source,party,victims,measure,count,outlet,url\n';
const FIRST = 'T1,ambush,Rebels,,army,killed,84,Radio,https://example.org/1\n';
const SECOND = 'T2,ambush,Ministry,,army,killed,20,Gazette,https://example.org/2\n';
const BROKEN = 'T3,ambush,Digest,,army,killed,12-Oct,Digest,https://example.org/3\n';

/** Made for one test and deleted after it; nothing else ever is. */
let repository: GitRepository;
let runner: string;
beforeEach(() => {
  runner = mkdtempSync(join(tmpdir(), 'claims-runner-'));
  repository = new GitRepository();
  repository.write('claims.csv', HEADER + FIRST);
  repository.commit();
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  repository.git('checkout', '--quiet', '-b', 'edit');
});
afterEach(() => {
  repository.delete();
  rmSync(runner, { recursive: true, force: true });
});

function act(run: Omit<ActionRun, 'workspace' | 'runner'> = {}) {
  return runAction({ workspace: repository.folder, runner, ...run });
}

function edit(rows: string): void {
  repository.write('claims.csv', HEADER + rows);
  repository.commit();
}

const PULL_REQUEST = { event: 'pull_request', inputs: { base: 'main' } };

describe('the action', () => {
  it('is composite, in bash, and has no expression in its shell text', () => {
    expect(ACTION.runs.using).toBe('composite');
    for (const { shell, run } of ACTION.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  it('checks the working folder with the checkout of the action where it is built', () => {
    const { codes, summary } = act();
    expect(codes).toEqual({ 'Install claims': 0, 'Check the claims': 0 });
    expect(summary).not.toBe('');
  });

  it('marks the problem in the file, fails, and says it in the summary', () => {
    edit(FIRST + BROKEN);
    const { codes, stdout, summary } = act();
    expect(codes['Check the claims']).toBe(1);
    expect(stdout).toMatch(/^::error file=claims\.csv,line=3,/m);
    expect(summary).toContain('cell/date-in-count');
  });

  it('says what a pull request changes, after a failed check too', () => {
    edit(FIRST + SECOND);
    const { codes, summary } = act(PULL_REQUEST);
    expect(codes).toEqual({ 'Install claims': 0, 'Check the claims': 0, 'Say what changes': 0 });
    expect(summary).toContain('20–84');
    edit(FIRST + SECOND + BROKEN);
    const failed = act(PULL_REQUEST);
    expect(failed.codes).toEqual({ 'Install claims': 0, 'Check the claims': 1, 'Say what changes': 0 });
    expect(failed.summary).toContain('20–84');
  });

  it('compares with the point at which the branch left its base', () => {
    edit(FIRST + SECOND);
    repository.git('checkout', '--quiet', 'main');
    edit(`${FIRST}T9,siege,Ministry,,army,killed,7,Gazette,https://example.org/9\n`);
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    repository.git('checkout', '--quiet', 'edit');
    expect(act(PULL_REQUEST).summary).not.toContain('siege');
  });

  it('compares nothing on a push, or without a base', () => {
    expect(act({ inputs: { base: 'main' } }).codes).not.toHaveProperty('Say what changes');
    expect(act({ event: 'pull_request' }).codes).not.toHaveProperty('Say what changes');
  });

  it('takes a revision for a base as well', () => {
    const base = repository.git('rev-parse', 'HEAD').trim();
    edit(FIRST + SECOND);
    expect(act({ event: 'pull_request', inputs: { base } }).summary).toContain('20–84');
  });

  it.each(['gone', '--all', '$(touch pwned)'])('says that a base %s is not there', (base) => {
    const { codes, stdout } = act({ event: 'pull_request', inputs: { base } });
    expect(codes['Say what changes']).toBe(2);
    expect(stdout).toContain('::error title=claims::The base is not in this checkout');
    expect(existsSync(repository.at('pwned'))).toBe(false);
  });

  it('takes files, arguments and reports one a line, and none for a command or a flag', () => {
    repository.write('a folder/claims.csv', HEADER + FIRST);
    const inputs = {
      files: 'claims.csv\na folder\n',
      args: '--strict\n--no-config',
      format: 'json',
      report: 'sarif=out.sarif\njunit=out.xml',
      'fail-on': 'warning',
    };
    const { codes, stdout } = act({ inputs });
    expect(JSON.parse(stdout)).toMatchObject({ options: { strict: true, failOn: 'warning' } });
    expect(codes['Check the claims']).not.toBe(2);
    expect(existsSync(repository.at('out.sarif')) && existsSync(repository.at('out.xml'))).toBe(true);
    for (const files of ['$(touch pwned)', '`touch pwned`', '; touch pwned', '--version']) {
      expect(act({ inputs: { files } }).codes['Check the claims']).toBe(2);
    }
    expect(existsSync(repository.at('pwned'))).toBe(false);
  });
});

describe('the action where it is not built', () => {
  /** Puts a program in the place of npm that writes down what it is called with. */
  function fakeNpm(): Record<string, string> {
    const folder = join(runner, 'path');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'npm'),
      `#!/bin/sh\npwd > "${runner}/npm"\nprintf '%s\\n' "$@" >> "${runner}/npm"\n`,
    );
    chmodSync(join(folder, 'npm'), 0o755);
    return { PATH: folder + delimiter + process.env.PATH };
  }
  const calledWith = () => readFileSync(join(runner, 'npm'), 'utf8').trimEnd().split('\n');

  it('installs the package of its own version, outside the checkout that is checked', () => {
    const actionPath = join(runner, 'action');
    mkdirSync(actionPath);
    writeFileSync(join(actionPath, 'package.json'), '{"version":"1.2.3"}');
    const { codes } = act({ actionPath, env: fakeNpm() });
    expect(codes['Install claims']).toBe(0);
    const [where, ...words] = calledWith();
    expect(where).toBe(join(runner, 'temp/claims'));
    expect(words[0]).toBe('install');
    expect(words).toContain('--ignore-scripts');
    expect(words.at(-1)).toBe('casualty-claims@1.2.3');
  });

  it('installs the version that is asked for, though it is built', () => {
    act({ inputs: { version: '0.9.0; touch pwned' }, env: fakeNpm() });
    expect(calledWith().at(-1)).toBe('casualty-claims@0.9.0; touch pwned');
    expect(existsSync(join(runner, 'temp/claims/pwned'))).toBe(false);
  });
});
