import { Command, CommanderError } from 'commander';
import { UserError } from '../claim/user-error.js';
import { defineCheck } from './commands/check.js';
import { defineCite } from './commands/cite.js';
import { defineCompletion } from './commands/completion.js';
import { defineDiff } from './commands/diff.js';
import { defineExplain } from './commands/explain.js';
import { defineFit } from './commands/fit.js';
import { defineInit } from './commands/init.js';
import { definePresets } from './commands/presets.js';
import { defineReconcile } from './commands/reconcile.js';
import { defineRules } from './commands/rules.js';
import { defineSchema } from './commands/schema.js';
import { defineScore } from './commands/score.js';
import { defineShow } from './commands/show.js';
import { defineSources } from './commands/sources.js';
import { defineTimeline } from './commands/timeline.js';
import type { DefineCommand } from './define-command.js';
import { EXIT_DID_NOT_RUN, EXIT_INTERRUPTED, EXIT_OK } from './exit-code.js';
import { removeTemporaries } from './temporary-files.js';
import { columnsOf, type Terminal, writeText } from './terminal.js';
import { readVersion } from './version.js';

const ISSUES = 'https://github.com/casualty-claims/claims/issues';

const COMMANDS: readonly DefineCommand[] = [
  defineReconcile,
  defineCheck,
  defineDiff,
  defineExplain,
  defineTimeline,
  defineSources,
  defineFit,
  defineScore,
  defineShow,
  defineRules,
  definePresets,
  defineSchema,
  defineInit,
  defineCompletion,
  defineCite,
];

/** Runs the command line and gives the exit code; the only place that catches. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const stop = () => {
    removeTemporaries();
    terminal.exit?.(EXIT_INTERRUPTED);
  };
  // A reader that goes away (`| head`) is no failure; the write that meets it says so.
  const ignore = () => {};
  terminal.stdout.on('error', ignore);
  terminal.stderr.on('error', ignore);
  terminal.once?.('SIGINT', stop);
  terminal.once?.('SIGTERM', stop);
  try {
    return await parse(argv, terminal);
  } catch (error) {
    return await report(error, argv, terminal);
  } finally {
    removeTemporaries();
    terminal.off?.('SIGINT', stop);
    terminal.off?.('SIGTERM', stop);
    terminal.stdout.off('error', ignore);
    terminal.stderr.off('error', ignore);
  }
}

async function parse(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = EXIT_OK;
  const out: string[] = [];
  const program = new Command('claims')
    .description(
      'Reconcile conflicting casualty claims: who said what, the range that follows, and who disagrees.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .option('--debug', 'print stack traces')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.push(text),
      writeErr: () => {},
      getOutHelpWidth: () => columnsOf(terminal.stdout),
      getOutHasColors: () => false,
    })
    .addHelpText(
      'after',
      `
Examples:
  claims reconcile data/tinzaouaten-2024
  claims reconcile claims.csv --victims wagner --measure killed
  claims reconcile claims.csv --json | jq .summary

Exit codes: 0 nothing found, 1 something at or above --fail-on, 2 did not run.`,
    );
  for (const define of COMMANDS) {
    define(program, terminal, (code) => {
      exitCode = code;
    });
  }
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  } finally {
    await writeText(terminal.stdout, out.join(''));
  }
  return exitCode;
}

async function report(error: unknown, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { display } = await import('../render/display.js');
  const { breakWorkflowCommands } = await import('../render/workflow-commands.js');
  const trace = argv.includes('--debug') && error instanceof Error ? `\n${error.stack}` : '';
  await writeText(terminal.stderr, breakWorkflowCommands(`claims: ${display(describe(error))}${trace}\n`));
  return EXIT_DID_NOT_RUN;
}

function describe(error: unknown): string {
  if (error instanceof UserError) return `${error.message}. ${error.hint}`;
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');
    return `${message.replace(/\.$/, '')}. Run "claims --help" or "claims COMMAND --help" for the flags.`;
  }
  if ((error as NodeJS.ErrnoException | null)?.code === 'ENOSPC') {
    return 'cannot write: the disk is full. Free some room, or write to another place';
  }
  const message = error instanceof Error ? error.message : String(error);
  return `this is a bug in claims: ${message}. Please report it at ${ISSUES} with what --debug prints`;
}
