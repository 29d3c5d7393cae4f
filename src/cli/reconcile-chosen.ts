import type { OutputFlags, SelectFlags } from './flags.js';
import { KnownGroups } from './known-groups.js';
import { Progress } from './progress.js';
import { readSelection } from './read-selection.js';
import { type IncidentSink, type Reading, reconcileInputs } from './reconcile-inputs.js';
import type { Selection } from './selection.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/**
 * Reads all inputs and reconciles them for a command that is about the groups the user names: a name that nothing
 * bears and a choice that no group meets are UserErrors that tell what there is.
 */
export async function reconcileChosen(
  settings: Settings,
  selection: Selection,
  sink: Pick<IncidentSink, 'incident' | 'reset'>,
  flags: Pick<OutputFlags, 'quiet'> & Pick<SelectFlags, 'victims'>,
  terminal: Terminal,
): Promise<Reading> {
  const known = new KnownGroups();
  const progress = new Progress(terminal, flags.quiet ?? false);
  const reading = await reconcileInputs(settings, selection, {
    ...sink,
    see: (incident) => known.addGroups(incident),
    skip: (incident) => known.addIncident(incident),
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  if (known.isEmpty) return reading;
  // Folders may give one name to different actors: it is known where it is in any.
  const victims = (flags.victims ?? []).map(
    (text) => readSelection({ victims: [text] }, settings.load).victims,
  );
  known.refuseUnknown({ ...selection, victims });
  if (reading.summary.groups === 0) known.refuseNoGroup(selection);
  return reading;
}
