/** The characters that may part the cells of a table, in the order in which they are preferred. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Finds the delimiter of a table by its header line: the one that shows the most known columns, then the most
 * columns. `isKnown` tells whether a name is that of a column; `preferred` wins a tie.
 */
export function findDelimiter(
  headerLine: string,
  isKnown: (name: string) => boolean,
  preferred = ',',
): string {
  let best = { delimiter: preferred, known: -1, columns: 0 };
  for (const delimiter of new Set([preferred, ...DELIMITERS])) {
    const names = splitLine(headerLine, delimiter);
    const known = names.filter((name) => isKnown(name)).length;
    if (known > best.known || (known === best.known && names.length > best.columns)) {
      best = { delimiter, known, columns: names.length };
    }
  }
  return best.delimiter;
}

/** The first line that holds more than delimiters, line breaks within quotes included; null while it is cut off. */
export function findHeaderLine(text: string, isLast: boolean): string | null {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== '\n' && character !== '\r')) continue;
    const line = text.slice(start, at);
    if (/[^\s,;|"]/.test(line)) return line;
    start = at + 1;
  }
  return isLast ? text.slice(start) : null;
}

function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
