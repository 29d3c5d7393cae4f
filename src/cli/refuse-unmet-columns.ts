import { foldName } from '../claim/fold-name.js';
import { nearest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';

/**
 * Throws a UserError for the first column that `--map` names and no input has, with the one it may have meant. Inputs
 * without any column, such as an empty list, say nothing of it; neither is a map of the config held against them, which
 * stands for all files of a folder.
 */
export function refuseUnmetColumns(mapped: readonly string[], met: readonly string[]): void {
  if (met.length === 0) return;
  const folded = new Set(met.map(foldName));
  const unmet = mapped.find((name) => !folded.has(foldName(name)));
  if (unmet === undefined) return;
  const near = nearest(unmet, [...new Set(met)]);
  throw new UserError(
    `no input has a column "${unmet}", which --map names`,
    near === null ? 'Write the name as it stands in the file' : `Did you mean "${near}"?`,
  );
}
