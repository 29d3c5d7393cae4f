import type { CompletedCommand, CompletedFlag } from './command-line.js';

/** A script that has fish complete the commands, their flags and the values of these, each with what it does. */
export function renderFishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, flags }) => [
    `complete -c claims -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
    ...flags.map((flag) => `complete -c claims -n '__fish_seen_subcommand_from ${name}' ${flagOf(flag)}`),
  ]);
  return `# fish completion for claims: claims completion fish | source\n${lines.join('\n')}\n`;
}

/** `-s f -l format -x -a 'table json' -d 'output format'`. */
function flagOf({ names, summary, takesValue, choices }: CompletedFlag): string {
  const written = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const value = !takesValue ? [] : choices.length === 0 ? ['-r'] : ['-x', `-a ${quote(choices.join(' '))}`];
  return [...written, ...value, `-d ${quote(summary)}`].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
