const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&#124;': '|',
  '&#36;': '$',
  '&#32;': ' ',
};

/** What escaped text shows: comments show nothing, a backslash makes the next sign plain, references are undone. */
export function readMarkdown(markdown: string): string {
  return markdown.replace(/<!-- -->|\\([!-/:-@[-`{-~])|&(?:lt|gt|amp|#\d+);/g, (found, plain?: string) =>
    found === '<!-- -->' ? '' : (plain ?? (REFERENCES[found] as string)),
  );
}
