import { CASUALTY_MEASURES, parseMeasure } from '../claim/measure.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { SelectFlags } from './flags.js';
import { type Selection, setKey } from './selection.js';
import type { Settings } from './settings.js';

/** What of a result the user wants to see, names read against the actors. Throws a UserError for no measure. */
export function readSelection(
  flags: SelectFlags,
  { actors, declaredMeasures }: Pick<Settings['load'], 'actors' | 'declaredMeasures'>,
): Selection {
  return {
    incidents: flags.incident ?? [],
    victims: (flags.victims ?? []).map((text) =>
      setKey(
        text
          .split('+')
          .map((member) => actors.resolve(member.trim(), null) ?? member.trim())
          .join('+'),
      ),
    ),
    measures: (flags.measure ?? []).map((text) => measureNamed(text, declaredMeasures ?? [])),
    sources: flags.source ?? [],
    onlyDisagreements: flags.onlyDisagreements ?? false,
  };
}

function measureNamed(text: string, declared: readonly string[]): string {
  const measure = parseMeasure(text, declared);
  if (measure !== null) return measure;
  const known = [...CASUALTY_MEASURES, ...declared];
  throw new UserError(
    `there is no measure ${text}`,
    `${suggest(text, known)}The measures are ${known.join(', ')} and their sets`,
  );
}
