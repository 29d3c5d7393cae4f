import type { ClaimField } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import { foldName } from '../claim/fold-name.js';
import type { Preset } from '../claim/preset.js';
import { suggest } from '../claim/suggest.js';
import type { ColumnNames } from './column-names.js';
import { duplicate, FURTHER_UNKNOWN, type Header, type HeaderFault, MAX_FAULTS, widthOf } from './header.js';
import { columnsOf, planPreset, spellingsOf } from './preset-plan.js';

/**
 * Reads the names of a file that a preset fits. What --map says of a column goes before the preset: it gives a field
 * to every claim of a row, or leaves the column out.
 */
export function readPresetHeader(
  cells: readonly string[],
  preset: Preset,
  names: ColumnNames,
): { header: Header; faults: HeaderFault[] } {
  const known = new Map(
    columnsOf(preset).flatMap((column) =>
      spellingsOf(column, preset).map((name): [string, string] => [foldName(name), column]),
    ),
  );
  const leftAside = preset.leftAside.map(patternOf);
  const columnOf = new Map<string, number>();
  const mapped = new Map<ClaimField, number>();
  const faults: HeaderFault[] = [];
  const unknown: HeaderFault[] = [];
  const take = <Key extends string>(taken: Map<Key, number>, key: Key, index: number) => {
    const first = taken.get(key);
    if (first === undefined) taken.set(key, index);
    else if (faults.length < MAX_FAULTS) faults.push(duplicate(cells, first, index, snakeCase(key)));
  };
  const width = widthOf(cells);
  cells.slice(0, width).forEach((cell, index) => {
    const name = cell.trim();
    const folded = foldName(name);
    const own = known.get(folded);
    const column = names.mapOf(name);
    if (column?.kind === 'ignored') return;
    if (column?.kind === 'field' && !FIGURES.has(column.field)) take(mapped, column.field, index);
    if (own !== undefined) take(columnOf, own, index);
    else if (column === null && leftAside.some((pattern) => pattern.test(folded))) return;
    else if (column?.kind !== 'field' || FIGURES.has(column.field)) {
      if (unknown.length > MAX_FAULTS) return;
      const details =
        unknown.length < MAX_FAULTS ? describeUnknown(name, column !== null, preset, names) : FURTHER_UNKNOWN;
      unknown.push({ ruleId: 'file/unknown-column', column: index, ...details });
    }
  });
  const header = {
    width,
    fields: [...mapped].map(([field, column]) => ({ field, column })),
    measures: [],
    translated: [...mapped].map(([field, column]) => ({
      name: (cells[column] as string).trim(),
      as: snakeCase(field),
    })),
    preset: planPreset(preset, columnOf, mapped),
  };
  return { header, faults: [...faults, ...unknown].sort((one, other) => one.column - other.column) };
}

/** Fields a preset fills from columns of its own: a single column cannot stand for the figures of all its claims. */
const FIGURES: ReadonlySet<string> = new Set(['measure', 'count', 'low', 'high']);

function describeUnknown(
  name: string,
  isMapped: boolean,
  preset: Preset,
  names: ColumnNames,
): { message: string; hint: string } {
  if (name === '') return { message: 'a column has no name; it is not read', hint: 'Name it, or remove it.' };
  const leaveOut = `leave it out with --map "${name}=ignore".`;
  if (isMapped) {
    return {
      message: `column "${name}" cannot give the figure of claims that the preset ${preset.id} makes; it is not read`,
      hint: `Map it to a field such as incident, victims or note, or ${leaveOut}`,
    };
  }
  return {
    message: `column "${name}" is not known to the preset ${preset.id}; it is not read`,
    hint: `${suggest(name.toLowerCase(), columnsOf(preset)) || names.suggest(name)}Read it as a field with --map "${name}=FIELD", or ${leaveOut}`,
  };
}

/** Matches the folded name of a column that is left aside: `#` is a number, `*` is anything. */
function patternOf(name: string): RegExp {
  const source = foldName(name)
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('#', '\\d+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}
