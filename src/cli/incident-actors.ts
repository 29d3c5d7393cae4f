import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { UserError } from '../claim/user-error.js';
import type { Settings } from './settings.js';

/**
 * The actors of an incident: those its claims were read with. Throws a UserError when they were read with those of
 * several files, as sides belong to an incident.
 */
export function incidentActors(
  claims: readonly Claim[],
  { load, shownPaths }: Pick<Settings, 'load' | 'shownPaths'>,
): Actors {
  const [first] = claims;
  if (first === undefined) return load.actors;
  const { file } = first.place;
  const actors = load.contexts.get(file)?.actors ?? load.actors;
  const other = claims.find(
    ({ place }) => place.file !== file && load.contexts.get(place.file)?.actors !== actors,
  );
  if (other === undefined) return actors;
  const read = (name: string) => {
    const actorsFile = load.contexts.get(name)?.actorsFile ?? null;
    const how = actorsFile === null ? 'without actors' : `with ${actorsFile.shown}`;
    return `in ${shownPaths.get(name) ?? name}, read ${how}`;
  };
  throw new UserError(
    `incident ${first.incident} stands ${read(file)}, and ${read(other.place.file)}`,
    'Name one file for all with --actors FILE, or put its claims into one folder',
  );
}
