import { snakeCase } from '../claim/field-name.js';
import { foldName } from '../claim/fold-name.js';
import { createProblem, type Place, type Problem } from '../claim/problem.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { ACTOR_FIELDS, type ActorField, type ActorTexts, withoutLost } from './actor-schema.js';
import { FURTHER_UNKNOWN, MAX_FAULTS } from './header.js';
import { notAnObject, readObjects, readWhole } from './json-objects.js';
import { memberPointer } from './json-record.js';
import { type CellPlace, locateCell } from './locate-cell.js';
import type { RawRecords } from './raw-records.js';
import { emptyTable, readCsv } from './read-csv.js';
import { cellText } from './row-plan.js';

/** The actors file of a dataset. */
export interface ActorsFile {
  /** What to open. */
  readonly path: string;
  /** The path for errors, as the user would write it. */
  readonly shown: string;
  /** The name for problems: never absolute. */
  readonly name: string;
}

/** One row of an actors file: the texts of its cells, and where they stand. */
export interface ActorRow {
  readonly texts: ActorTexts;
  readonly place: Place;
  locate(field: ActorField): CellPlace | null;
}

const FIELD_BY_NAME: ReadonlyMap<string, ActorField> = new Map(
  ACTOR_FIELDS.map((field) => [foldName(field), field]),
);

/** Reads the rows of an actors file in CSV or TSV; problems of single rows and columns are added to the list. */
export async function* readActorTable(
  chunks: AsyncIterable<Buffer>,
  file: ActorsFile,
  problems: Problem[],
): AsyncGenerator<ActorRow, void, undefined> {
  let columns: ReadonlyMap<ActorField, number> | null = null;
  const isKnown = (name: string) => FIELD_BY_NAME.has(foldName(name));
  const preferred = file.path.toLowerCase().endsWith('.tsv') ? '\t' : ',';
  for await (const records of readCsv(chunks, { ...file, isKnown, isHeader: () => true, preferred })) {
    for (const problem of records.problems) problems.push(problem);
    for (let record = 0; record < records.cells.length; record++) {
      const cells = records.cells[record] as readonly string[];
      if (cells.every((cell) => cellText(cell) === undefined)) continue;
      if (columns === null) columns = readColumns(records, record, file, problems);
      else yield tableRow(records, record, columns, file.name);
    }
  }
  if (columns === null) throw emptyTable(file.shown);
}

/** Reads the objects of an actors file in JSON: an array, or `{ "actors": […] }`. */
export async function* readActorJson(
  chunks: AsyncIterable<Buffer>,
  file: ActorsFile,
  problems: Problem[],
): AsyncGenerator<ActorRow, void, undefined> {
  const unknown = new Set<string>();
  const text = await readWhole(chunks, file.shown);
  for (const { members, line, column, index, pointer } of readObjects(text, 'actors', file.shown)) {
    const place = { file: file.name, line, row: index };
    if (members === null) {
      problems.push(notAnObject(place, column, pointer));
      continue;
    }
    const texts: ActorTexts = {};
    const places = new Map<ActorField, CellPlace>();
    const lost = new Set<ActorField>();
    for (const member of members) {
      const field = FIELD_BY_NAME.get(foldName(member.key));
      const cell = memberPointer(pointer, member.key);
      const at = { cell, ...member.span };
      if (field === undefined) {
        if (!unknown.has(member.key) && unknown.size <= MAX_FAULTS) {
          unknown.add(member.key);
          problems.push(unknownColumn(member.key, place, { cell, ...member.keySpan }, unknown.size));
        }
      } else if (member.fault !== null || (member.isList && field !== 'aliases') || places.has(field)) {
        lost.add(field);
        const message = places.has(field)
          ? `${field} is given twice`
          : `${field}: ${member.fault ?? 'a list is not a text'}`;
        const hint = 'Give each field once, as a text; aliases may be a list of texts.';
        problems.push(
          createProblem('actor/unreadable', {
            message,
            hint,
            field,
            raw: member.text,
            ...at,
            place: { ...place, line: at.line },
          }),
        );
      } else {
        texts[field] = cellText(member.text);
        places.set(field, at);
      }
    }
    if (lost.has('id')) continue;
    yield { texts: withoutLost(texts, lost), place, locate: (field) => places.get(field) ?? null };
  }
}

function tableRow(
  records: RawRecords,
  record: number,
  columns: ReadonlyMap<ActorField, number>,
  file: string,
): ActorRow {
  const cells = records.cells[record] as readonly string[];
  const texts: ActorTexts = {};
  for (const [field, column] of columns) texts[field] = cellText(cells[column]);
  return {
    texts,
    place: { file, line: records.lines[record] as number, row: records.rows[record] as number },
    locate(field) {
      const column = columns.get(field);
      return column === undefined ? null : locateCell(records, record, column);
    },
  };
}

function readColumns(
  records: RawRecords,
  record: number,
  file: ActorsFile,
  problems: Problem[],
): ReadonlyMap<ActorField, number> {
  const columns = new Map<ActorField, number>();
  const place = {
    file: file.name,
    line: records.lines[record] as number,
    row: records.rows[record] as number,
  };
  const names = (records.cells[record] as readonly string[]).map((cell) => cell.trim());
  let unknown = 0;
  names.forEach((name, column) => {
    if (name === '') return;
    const at = locateCell(records, record, column);
    const field = FIELD_BY_NAME.get(foldName(name));
    if (field === undefined) {
      if (++unknown <= MAX_FAULTS + 1) problems.push(unknownColumn(name, place, at, unknown));
    } else if (!columns.has(field)) columns.set(field, column);
    else {
      const message = `two columns are ${snakeCase(field)}; only the first is read`;
      const hint = 'Rename or remove one of them.';
      problems.push(
        createProblem('file/duplicate-column', { message, hint, place, field, raw: name, ...at }),
      );
    }
  });
  if (columns.has('id')) return columns;
  throw new UserError(
    `cannot read ${file.shown}: no column id (found: ${names.slice(0, 40).join(', ')})`,
    `An actors file has the columns ${ACTOR_FIELDS.map(snakeCase).join(', ')}; only id is required.`,
  );
}

/** What is said of a column that is not known, the `nth` of them; beyond the first hundred, of all others at once. */
function unknownColumn(name: string, place: Place, at: CellPlace | null, nth: number): Problem {
  const details = {
    message: `column "${name}" is not known in an actors file; it is not read`,
    hint: `${suggest(name, ACTOR_FIELDS.map(snakeCase))}Rename or remove it.`,
  };
  return createProblem('file/unknown-column', {
    ...(nth > MAX_FAULTS ? FURTHER_UNKNOWN : details),
    place: { ...place, line: at?.line ?? place.line },
    raw: name,
    ...at,
  });
}
