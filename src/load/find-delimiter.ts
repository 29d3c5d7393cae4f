/** The characters that may part the cells of a table, in the order in which they are preferred. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** So many lines are looked at: a table may have a title. */
const MAX_LINES = 20;

/** What separates the cells of a table, in a line that names columns or Excel's `sep=;` above them. */
interface Found {
  readonly delimiter: string;
  /** Whether the line then names the columns. */
  readonly isHeader: boolean;
}

/** What is known of the names of columns. */
export interface KnownNames {
  /** Whether a name is that of a known column. */
  readonly isKnown: (name: string) => boolean;
  /** Whether the cells of a row name columns rather than make a title. */
  readonly isHeader: (cells: readonly string[]) => boolean;
}

/**
 * Finds the delimiter of a table by its header line, the first that names columns or else the first of all: the delimiter that shows the most known columns, then the most columns. `preferred` wins a tie. Null while
 * more of the text is needed, and when a whole text holds nothing.
 */
export function findDelimiter(
  text: string,
  isLast: boolean,
  known: KnownNames,
  preferred = ',',
): string | null {
  let first: Found | null = null;
  let lines = 0;
  for (const line of findLines(text, isLast)) {
    const named = lines === 0 ? /^"?sep=(.)"?[,;\t|]*$/i.exec(line)?.[1] : undefined;
    if (named !== undefined) return named;
    const found = delimiterOfLine(line, known, preferred);
    if (found.isHeader) return found.delimiter;
    first ??= found;
    if (++lines === MAX_LINES) return first.delimiter;
  }
  return isLast ? (first?.delimiter ?? null) : null;
}

function delimiterOfLine(line: string, { isKnown, isHeader }: KnownNames, preferred: string): Found {
  let best = { delimiter: preferred, known: -1, columns: 0, names: [] as readonly string[] };
  for (const delimiter of new Set([preferred, ...DELIMITERS])) {
    const names = splitLine(line, delimiter);
    const known = names.filter((name) => isKnown(name)).length;
    if (known > best.known || (known === best.known && names.length > best.columns)) {
      best = { delimiter, known, columns: names.length, names };
    }
  }
  return { delimiter: best.delimiter, isHeader: isHeader(best.names) };
}

const HOLDS_TEXT = /[^\s,;|"]/;

/** The whole lines that hold more than delimiters, line breaks within quotes included. */
function* findLines(text: string, isLast: boolean): Generator<string, void, undefined> {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== '\n' && character !== '\r')) continue;
    const line = text.slice(start, at);
    if (HOLDS_TEXT.test(line)) yield line;
    start = at + 1;
  }
  const line = text.slice(start);
  if (isLast && HOLDS_TEXT.test(line)) yield line;
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
