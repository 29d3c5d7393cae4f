/** The tool as a work to cite: what `CITATION.cff` says of it. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly string[];
  readonly version: string;
  readonly license: string;
}

/** A method and the document it follows; null for a rule of this tool. */
export interface CitedMethod {
  readonly id: string;
  readonly summary: string;
  readonly source: { readonly document: string; readonly year: number; readonly section: string } | null;
}

/** Whoever cites a range cites more than the tool. */
export const CITE_SOURCES = 'Cite the sources of the claims too: a range is theirs, not this tool’s.';

/** The tool as a work to cite, in some version. */
export function citationOf(version: string): Citation {
  return {
    title: 'claims: reconcile conflicting casualty claims',
    authors: ['The claims maintainers'],
    version,
    license: 'MIT',
  };
}

/** The citation in a line: `The claims maintainers. claims: reconcile conflicting casualty claims. Version 1.0.0.` */
export function citationText({ title, authors, version }: Citation): string {
  return `${authors.join(', ')}. ${title}. Version ${version}. Computer software.`;
}

/** What a method follows, in a line: `gtd: GTD Codebook, 2015, “Total Number of Fatalities (nkill)”`. */
export function methodSourceText({ id, summary, source }: CitedMethod): string {
  if (source === null) return `${id}: rule of this tool: ${summary}`;
  return `${id}: as implemented here from ${source.document}, ${source.year}, “${source.section}”`;
}
