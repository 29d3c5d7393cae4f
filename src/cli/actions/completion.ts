import type { Command, Option } from 'commander';
import { suggest } from '../../claim/suggest.js';
import { UserError } from '../../claim/user-error.js';
import { renderBashCompletion } from '../../render/completion/bash.js';
import type { CompletedCommand, CompletedFlag } from '../../render/completion/command-line.js';
import { renderFishCompletion } from '../../render/completion/fish.js';
import { renderZshCompletion } from '../../render/completion/zsh.js';
import { EXIT_OK } from '../exit-code.js';
import { type Terminal, writeText } from '../terminal.js';

/** The shells whose completion can be taught, each by a script. */
const SHELLS: ReadonlyMap<string, (commands: readonly CompletedCommand[]) => string> = new Map([
  ['bash', renderBashCompletion],
  ['zsh', renderZshCompletion],
  ['fish', renderFishCompletion],
]);

/** Prints the completion script of a shell; throws a UserError for a shell it does not know. */
export async function completion(shell: string, program: Command, terminal: Terminal): Promise<number> {
  const render = SHELLS.get(shell);
  if (render === undefined) {
    const names = [...SHELLS.keys()];
    throw new UserError(
      `there is no completion for ${shell}`,
      `${suggest(shell, names)}The shells are ${names.join(', ')}`,
    );
  }
  await writeText(terminal.stdout, render(program.commands.map(describeCommand)));
  return EXIT_OK;
}

function describeCommand(command: Command): CompletedCommand {
  return {
    name: command.name(),
    summary: command.summary(),
    flags: command.createHelp().visibleOptions(command).map(describeFlag),
  };
}

function describeFlag({ short, long, description, required, optional, argChoices }: Option): CompletedFlag {
  return {
    names: [short, long].filter((name) => name !== undefined),
    summary: description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}
