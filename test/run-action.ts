import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './run-claims.js';

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION: Action = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8'));

export interface ActionRun {
  /** The checkout that is worked in. */
  readonly workspace: string;
  /** A folder of the test's own for what the runner keeps. */
  readonly runner: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  /** Where the action is checked out. */
  readonly actionPath?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionOutcome {
  /** The exit code of each step that ran, by its name. */
  readonly codes: Readonly<Record<string, number>>;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to the summary. */
  readonly summary: string;
}

/**
 * Runs the steps of action.yml as GitHub's runner does: expressions are evaluated in `env` and `if` alone, each step
 * is a file given to bash with the runner's options, and a failed step ends those that do not ask for more.
 */
export function runAction(run: ActionRun): ActionOutcome {
  const { workspace, runner, event = 'push', actionPath = PROJECT } = run;
  const summary = join(runner, 'summary.md');
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(ACTION.inputs))
    inputs[name] = run.inputs?.[name] ?? input.default;
  const steps: Record<string, { outcome: string; outputs: Record<string, string> }> = {};
  const codes: Record<string, number> = {};
  const context = { inputs, steps, github: { event_name: event } };
  let stdout = '';
  let stderr = '';
  mkdirSync(join(runner, 'temp'), { recursive: true });
  writeFileSync(summary, '');
  for (const [index, step] of ACTION.runs.steps.entries()) {
    const isFailed = Object.values(codes).some((code) => code !== 0);
    if (step.if === undefined ? isFailed : evaluate(step.if, context) !== true) continue;
    const script = join(runner, `step-${index}.sh`);
    const output = join(runner, `output-${index}`);
    writeFileSync(script, step.run);
    writeFileSync(output, '');
    const env = Object.entries(step.env ?? {}).map(([name, text]) => [name, String(evaluate(text, context))]);
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(runner, 'temp'),
        TMPDIR: join(runner, 'temp'),
        ...run.env,
        ...Object.fromEntries(env),
      },
    });
    stdout += done.stdout;
    stderr += done.stderr;
    codes[step.name] = done.status ?? -1;
    if (step.id !== undefined) {
      const pairs = readFileSync(output, 'utf8').trimEnd().split('\n');
      steps[step.id] = {
        outcome: done.status === 0 ? 'success' : 'failure',
        outputs: Object.fromEntries(
          pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
        ),
      };
    }
  }
  return { codes, stdout, stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

/** The value of a text that is one expression; what action.yml uses of the language reads the same in JavaScript. */
function evaluate(text: string, context: object): unknown {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(text.trim())?.[1];
  if (expression === undefined) throw new Error(`not one expression: ${text}`);
  const read = expression.replaceAll(/inputs\.([\w-]+)/g, (_, name) => `inputs[${JSON.stringify(name)}]`);
  const names = [...Object.keys(context), 'cancelled', 'startsWith'];
  const values = [
    ...Object.values(context),
    () => false,
    (whole: string, start: string) => whole.startsWith(start),
  ];
  return new Function(...names, `return (${read});`)(...values);
}
