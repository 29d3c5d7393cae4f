import type { Preset } from '../claim/preset.js';
import { PRESETS } from '../claim/presets/index.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';

/** The preset of a name; throws a UserError where there is none. */
export function findPresetByName(name: string): Preset {
  const preset = PRESETS.find(({ id }) => id === name.trim().toLowerCase());
  if (preset !== undefined) return preset;
  const known = PRESETS.map(({ id }) => id);
  throw new UserError(
    `there is no preset ${name}`,
    `${suggest(name, known)}The presets are ${known.join(', ')}`,
  );
}
