import { type AcceptRow, createAcceptRow } from '../claim/accept-row.js';
import {
  type CellReading,
  CLAIM_FIELDS,
  type ClaimField,
  type ClaimSchema,
  createClaimSchema,
  VOCABULARIES,
} from '../claim/claim-schema.js';
import { FIGURE_FIELDS, type Header } from './header.js';

/** The trimmed texts of a row's cells by field; undefined where blank. */
type RowTexts = Partial<Record<ClaimField, string | undefined>>;

/** What is worked out once for all rows under one header. */
export interface RowPlan {
  readonly header: Header;
  readonly schema: ClaimSchema;
  /** Reads a row that the schema accepts, faster; null for every other row. */
  readonly accept: AcceptRow;
  readonly columnOf: ReadonlyMap<ClaimField, number>;
  /** One object for all rows, always of the same shape: the schema copies what it reads from it. */
  readonly texts: RowTexts;
  /** Fills `texts` from the cells of a row; false when every cell of the row is blank. */
  fill(cells: readonly string[]): boolean;
}

/** Plans the reading of the rows under a header. */
export function planRows(
  header: Header,
  declaredMeasures: readonly string[],
  reading: CellReading = {},
): RowPlan {
  const isWide = header.measures.length > 0;
  const fields = header.fields.map(({ field }) => field);
  const columns = header.fields.map(({ column }) => column);
  const missing = new Set(reading.missing);
  const fixes = fields.map((field) => fixOf(field, missing));
  const texts: RowTexts = {};
  for (const field of [...fields, ...(isWide ? (['measure', 'count'] as const) : [])])
    texts[field] = undefined;
  const count = fields.length;
  const schema = createClaimSchema(declaredMeasures, fieldsRead(header, fields), reading);
  return {
    header,
    schema,
    accept: createAcceptRow(schema),
    columnOf: new Map(header.fields.map(({ field, column }) => [field, column])),
    texts,
    fill(cells) {
      let hasText = false;
      for (let index = 0; index < count; index++) {
        const text = cellText(cells[columns[index] as number]);
        if (text !== undefined) hasText = true;
        const fix = fixes[index];
        texts[fields[index] as ClaimField] = text === undefined || !fix ? text : fix(text);
      }
      return hasText || cells.some((cell) => cellText(cell) !== undefined);
    },
  };
}

/** The fields the rows can fill: those of columns, those that measures make, all that a preset may. */
function fieldsRead({ measures, preset }: Header, fields: readonly ClaimField[]): readonly ClaimField[] {
  if (preset !== undefined) return CLAIM_FIELDS;
  return measures.length > 0 ? [...fields, 'measure', 'count'] : fields;
}

/** The text of a cell without surrounding white space; undefined when nothing is left, or there is no cell. */
export function cellText(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  // Most cells have nothing to trim, and seeing that is cheaper than trimming.
  if (isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1))) return cell;
  const text = cell.trim();
  return text === '' ? undefined : text;
}

function isInk(code: number): boolean {
  return code > 0x20 && code < 0x80;
}

/** What becomes of the texts of a field before they are read: undefined for a text that states nothing. */
function fixOf(
  field: ClaimField,
  missing: ReadonlySet<string>,
): ((text: string) => string | undefined) | null {
  const spelled = VOCABULARIES[field] === undefined ? null : memoised(field);
  // A figure that is not stated is a claim without one; anything else that is not stated is a blank cell.
  if (missing.size === 0 || FIGURE_FIELDS.has(field)) return spelled;
  return (text) => (missing.has(text) ? undefined : spelled === null ? text : spelled(text));
}

/** Spells a word of a fixed vocabulary the way the vocabulary does. */
function memoised(field: ClaimField): (text: string) => string {
  const words = new Map<string, string>();
  for (const word of VOCABULARIES[field] ?? []) words.set(word, word);
  return (text) => words.get(text) ?? words.get(spell(field, text)) ?? text;
}

function spell(field: ClaimField, text: string): string {
  return field === 'reliability' ? text.toUpperCase() : text.toLowerCase().replaceAll(/[\s-]+/g, '_');
}
