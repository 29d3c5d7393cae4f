import type { DefineCommand } from '../define-command.js';

/** `claims init`: a dataset folder to start from. */
export const defineInit: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('init')
    .summary('a dataset folder to start from')
    .description(
      'Write a dataset to start from: claims, actors, config, README, and a workflow for GitHub that checks them.',
    )
    .argument('[folder]', 'where to write it; made if it is not there', '.');
  command.addHelpText(
    'after',
    `
Nothing is written over: a file that is there is left as it is, and named.
In a git repository the workflow goes to the root of the repository, where
GitHub looks for it.
Examples:
  claims init
  claims init data/my-dataset`,
  );
  command.action(async (folder: string) => {
    const { init } = await import('../actions/init.js');
    finish(await init(folder, terminal));
  });
};
