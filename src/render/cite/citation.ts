/** The tool as a work to cite: what `CITATION.cff` says of it. */
export interface Citation {
  readonly name: string;
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

/** The tool as a work to cite, in a version. */
export function citationOf(version: string): Citation {
  return {
    name: 'claims',
    title: 'claims: reconcile conflicting casualty claims',
    authors: ['The claims maintainers'],
    version,
    license: 'MIT',
  };
}

/** The citation in a line: `The claims maintainers. claims: reconcile conflicting casualty claims. Version 1.0.0. …`. */
export function citationLine({ title, authors, version }: Citation): string {
  return `${authors.join(', ')}. ${title}. Version ${version}. Computer software.`;
}
