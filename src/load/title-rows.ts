import { createProblem, type Problem } from '../claim/problem.js';
import { isBlank, isSeparatorRow } from './find-header.js';

const MOST_QUOTED = 3;
const LONGEST_QUOTE = 60;

/** A row above the header, and where it stands. */
interface RowAbove {
  readonly cells: readonly string[];
  readonly line: number;
  readonly row: number;
}

/** The rows above the header that hold text, as one problem; null when there are none. */
export function describeTitleRows(above: readonly RowAbove[], file: string): Problem | null {
  const titles = above.filter(({ cells }) => !isBlank(cells) && !isSeparatorRow(cells));
  const [place] = titles;
  const texts = titles.map(({ cells }) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .slice(0, LONGEST_QUOTE)
      .trim(),
  );
  if (place === undefined) return null;
  const quoted = texts
    .slice(0, MOST_QUOTED)
    .map((text) => `"${text}"`)
    .join(', ');
  const more = texts.length > MOST_QUOTED ? ` and ${texts.length - MOST_QUOTED} more` : '';
  return createProblem('file/title-rows', {
    message: `${texts.length === 1 ? 'a row' : `${texts.length} rows`} above the names of the columns ${texts.length === 1 ? 'is' : 'are'} not read: ${quoted}${more}`,
    hint: 'Remove what stands above the names of the columns, and check that no claim is among it.',
    place: { file, line: place.line, row: place.row },
    raw: texts.join('\n'),
  });
}
