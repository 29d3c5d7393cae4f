/** A command that the runner of GitHub Actions finds in what a step prints. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands the runner knows; it minds no case. */
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

const OF_DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const OF_PROPERTIES = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

/**
 * What the runner makes of printed text: a line is a command where it begins, behind blanks, with `::`, a name it
 * knows and a second `::`, or where it holds `##[`, such a name and `]` anywhere.
 */
export function readWorkflowCommands(text: string): { commands: WorkflowCommand[]; lines: string[] } {
  const commands: WorkflowCommand[] = [];
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const command = readNew(line) ?? readOld(line);
    if (command !== null) commands.push(command);
    else if (line !== '') lines.push(line);
  }
  return { commands, lines };
}

function readNew(line: string): WorkflowCommand | null {
  const found = /^::((?:(?!::).)*)::(.*)$/s.exec(line.replace(/^[\s\u0085]+/, ''));
  return found === null ? null : toCommand(found[1] as string, ',', OF_PROPERTIES, found[2] as string);
}

function readOld(line: string): WorkflowCommand | null {
  const found = /##\[([^\]]*)\](.*)$/s.exec(line);
  return found === null ? null : toCommand(found[1] as string, ';', OF_PROPERTIES, found[2] as string);
}

function toCommand(
  head: string,
  separator: string,
  escapes: Readonly<Record<string, string>>,
  data: string,
): WorkflowCommand | null {
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  if (!KNOWN.has(name.toLowerCase())) return null;
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = Object.fromEntries(
    pairs.flatMap((pair) => {
      const at = pair.indexOf('=');
      return at <= 0 || at === pair.length - 1
        ? []
        : [[pair.slice(0, at), undo(pair.slice(at + 1), escapes)]];
    }),
  );
  return { name, properties, data: undo(data, OF_DATA) };
}

function undo(text: string, escapes: Readonly<Record<string, string>>): string {
  let undone = text;
  for (const [escaped, character] of Object.entries(escapes)) {
    undone = undone.replaceAll(escaped, character);
  }
  return undone;
}
