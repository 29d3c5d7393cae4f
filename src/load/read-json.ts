import type { Preset } from '../claim/preset.js';
import type { ColumnNames } from './column-names.js';
import type { InputFile } from './find-inputs.js';
import { JsonBatches } from './json-batches.js';
import { addFile } from './json-file.js';
import { readWhole } from './json-objects.js';
import type { RecordBatch } from './record-batch.js';

/**
 * Reads the objects of a JSON file into batches, however it arranges them. Throws a UserError with line and column
 * where the text is not strict JSON.
 */
export async function* readJson(
  chunks: AsyncIterable<Buffer>,
  input: Pick<InputFile, 'name' | 'shown'>,
  names: ColumnNames,
  presets: readonly Preset[] = [],
): AsyncGenerator<RecordBatch, void, undefined> {
  const batches = new JsonBatches(names, input.name, presets);
  yield* addFile(batches, await readWhole(chunks, input.shown), input.shown);
  const last = batches.flush();
  if (last !== null) yield last;
}
