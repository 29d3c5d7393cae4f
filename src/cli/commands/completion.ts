import type { DefineCommand } from '../define-command.js';

/** `claims completion`: has a shell complete commands and flags. */
export const defineCompletion: DefineCommand = (program, terminal, finish) => {
  program
    .command('completion')
    .summary('a script that has your shell complete commands and flags')
    .description('Print a completion script: source <(claims completion bash), for instance in ~/.bashrc.')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { completion } = await import('../actions/completion.js');
      finish(await completion(shell, program, terminal));
    });
};
