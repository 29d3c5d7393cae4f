import type { Preset } from '../claim/preset.js';
import { PRESETS } from '../claim/presets/index.js';
import { UserError } from '../claim/user-error.js';
import type { ColumnNames } from './column-names.js';
import { type Header, MAX_FAULTS } from './header.js';
import { findPreset, missingColumns } from './preset-plan.js';

/** Throws a UserError when a table has no columns for what every claim must state. */
export function requireColumns(
  header: Header,
  cells: readonly string[],
  names: ColumnNames,
  shown: string,
  presets: readonly Preset[] = [],
): void {
  const present = new Set<string>(header.fields.map(({ field }) => field));
  const missing = ['incident', 'source'].filter((field) => !present.has(field));
  if (!present.has('measure') && header.measures.length === 0) missing.push('measure');
  if (missing.length === 0) return;
  const known = new Set([...header.fields, ...header.measures].map(({ column }) => column));
  const unknown = cells.filter((cell, index) => cell.trim() !== '' && !known.has(index));
  const meant =
    unknown
      .slice(0, MAX_FAULTS)
      .map((name) => names.suggest(name, missing))
      .find((text) => text !== '') ?? '';
  const found = cells.filter((cell) => cell.trim() !== '').map((cell) => shorten(cell.trim()));
  throw new UserError(
    `cannot read ${shown}: no column ${missing.join(', no column ')} (found: ${listed(found)})`,
    `${suggestPreset(cells, presets) ?? meant}The first row names the columns; incident, source and measure (or columns such as killed, wounded) are required. Rename a column with --map NAME=FIELD.${missing.includes('incident') ? ' Where all rows are of one incident, add a column that names it in each.' : ''}`,
  );
}

/** What to say of presets to whoever reads a file that is no table of claims; null when nothing is. */
function suggestPreset(cells: readonly string[], presets: readonly Preset[]): string | null {
  const fitting = findPreset(cells, PRESETS);
  if (fitting !== null) return `These are the columns of ${fitting.name}: try --preset ${fitting.id}. `;
  const [tried] = presets.map(
    (preset) =>
      `The preset ${preset.id} does not fit: it needs the column ${missingColumns(cells, preset).join(', ')}. `,
  );
  return tried ?? null;
}

const MAX_LISTED = 40;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  const more = names.length - MAX_LISTED;
  return names.slice(0, MAX_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
