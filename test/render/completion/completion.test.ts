import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderBashCompletion } from '../../../src/render/completion/bash.js';
import type { CompletedCommand } from '../../../src/render/completion/command-line.js';
import { renderFishCompletion } from '../../../src/render/completion/fish.js';
import { renderZshCompletion } from '../../../src/render/completion/zsh.js';

const COMMANDS: readonly CompletedCommand[] = [
  {
    name: 'reconcile',
    summary: "a source's figures: ranges [and more]",
    flags: [
      { names: ['-f', '--format'], summary: 'output format', takesValue: true, choices: ['table', 'json'] },
      { names: ['-o', '--output'], summary: 'write to a file', takesValue: true, choices: [] },
      { names: ['--strict'], summary: "don't guess: fail", takesValue: false, choices: [] },
    ],
  },
  { name: 'rules', summary: 'what is checked', flags: [] },
];

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

/** What a script prints in a shell that has read the completion. */
function inShell(shell: string, completion: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'claims-completion-'));
  try {
    writeFileSync(join(folder, 'completion'), completion);
    const { stdout, stderr } = spawnSync(shell, ['-c', `source ./completion\n${script}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!has('bash'))('renderBashCompletion', () => {
  const complete = (...words: string[]) =>
    inShell(
      'bash',
      renderBashCompletion(COMMANDS),
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _claims; echo "\${COMPREPLY[@]}"`,
    ).trim();

  it('completes a command', () => {
    expect(complete('claims', 'r')).toBe('reconcile rules');
  });

  it('completes the flags of the command', () => {
    expect(complete('claims', 'reconcile', '--')).toBe('--format --output --strict');
    expect(complete('claims', 'rules', '--')).toBe('');
  });

  it('completes the values of a flag, short or long, and leaves files to bash', () => {
    expect(complete('claims', 'reconcile', '-f', '')).toBe('table json');
    expect(complete('claims', 'reconcile', '--format', 'j')).toBe('json');
    expect(complete('claims', 'reconcile', '-o', 'x')).toBe('');
    expect(complete('claims', 'reconcile', 'cl')).toBe('');
  });
});

describe.skipIf(!has('fish'))('renderFishCompletion', () => {
  const complete = (line: string) =>
    inShell('fish', renderFishCompletion(COMMANDS), `complete -C '${line}'`)
      .trim()
      .split('\n')
      .filter((one) => !one.startsWith('completion'));

  it('completes commands, flags and values, each with what it does', () => {
    expect(complete('claims r')).toEqual([
      "reconcile\ta source's figures: ranges [and more]",
      'rules\twhat is checked',
    ]);
    expect(complete('claims reconcile --s')).toEqual(["--strict\tdon't guess: fail"]);
    expect(complete('claims reconcile --format ')).toEqual(['json\toutput format', 'table\toutput format']);
  });
});

describe('renderFishCompletion', () => {
  it('quotes what a flag does', () => {
    expect(renderFishCompletion(COMMANDS)).toContain("-l strict -d 'don\\'t guess: fail'");
  });
});

describe.skipIf(!has('zsh'))('renderZshCompletion', () => {
  it('is a script that zsh reads and takes as its completion', () => {
    const script = renderZshCompletion(COMMANDS);
    expect(inShell('zsh', `autoload -U compinit; compinit -u -D\n${script}`, 'echo $_comps[claims]')).toBe(
      '_claims\n',
    );
  });
});

describe('renderZshCompletion', () => {
  it('escapes what a flag does', () => {
    const script = renderZshCompletion(COMMANDS);
    expect(script).toContain("'*--strict[don'\\''t guess\\: fail]'");
    expect(script).toContain("'*-f[output format]:value:(table json)'");
    expect(script).toContain("'reconcile:a source'\\''s figures\\: ranges [and more]'");
  });
});
