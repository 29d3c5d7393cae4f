import type { CompletedCommand, CompletedFlag } from './command-line.js';

/** A script that has zsh complete the commands, their flags and the values of these, each with what it does. */
export function renderZshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef claims
# zsh completion for claims: source <(claims completion zsh)
_claims() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, summary }) => `      ${quote(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command=\${words[2]}
  words=("\${(@)words[2,-1]}")
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
    *) _files ;;
  esac
}
compdef _claims claims
`;
}

function commandCase({ name, flags }: CompletedCommand): string {
  const specifications = flags.flatMap(flagSpecifications).map((text) => ` \\\n        ${quote(text)}`);
  return `    ${name})\n      _arguments -s${specifications.join('')} \\\n        '*:file:_files'\n      ;;`;
}

/** `--format[output format]:value:(table json)`: a line for each way to write a flag. */
function flagSpecifications({ names, summary, takesValue, choices }: CompletedFlag): string[] {
  const text = summary.replaceAll(/[[\]:\\]/g, '\\$&');
  const values = choices.length === 0 ? '_files' : `(${choices.join(' ')})`;
  return names.map((name) => `*${name}[${text}]${takesValue ? `:value:${values}` : ''}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
