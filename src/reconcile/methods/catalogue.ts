/** What is to be known of a method before it is used. */
interface CatalogueEntry {
  /** The rule in one line. */
  readonly summary: string;
  /** The document that states it; null: a rule of this tool. */
  readonly source: { readonly document: string; readonly year: number; readonly section: string } | null;
}

/**
 * Every method in the order of columns and rows, and the document it is implemented from. It stands apart from the
 * methods so that the help can name them and load none.
 */
export const METHOD_CATALOGUE = {
  envelope: {
    summary: 'lowest to highest figure named by the standing claims',
    source: null,
  },
  consensus: {
    summary: 'interval asserted by the most voices at once',
    source: { document: 'Marzullo', year: 1984, section: 'Maintaining the Time in a Distributed System' },
  },
  acled: {
    summary: 'lowest figure until a better-rated source gives another',
    source: {
      document: 'ACLED, FAQs: Fatalities',
      year: 2024,
      section: 'How does ACLED code fatalities?',
    },
  },
  gtd: {
    summary: 'most recent, else majority, else lowest figure, without perpetrators and questionable sources',
    source: { document: 'GTD Codebook', year: 2015, section: 'Total Number of Fatalities (nkill)' },
  },
  ucdp: {
    summary: 'lowest, most reliable and highest reliable figure (ties to the lowest: rule of this tool)',
    source: { document: 'UCDP GED Codebook 23.1', year: 2023, section: 'best, high, low' },
  },
  ibc: {
    summary: 'minimum to maximum, civilians only',
    source: { document: 'Iraq Body Count, Methodology', year: 2003, section: 'Data extraction' },
  },
  airwars: {
    summary: 'minimum to maximum by the standard for civilian harm, graded',
    source: { document: 'Airwars Methodology', year: 2023, section: 'Civilian harm grading' },
  },
  majority: {
    summary: 'figure that more than half of the sources give, or none',
    source: null,
  },
  model: {
    summary: 'median and intervals of what is likely, given who tends to say what',
    source: null,
  },
  'uncertain-ucdp': {
    summary: 'median and 50 % and 90 % interval around one figure that UCDP coded',
    source: {
      document: 'Vesco, Randahl and others, uncertainUCDP 0.6.1',
      year: 2025,
      section: 'Methods',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type MethodId = keyof typeof METHOD_CATALOGUE;

export const METHOD_IDS = Object.keys(METHOD_CATALOGUE) as readonly MethodId[];

/** The methods used when none is asked for. */
export const DEFAULT_METHODS: readonly MethodId[] = ['envelope', 'consensus'];

/** What the numbers of a method follow, in one line: "as implemented here from DOCUMENT, YEAR". */
export function labelOf(id: MethodId, addition?: string): string {
  const { summary, source } = METHOD_CATALOGUE[id];
  const rule = `${id}: ${summary}${addition === undefined ? '' : `, ${addition}`}`;
  if (source === null) return `${rule} (rule of this tool)`;
  return `${rule}, as implemented here from ${source.document}, ${source.year}`;
}
