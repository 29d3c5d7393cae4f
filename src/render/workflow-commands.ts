/**
 * Human lines as GitHub Actions may print them: what its runner would take for a command (`::` at the start of a
 * line, `##[` anywhere) is broken by a space that a reader can see.
 */
export function breakWorkflowCommands(text: string): string {
  return text.replace(/^([^\S\n]*:)(?=:)/gm, '$1 ').replaceAll('##[', '## [');
}
