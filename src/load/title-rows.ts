import { createProblem, type Problem } from '../claim/problem.js';
import { isBlank, isSeparatorRow } from './find-header.js';
import type { RawRecords } from './raw-records.js';

const MOST_QUOTED = 3;
const LONGEST_QUOTE = 60;

/** The rows above the header that hold text, as one problem; null when there are none. */
export function describeTitleRows(
  above: readonly { readonly records: RawRecords; readonly until: number }[],
  file: string,
): Problem | null {
  const texts: string[] = [];
  let place: { line: number; row: number } | null = null;
  for (const { records, until } of above) {
    for (const [index, cells] of records.cells.slice(0, until).entries()) {
      if (isBlank(cells) || isSeparatorRow(cells)) continue;
      place ??= { line: records.lines[index] as number, row: records.rows[index] as number };
      texts.push(
        cells
          .filter((cell) => cell.trim() !== '')
          .join(' ')
          .slice(0, LONGEST_QUOTE)
          .trim(),
      );
    }
  }
  if (place === null) return null;
  const quoted = texts
    .slice(0, MOST_QUOTED)
    .map((text) => `"${text}"`)
    .join(', ');
  const more = texts.length > MOST_QUOTED ? ` and ${texts.length - MOST_QUOTED} more` : '';
  return createProblem('file/title-rows', {
    message: `${texts.length === 1 ? 'a row' : `${texts.length} rows`} above the names of the columns ${texts.length === 1 ? 'is' : 'are'} not read: ${quoted}${more}`,
    hint: 'Remove what stands above the names of the columns, and check that no claim is among it.',
    place: { file, ...place },
    raw: texts.join('\n'),
  });
}
