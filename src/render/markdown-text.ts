/** What Markdown or GitHub takes for a mark wherever it stands in a line. */
const MARKS = /[\\`*_[\]|~$]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Where GitHub would link: a person or a team, an issue, an address. An empty comment keeps it from doing so. */
const LINKED = /[@#](?=\w)|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi;

/**
 * Displayed text, one line, as it stands in Markdown: in a sentence, a list or a cell of a table. Nothing of it is
 * a mark, a tag, a link, or tells a person.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ENTITIES[character] as string)
    .replace(MARKS, '\\$&')
    .replace(LINKED, '$&<!-- -->');
}
