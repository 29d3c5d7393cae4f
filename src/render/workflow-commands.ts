/**
 * Human lines as GitHub Actions may print them: what its runner would take for a command (`::` at the start of a
 * line, `##[` anywhere) is broken by a space that a reader can see.
 */
export function breakWorkflowCommands(text: string): string {
  return text.replace(/^([^\S\n]*:)(?=:)/gm, '$1 ').replaceAll('##[', '## [');
}

/** The properties of an annotation: where it stands, and its title; null for what is not known. */
export interface AnnotationProperties {
  readonly file?: string | null;
  readonly line?: number | null;
  readonly endLine?: number | null;
  readonly col?: number | null;
  readonly endColumn?: number | null;
  readonly title?: string | null;
}

/** A command that has GitHub Actions annotate a run or a line of a file, escaped as its toolkit does. */
export function workflowCommand(
  command: 'notice' | 'warning' | 'error',
  properties: AnnotationProperties,
  message: string,
): string {
  const parts = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${command}${parts.length === 0 ? '' : ` ${parts.join(',')}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
