import type { Claim } from '../claim/claim.js';
import type { GroupExplanation } from '../reconcile/explain/explanation.js';
import type { IncidentResult } from '../reconcile/result.js';
import type { RunSummary } from '../reconcile/run-summary.js';
import type { Timeline } from '../reconcile/timeline/timeline.js';
import type { FormatId } from './format.js';

/** How results are written. */
export interface RenderOptions {
  /** Terminal cells a line may take, for the formats that draw. */
  readonly width: number;
  /** The chalk level: none, 16 colours, 256, all. */
  readonly color: 0 | 1 | 2 | 3;
  /** Draw with ASCII only; names stay as they are. */
  readonly ascii: boolean;
  /** The user went in to some groups: show every claim. */
  readonly detailed: boolean;
  /** Keep spreadsheets from running cells of CSV. */
  readonly escapeFormulas: boolean;
  /** CSV that Excel opens as it is: byte order mark and CRLF. */
  readonly excel: boolean;
  /** Draw forest plots of the groups, where the format draws in a terminal. */
  readonly plot: boolean;
  /** Cut no list short. */
  readonly verbose: boolean;
}

/** What can be asked of an incident beside its result; each is reckoned when it is asked for. */
export interface IncidentDetail {
  /** How the figures of each of its groups came about, in the order of the groups. */
  explain(): readonly GroupExplanation[];
  /** How what the first method finds moved in each of its groups, in the order of the groups. */
  timelines(): readonly Timeline[];
}

/**
 * A way to write results piece by piece. The head, the incidents with the separator between them, and the tail make
 * one complete document, also without any incident. An incident is rendered on its own as soon as it is ready, in
 * any order and before the head, whose counts are known only at the end. A format may keep a line of each incident
 * for its head and tail; it then forgets them when it is told to.
 */
export interface ResultFormat {
  readonly id: FormatId;
  /** Stands between two incidents. */
  readonly separator: string;
  /** Written once, before the incidents. */
  head(run: RunSummary): string;
  /**
   * `claims` are all claims of the incident, with what the result leaves out: outlets, addresses, quotes, notes.
   * `detail` is needed by the report alone.
   */
  incident(incident: IncidentResult, claims: readonly Claim[], detail?: IncidentDetail): string;
  /** Forgets the incidents so far: the inputs are read again. */
  forget?(): void;
  /** Written once, after the incidents. */
  tail(run: RunSummary): string;
}
