import { firstDay, isPartialDate } from '../claim/partial-date.js';

const DATE_AT_END = /(?<!\d)\d{4}-\d{2}(?:-\d{2})?$/;

/**
 * The first day that the date at the end of an incident id can mean: `tinzaouaten-2024-07` is `2024-07-01`. Null
 * without one; a bare year is none, as it may as well be a serial number.
 */
export function incidentDay(incident: string): string | null {
  const date = DATE_AT_END.exec(incident.replaceAll('_', '-'))?.[0];
  return date !== undefined && isPartialDate(date) ? firstDay(date) : null;
}
