/** What R, pandas, databases and spreadsheets write in a cell of which nothing is known. */
const WORDS: ReadonlySet<string> = new Set([
  'NA',
  'N/A',
  'n/a',
  '#N/A',
  '<NA>',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
]);

const LONGEST = 4;

/** Whether a program may have written a text for want of a value; a name may be written so too. */
export function isMissingWord(text: string | undefined): text is string {
  return text !== undefined && text.length <= LONGEST && WORDS.has(text);
}

/** What to do about a cell that such a word stands in. */
export function missingHint(word: string): string {
  return `Leave the cell blank, or have all such cells read as blank with --missing "${word}" ("missing" in the config).`;
}
