import type { OutputFlags, SelectFlags } from './flags.js';
import { KnownGroups } from './known-groups.js';
import { actorsOf } from './load-contexts.js';
import { Progress } from './progress.js';
import { type IncidentSink, type Reading, reconcileInputs } from './reconcile-inputs.js';
import type { Selection } from './selection.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** What was read, and where it is not all, the groups there were to choose from, in words. */
export interface ChosenReading extends Reading {
  readonly choice: string;
}

/**
 * Reads all inputs and reconciles what the user names. A name that nothing bears is a UserError that tells what there
 * is: it is thrown before anything is written.
 */
export async function reconcileChosen(
  settings: Settings,
  selection: Selection,
  sink: Pick<IncidentSink, 'incident' | 'reset'>,
  flags: Pick<OutputFlags, 'quiet'> & SelectFlags,
  terminal: Terminal,
): Promise<ChosenReading> {
  const { incident = [], victims = [], measure = [], source = [] } = flags;
  const isAsked = [incident, victims, measure, source].some((names) => names.length > 0);
  const known = new KnownGroups();
  const progress = new Progress(terminal, flags.quiet ?? false);
  const reading = await reconcileInputs(settings, selection, {
    ...sink,
    ...(isAsked ? { see: (claim, isChosen) => known.add(claim, isChosen) } : {}),
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  known.addProblems(reading.problems);
  known.refuseUnknown(flags, actorsOf(settings.load));
  return { ...reading, choice: known.tell(selection) };
}
