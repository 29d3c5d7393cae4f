import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runClaims } from './run-claims.js';

/**
 * Runs the command of a `console` block and gives the block as it should read: the lines that set the scene, the
 * command, what it prints, its exit code.
 */
export async function replay(block: string, folder = '.'): Promise<string> {
  const lines = block.split('\n');
  const command = lines.findIndex((line) => line.startsWith('$ claims'));
  const scene = lines.slice(0, command);
  const setting = (name: string) =>
    scene.filter((line) => line.startsWith(`# ${name}: `)).map((line) => line.slice(name.length + 4));
  const stdin = setting('stdin')[0];
  const cwd = setting('cwd')[0];
  const outcome = await runClaims(splitWords((lines[command] as string).slice('$ claims'.length)), {
    cwd: join(PROJECT, cwd ?? folder),
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
