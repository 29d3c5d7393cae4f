import { createScanner, type JSONScanner } from 'jsonc-parser';

/** The tokens of jsonc-parser's scanner, whose own enum vanishes when a file is compiled by itself. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  unknown: 16,
  end: 17,
} as const;

/** Nobody nests claims so deep; what does is made to break a parser. */
const MAX_DEPTH = 64;

/** The characters of a token: lines and UTF-16 columns from 1, the end being the character after the last. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in a text to which the reading can come back. */
export interface Mark {
  readonly text: string;
  /** Where the token and its line start, from 0. */
  readonly offset: number;
  readonly lineStart: number;
  /** From 1. */
  readonly line: number;
}

/** Text that is not JSON: what is wrong, and where. */
export class JsonError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'JsonError';
    this.line = line;
    this.column = column;
  }
}

/**
 * Walks through strict JSON token by token: no comments, no trailing commas. Holds nothing but the text, so that
 * records can be taken one at a time, each with its place. Throws a JsonError at the first character that is wrong.
 */
export class JsonCursor {
  readonly #scanner: JSONScanner;
  readonly #text: string;
  readonly #firstLine: number;
  /** Where the first line that is read starts: the scanner counts from the start of the text until the next one. */
  readonly #firstLineStart: number;
  token: number = TOKEN.end;

  constructor(text: string, firstLine = 1, { offset, lineStart } = { offset: 0, lineStart: 0 }) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#firstLineStart = lineStart;
    this.#scanner = createScanner(text, false);
    this.#scanner.setPosition(offset);
    this.advance();
  }

  /** A cursor of its own at a place that another one has marked. */
  static at(mark: Mark): JsonCursor {
    return new JsonCursor(mark.text, mark.line, mark);
  }

  /** Marks the current token. */
  mark(): Mark {
    const offset = this.#scanner.getTokenOffset();
    return { text: this.#text, offset, lineStart: offset - (this.column - 1), line: this.line };
  }

  /** Goes to the next token that is not white space. */
  advance(): void {
    do this.token = this.#scanner.scan();
    while (this.is(TOKEN.space) || this.is(TOKEN.lineBreak));
    if (this.is(TOKEN.lineComment) || this.is(TOKEN.blockComment)) this.fail('JSON has no comments');
    const error = this.#scanner.getTokenError();
    if (error !== 0) this.fail(SCAN_ERRORS[error] ?? 'invalid character');
    if (this.is(TOKEN.unknown)) this.fail(`unexpected ${this.#quoted()}`);
  }

  is(token: number): boolean {
    return this.token === token;
  }

  /** Checks the current token and goes to the next. */
  expect(token: number, what: string): void {
    if (this.token !== token) this.failExpecting(what);
    this.advance();
  }

  /** The decoded text of a string token. */
  get text(): string {
    return this.#scanner.getTokenValue();
  }

  /** The current token as it is written. */
  get source(): string {
    const start = this.#scanner.getTokenOffset();
    return this.#text.slice(start, start + this.#scanner.getTokenLength());
  }

  get line(): number {
    return this.#firstLine + this.#scanner.getTokenStartLine();
  }

  get column(): number {
    const isFirstLine = this.#scanner.getTokenStartLine() === 0;
    return this.#scanner.getTokenStartCharacter() - (isFirstLine ? this.#firstLineStart : 0) + 1;
  }

  /** The place of the current token; no token of JSON runs over a line's end. */
  get span(): Span {
    const { line, column } = this;
    return { line, column, endLine: line, endColumn: column + this.#scanner.getTokenLength() };
  }

  /** Passes over one value, whatever it holds, and checks that it is well-formed. */
  skipValue(depth: number): void {
    if (depth > MAX_DEPTH) this.fail(`values are nested deeper than ${MAX_DEPTH} levels`);
    if (this.is(TOKEN.openBrace)) {
      this.eachMember(() => this.skipValue(depth + 1));
    } else if (this.is(TOKEN.openBracket)) {
      this.eachElement(() => this.skipValue(depth + 1));
    } else if (isScalar(this.token)) this.advance();
    else this.failExpecting('a value');
  }

  /** Walks through the members of an object; `read` is called at each value with its key, and must pass over it. */
  eachMember(read: (key: string, span: Span) => void): void {
    this.advance();
    if (!this.is(TOKEN.closeBrace)) {
      for (;;) {
        if (!this.is(TOKEN.string)) this.failExpecting('a key in double quotes');
        const { text, span } = this;
        this.advance();
        this.expect(TOKEN.colon, '":" after a key');
        read(text, span);
        if (!this.is(TOKEN.comma)) break;
        this.advance();
      }
    }
    this.expect(TOKEN.closeBrace, '"," or "}"');
  }

  /** Walks through the elements of an array; `read` is called at each, and must pass over it. */
  eachElement(read: () => void): void {
    this.advance();
    if (!this.is(TOKEN.closeBracket)) {
      for (;;) {
        read();
        if (!this.is(TOKEN.comma)) break;
        this.advance();
      }
    }
    this.expect(TOKEN.closeBracket, '"," or "]"');
  }

  failExpecting(what: string): never {
    return this.fail(`expected ${what}, found ${this.is(TOKEN.end) ? 'the end' : this.#quoted()}`);
  }

  fail(message: string): never {
    throw new JsonError(message, this.line, this.column);
  }

  #quoted(): string {
    const { source } = this;
    return source.length > 20 ? `${source.slice(0, 20)}…` : source;
  }
}

const SCAN_ERRORS: Readonly<Record<number, string>> = {
  1: 'JSON has no comments',
  2: 'a text is not closed by a double quote',
  3: 'a number is not complete',
  4: 'a \\u escape needs four hexadecimal digits',
  5: 'unknown escape in a text',
  6: 'a control character must be written as an escape',
};

function isScalar(token: number): boolean {
  return token >= TOKEN.null && token <= TOKEN.number;
}
