import type { RunSummary } from '../../reconcile/run-summary.js';
import type { Timeline } from '../../reconcile/timeline/timeline.js';
import type { PieceFormat } from '../piece-format.js';
import type { RenderOptions } from '../result-format.js';

/** Everything about a run but its timelines. */
export interface TimelineRun extends Omit<RunSummary, 'options'> {
  readonly options: RunSummary['options'] & {
    /** True where days are told on which something was said and nothing changed. */
    readonly allDates: boolean;
  };
}

export type TimelineFormat = PieceFormat<Timeline, TimelineRun>;

export type TimelineOptions = Omit<RenderOptions, 'detailed'>;

const FORMATS = {
  table: async (options: TimelineOptions) =>
    (await import('./timeline-table.js')).createTimelineTable(options),
  json: async () => (await import('./timeline-json.js')).createTimelineJson(),
  csv: async (options: TimelineOptions) => (await import('./timeline-csv.js')).createTimelineCsv(options),
} satisfies Readonly<Record<string, (options: TimelineOptions) => Promise<TimelineFormat>>>;

export type TimelineFormatId = keyof typeof FORMATS;
export const TIMELINE_FORMAT_IDS = Object.keys(FORMATS) as readonly TimelineFormatId[];

/** Makes the format of that name. */
export function createTimelineFormat(
  id: TimelineFormatId,
  options: TimelineOptions,
): Promise<TimelineFormat> {
  return FORMATS[id](options);
}
