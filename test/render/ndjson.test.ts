import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJson } from '../../src/render/json.js';
import { createNdjson } from '../../src/render/ndjson.js';
import { anyIncident } from './arbitrary-result.js';
import { runOf } from './fixtures.js';

describe('createNdjson', () => {
  const ndjson = createNdjson();

  it('writes the same incident objects as json, one a line', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 3 }), (incidents) => {
        const text = incidents.map((one) => ndjson.incident(one)).join(ndjson.separator);
        const lines = text.split('\n').slice(0, -1);
        expect(lines).toEqual(incidents.map((one) => createJson().incident(one)));
      }),
    );
  });

  it('is empty without an incident', () => {
    expect(ndjson.head(runOf([])) + ndjson.tail(runOf([]))).toBe('');
  });
});
