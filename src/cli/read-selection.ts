import type { Actors } from '../claim/actors.js';
import { CASUALTY_MEASURES, parseMeasure } from '../claim/measure.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { SelectFlags } from './flags.js';
import { actorsOf } from './load-contexts.js';
import { type Selection, setKey } from './selection.js';
import type { Settings } from './settings.js';

/**
 * What of a result the user wants to see, names and measures as any of the folders has them. Throws a UserError for
 * what is a measure of none.
 */
export function readSelection(
  flags: SelectFlags,
  load: Pick<Settings['load'], 'actors' | 'contexts'>,
  declared: readonly string[] = declaredIn(load),
): Selection {
  return {
    incidents: flags.incident ?? [],
    victims: (flags.victims ?? []).flatMap((text) =>
      actorsOf(load).map((actors) => victimsNamed(text, actors)),
    ),
    measures: (flags.measure ?? []).map((text) => measureNamed(text, declared)),
    sources: flags.source ?? [],
    onlyDisagreements: flags.onlyDisagreements ?? false,
  };
}

/** Every measure that a folder declares. */
export function declaredIn({ contexts }: Pick<Settings['load'], 'contexts'>): readonly string[] {
  return [...new Set([...contexts.values()].flatMap(({ declaredMeasures }) => declaredMeasures))];
}

/** The key of a set of victims, its members as the actors name them. */
export function victimsNamed(text: string, actors: Actors): string {
  const members = text.split('+').map((member) => member.trim());
  return setKey(members.map((member) => actors.resolve(member, null) ?? member).join('+'));
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
