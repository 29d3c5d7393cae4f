import { jsonText } from './json-text.js';
import type { ResultFormat } from './result-format.js';

/** One incident a line, the same object as in `json`; a run without incidents is an empty document. */
export function createNdjson(): ResultFormat {
  return {
    id: 'ndjson',
    separator: '',
    head: () => '',
    incident: (incident) => `${jsonText(incident)}\n`,
    tail: () => '',
  };
}
