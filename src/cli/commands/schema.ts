import type { DefineCommand } from '../define-command.js';

/** `claims schema`: the machine-readable definition of what goes in and comes out. */
export const defineSchema: DefineCommand = (program, terminal, finish) => {
  program
    .command('schema')
    .summary('JSON Schema of a claim, a result, a diff, the config, or a Frictionless Table Schema')
    .description('Print a schema; without a name, the names there are.')
    .argument(
      '[name]',
      'claim, result, explain, timeline, sources, score, check, diff, accepted, lock, config or table',
    )
    .action(async (name: string | undefined) => {
      const { schema } = await import('../actions/schema.js');
      finish(await schema(name, terminal));
    });
};
