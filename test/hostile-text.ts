import fc from 'fast-check';

/** What a terminal obeys or hides: controls but the line feed, separators, bidi and invisible characters, half ones. */
export const OBEYED =
  /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** Escapes, controls, bidi overrides, breaks of a line, invisible characters. */
const CONTROLS: readonly string[] = [
  '\u001B[31mred\u001B[0m',
  '\u001B[2J\u001B[1A\u001B[K',
  '\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007',
  '\u001B]0;title\u001B\\\u001B]52;c;eA==\u0007',
  '\u009B2J\u0090q',
  '\u0000\u0007\u0008\u007F',
  'a\u202Eb\u202C\u2066c\u2069\u200E\u200F\u061C',
  'line\r\nbreak\u2028two\u2029three\u0085four\ttab\vfive\fsix\rseven',
  'ze\u200Bro\uFEFF\u2060\u00AD\u180E\u3164',
  '\u{E0001}\u{E0041}\u{E007F}',
  '\uD800lone\uDC00',
  '\uDC00\uFFFE\uFFFF',
  `e${'\u0301'.repeat(40)}`,
  '\u0301leading mark',
];

/** What a spreadsheet runs, in the forms it takes for the same, and what parts the cells of a table. */
const RUN: readonly string[] = [
  '=HYPERLINK("x")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  'a,b;c\td|e',
  'say "no"',
  '"',
  "'",
];

/** What is markup, a command, a link or the end of something in one of the formats. */
const MARKUP: readonly string[] = [
  '::error::not a command',
  '  ::add-mask::x',
  '\r::stop-commands::x',
  'a\n::warning file=x::y',
  '##[error]x',
  ' ##[add-mask]y',
  '%0A::notice::z%25',
  ']]>',
  '<![CDATA[',
  '</failure>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></svg></script>',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  '--><!--',
  '<!-- <?x ?>',
  '&amp;&#10;&lt;&nbsp',
  '| a | b |',
  '`code` ```fence',
  '**bold** _soft_ ~~gone~~',
  '[link](https://example.org) ![picture](//example.org/x.png)',
  '[ref]: https://example.org "x"',
  '[^1]',
  'https://example.org www.example.org a@example.org',
  '@somebody #123 GH-7 owner/repository#8 !9 :skull: $x$ {0} {{1}}',
  '# heading',
  '- item',
  '1. item',
  '===',
  '\\',
  '{{template|x=}} [[Category:X]] [https://example.org x] ~~~~ __TOC__',
  '</ref><nowiki>{{{1}}}</nowiki>{| |- |}',
  '* bullet\n: indent',
];

/** What looks harmless, and is kept as it is. */
const KEPT: readonly string[] = [
  'تجمع 12 الأزواد',
  'ЦСП «Азавад»',
  '北方の声明👨‍👩‍👧',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '0',
  '',
  ' ',
];

/** Texts that somebody may write into a cell to have a reader obey it, or a format break. */
export const HOSTILE: readonly string[] = [...CONTROLS, ...RUN, ...MARKUP, ...KEPT];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
);

/** Any text at all, for every cell and name that a user may write; mostly hostile, some of it put together. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: piece },
  fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
);
