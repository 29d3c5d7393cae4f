import { compareText } from '../claim/compare-text.js';
import { UserError } from '../claim/user-error.js';
import type { IncidentResult } from '../reconcile/result.js';
import { renderSheet } from './forest/sheet-svg.js';
import type { ResultFormat } from './result-format.js';

/** More incidents than these make a picture that nobody can open. */
const MOST_INCIDENTS = 200;

/**
 * One picture: of a group alone its forest plot, else a sheet with those of all groups of each incident. Where a part of
 * a picture stands depends on those before it, so the incidents are held until the end; there is a limit to them.
 */
export function createSvg(): ResultFormat {
  const incidents = new Map<string, IncidentResult>();
  return {
    id: 'svg',
    separator: '',
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n',
    incident(incident) {
      incidents.set(incident.id, incident);
      if (incidents.size > MOST_INCIDENTS) {
        throw new UserError(
          `an SVG picture holds at most ${MOST_INCIDENTS} incidents, and there are more`,
          'Choose some with --incident',
        );
      }
      return '';
    },
    tail: () => `${renderSheet([...incidents.values()].sort((a, b) => compareText(a.id, b.id)))}\n`,
  };
}
