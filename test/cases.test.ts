import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, runClaims } from './run-claims.js';

/**
 * Whole runs as documents: every `console` block of test/cases/*.md is a command line, what it prints, and its
 * exit code. A block may set the scene with lines before the command: `# stdin: PATH`, `# env: NAME=VALUE`,
 * `# cwd: PATH`. With CLAIMS_UPDATE_CASES=1 the documents are written anew.
 */
const FOLDER = join(PROJECT, 'test/cases');
const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

async function replay(block: string): Promise<string> {
  const lines = block.split('\n');
  const command = lines.findIndex((line) => line.startsWith('$ claims'));
  const scene = lines.slice(0, command);
  const setting = (name: string) =>
    scene.filter((line) => line.startsWith(`# ${name}: `)).map((line) => line.slice(name.length + 4));
  const stdin = setting('stdin')[0];
  const cwd = setting('cwd')[0];
  const outcome = await runClaims(splitWords((lines[command] as string).slice('$ claims'.length)), {
    cwd: join(PROJECT, cwd ?? '.'),
    ...(stdin === undefined ? {} : { stdin: readFileSync(join(PROJECT, stdin)) }),
    env: Object.fromEntries(setting('env').map((pair) => pair.split('=') as [string, string])),
  });
  const stderr = outcome.stderr === '' ? '' : `--- standard error\n${outcome.stderr}`;
  return `${[...scene, lines[command]].join('\n')}\n${outcome.stdout}${stderr}--- exit code ${outcome.exitCode}\n`;
}

/** Splits a command line into words; quotes keep words together. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

for (const name of readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()) {
  describe(name, () => {
    const path = join(FOLDER, name);
    const document = readFileSync(path, 'utf8');
    const blocks = [...document.matchAll(BLOCK)].map((match) => match[1] as string);
    it('holds at least one run', () => expect(blocks.length).toBeGreaterThan(0));
    for (const block of blocks) {
      const title = block.split('\n').find((line) => line.startsWith('$ ')) ?? block;
      it(title, async () => {
        const replayed = await replay(block);
        if (process.env.CLAIMS_UPDATE_CASES === '1') {
          writeFileSync(
            path,
            readFileSync(path, 'utf8').replace(
              `\`\`\`console\n${block}\`\`\``,
              () => `\`\`\`console\n${replayed}\`\`\``,
            ),
          );
        } else expect(replayed).toBe(block);
      });
    }
  });
}
