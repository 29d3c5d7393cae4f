import type { CompletedCommand } from './command-line.js';

/** A script that has bash complete the commands, their flags and the values of these; files everywhere else. */
export function renderBashCompletion(commands: readonly CompletedCommand[]): string {
  return `# bash completion for claims: source <(claims completion bash)
_claims() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local command=\${COMP_WORDS[1]} words= values=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')}'
  else
    case "$command $before" in
${commands.flatMap(valueCases).join('\n')}
    *)
      case $command in
${commands.map(flagCase).join('\n')}
      esac
      ;;
    esac
  fi
  if [ "$COMP_CWORD" -eq 1 ] || [ "\${word:0:1}" = - ] || [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o default -F _claims claims
`;
}

/** The values of the flags of a command that have a fixed choice; nothing but files for the others. */
function valueCases({ name, flags }: CompletedCommand): string[] {
  return flags
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const patterns = names.map((flag) => `'${name} ${flag}'`).join(' | ');
      return choices.length === 0
        ? `    ${patterns}) ;;`
        : `    ${patterns}) values=1 words='${choices.join(' ')}' ;;`;
    });
}

function flagCase({ name, flags }: CompletedCommand): string {
  const words = flags.flatMap(({ names }) => names.filter((flag) => flag.startsWith('--')));
  return `      ${name}) words='${words.join(' ')}' ;;`;
}
