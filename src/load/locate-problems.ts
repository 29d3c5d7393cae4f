import type { ClaimField } from '../claim/claim-schema.js';
import { append } from '../claim/map-of-lists.js';
import type { Problem } from '../claim/problem.js';
import { ColumnNames } from './column-names.js';
import type { InputFile } from './find-inputs.js';
import type { Header } from './header.js';
import type { LoadOptions } from './load-claims.js';
import type { CellPlace } from './locate-cell.js';
import { readBytes } from './read-bytes.js';
import { readRecords } from './read-records.js';

/**
 * Gives problems that name a field of a row the cell in which it stands: a claim keeps its row, not its cells, so
 * the files of such problems are read once more. What cannot be read twice, or has changed since, stays as it is.
 */
export async function locateProblems(
  problems: readonly Problem[],
  inputs: readonly InputFile[],
  options: LoadOptions,
): Promise<readonly Problem[]> {
  const located = new Map<Problem, Problem>();
  for (const input of inputs) {
    if (input.path === '-') continue;
    const byLine = new Map<number, Problem[]>();
    for (const problem of problems) {
      const { file, line, field, column } = problem;
      if (file === input.name && line !== null && field !== null && column === null) {
        append(byLine, line, problem);
      }
    }
    if (byLine.size > 0) await locateIn(input, byLine, options, located);
  }
  return problems.map((problem) => located.get(problem) ?? problem);
}

async function locateIn(
  input: InputFile,
  byLine: ReadonlyMap<number, readonly Problem[]>,
  options: LoadOptions,
  located: Map<Problem, Problem>,
): Promise<void> {
  const own = { ...options, ...options.contexts?.get(input.name) };
  const names = new ColumnNames(own.map, own.declaredMeasures);
  for await (const batch of readRecords(readBytes(input), input, { names, ...own })) {
    for (const [record, line] of batch.lines.entries()) {
      // One cell of ids may have a problem for each of them.
      const places = new Map<number, CellPlace>();
      for (const problem of byLine.get(line) ?? []) {
        const column = columnOf(batch.header, problem.field as ClaimField, problem.claimId);
        const place = column === undefined ? null : (places.get(column) ?? batch.locate(record, column));
        if (place !== null) places.set(column as number, place);
        if (place !== null) located.set(problem, { ...problem, ...place });
      }
    }
  }
}

function columnOf(header: Header, field: ClaimField, claimId: string | null): number | undefined {
  if (header.preset !== undefined) {
    // The claims of a row have their fields in columns of their own; the end of the id tells which claim it is.
    const planned = header.preset.claims.find(({ claim }) => claimId?.endsWith(`/${claim.id}`));
    return planned?.columnOf.get(field);
  }
  return header.fields.find((one) => one.field === field)?.column;
}
