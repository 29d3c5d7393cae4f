import type { Citation, CitedMethod } from './citation.js';

/** What TeX would take for a command, as it writes it. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An entry for the tool and one for each document that a method follows, for BibTeX, BibLaTeX and what reads them. */
export function renderCiteBibtex(citation: Citation, methods: readonly CitedMethod[]): string {
  const { name, title, authors, version, license } = citation;
  const tool = entryOf('software', name, {
    // Doubled braces keep an organisation from being read as a person, and a title as it is written.
    author: authors.map((author) => `{${bibtexText(author)}}`).join(' and '),
    title: `{${bibtexText(title)}}`,
    version: bibtexText(version),
    license: bibtexText(license),
  });
  const documents = methods.flatMap(({ id, source }) => {
    if (source === null) return [];
    const fields = {
      title: `{${bibtexText(`${source.document}: ${source.section}`)}}`,
      year: String(source.year),
      note: bibtexText(`The document behind the method ${id} of ${name}`),
    };
    return [entryOf('misc', `${name}-${id}`, fields)];
  });
  return [tool, ...documents].join('\n');
}

function entryOf(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${key},\n${lines.join('')}}\n`;
}

/** Text as BibTeX and TeX take it. */
function bibtexText(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}
