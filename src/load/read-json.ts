import type { Preset } from '../claim/preset.js';
import type { ColumnNames } from './column-names.js';
import type { InputFile } from './find-inputs.js';
import { JsonBatches } from './json-batches.js';
import { notAnObject, readObjects, readWhole } from './json-objects.js';
import type { RecordBatch } from './record-batch.js';

/**
 * Reads the objects of a JSON array, or of `{ "claims": […] }`, into batches. Throws a UserError with line and
 * column where the text is not strict JSON.
 */
export async function* readJson(
  chunks: AsyncIterable<Buffer>,
  input: Pick<InputFile, 'name' | 'shown'>,
  names: ColumnNames,
  presets: readonly Preset[] = [],
): AsyncGenerator<RecordBatch, void, undefined> {
  const batches = new JsonBatches(names, input.name, presets);
  for (const { members, line, column, index, pointer } of readObjects(
    await readWhole(chunks, input.shown),
    'claims',
    input.shown,
  )) {
    if (members === null) {
      batches.leaveOut([notAnObject({ file: input.name, line, row: index }, column, pointer)]);
      continue;
    }
    const full = batches.add(members, line, index, pointer);
    if (full !== null) yield full;
  }
  const last = batches.flush();
  if (last !== null) yield last;
}
