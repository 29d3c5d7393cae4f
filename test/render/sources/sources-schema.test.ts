import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblem } from '../../../src/claim/problem.js';
import type { SourcesResult } from '../../../src/reconcile/sources/source-record.js';
import { renderSourcesJson } from '../../../src/render/sources/sources-json.js';
import { sourcesJsonSchema, sourcesSchema } from '../../../src/render/sources/sources-schema.js';
import { anySourcesResult, sourceRecord, sourcesResult } from './source-fixtures.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(sourcesJsonSchema());

function expectValid(result: SourcesResult): void {
  const written = JSON.parse(renderSourcesJson(result));
  validate(written);
  expect(validate.errors ?? []).toEqual([]);
  expect(sourcesSchema.safeParse(written).success).toBe(true);
}

describe('sourcesJsonSchema', () => {
  it('holds for what json writes: records, problems, no source', () => {
    const problem = createProblem('cell/date-in-count', { message: 'm', hint: 'h', file: 'f', column: 3 });
    expectValid({ ...sourcesResult([sourceRecord()]), problems: [problem] });
    expectValid(sourcesResult([]));
  });

  it('holds for any result', () => {
    fc.assert(fc.property(anySourcesResult, expectValid));
  });

  it('refuses a key it does not know and a key that is missing', () => {
    const { summary, ...rest } = sourcesResult([]);
    expect(validate({ ...rest, summary, generatedAt: 'now' })).toBe(false);
    expect(validate(rest)).toBe(false);
  });
});

describe('renderSourcesJson', () => {
  it('writes each source on a line of its own, keys in the order of the schema', () => {
    const text = renderSourcesJson(sourcesResult([sourceRecord({ learned: [] }), sourceRecord({ id: 'B' })]));
    expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(2);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(sourcesSchema.shape));
    expect(Object.keys(JSON.parse(text).sources[0])).toEqual(
      Object.keys(sourcesSchema.shape.sources.element.shape),
    );
  });
});
