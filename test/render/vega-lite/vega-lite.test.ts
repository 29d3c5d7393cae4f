import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentResult } from '../../../src/reconcile/result.js';
import { createVegaLite } from '../../../src/render/vega-lite/vega-lite.js';
import { anyIncident } from '../arbitrary-result.js';
import { claim, group, incident, METHOD_RESULTS, runOf, TINZAOUATEN, WAGNER_KILLED } from '../fixtures.js';
import { drawVega } from './draw-vega.mjs';

function write(incidents: readonly IncidentResult[]): string {
  const format = createVegaLite();
  const pieces = incidents.map((one) => format.incident(one, []));
  const run = runOf(incidents);
  return format.head(run) + pieces.join(format.separator) + format.tail(run);
}

const schemaPath = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')),
);

interface Read {
  readonly vconcat: readonly {
    readonly title: string;
    readonly vconcat: readonly { readonly title: { text: string }; readonly data: { values: object[] } }[];
  }[];
}

describe('createVegaLite', () => {
  it.each([
    ['a group of many claims', [incident([WAGNER_KILLED])]],
    ['groups of every kind', [TINZAOUATEN]],
    ['zero alone', [incident([group({ claims: [claim({ low: 0, high: 0 })] })])]],
    ['zero and more', [incident([group({ claims: [claim(), claim({ id: 'C2', low: 0, high: 0 })] })])]],
    ['no incident', []],
  ])('is valid by the schema of vega-lite and drawn without a warning: %s', async (_, incidents) => {
    const text = write(incidents);
    expect({ valid: validate(JSON.parse(text)), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect((await drawVega(text)).said).toEqual([]);
  });

  it('draws a line of words for every claim', async () => {
    const { svg } = await drawVega(write([incident([WAGNER_KILLED])]));
    for (const { original } of WAGNER_KILLED.claims) expect(svg).toContain(`>${original}</text>`);
    for (const text of ['3–100+', '80 (10 of 12)', 'CSP-DPA (T027)', 'killed, logarithmic scale']) {
      expect(svg).toContain(`>${text}</text>`);
    }
  });

  it('holds every field of every claim as it is, with its file and line', () => {
    const { vconcat } = JSON.parse(write([TINZAOUATEN])) as Read;
    const [sheet] = vconcat;
    expect(sheet?.title).toBe(TINZAOUATEN.id);
    const held = sheet?.vconcat.flatMap(({ data }) => data.values) ?? [];
    for (const { claims } of TINZAOUATEN.groups) {
      for (const one of claims) expect(held).toContainEqual(expect.objectContaining({ ...one }));
    }
  });

  it('names no two rows alike', () => {
    const other = { status: 'left-out', reason: 'conflicting-id' } as const;
    const twice = [
      claim(),
      claim(other),
      claim({ ...other, id: 'C1) #2 (' }),
      claim({ ...other, at: 'b.csv:1' }),
    ];
    const { vconcat } = JSON.parse(write([incident([group({ claims: twice })])])) as Read;
    const rows = vconcat[0]?.vconcat[0]?.data.values.map(
      (datum) => (datum as { drawn: { row: string } }).drawn.row,
    );
    expect(rows).toContain('CSP-DPA (C1) #2');
    expect(new Set(rows).size).toBe(4);
  });

  it('draws the model where it is asked for', async () => {
    const results = {
      ...WAGNER_KILLED.results,
      model: { ...METHOD_RESULTS.model, q05: 30, q25: 41, median: 52, q75: 64, q95: 85 },
    };
    const text = write([incident([{ ...WAGNER_KILLED, results }])]);
    expect(validate(JSON.parse(text))).toBe(true);
    const { svg, said } = await drawVega(text);
    expect(said).toEqual([]);
    expect(svg).toContain('>52 (30–85)</text>');
  });

  it('draws what every method finds, and the best of it', async () => {
    const text = write([incident([{ ...WAGNER_KILLED, results: METHOD_RESULTS }])]);
    const { svg, said } = await drawVega(text);
    expect(said).toEqual([]);
    for (const found of ['9, 18+ (1 of 2)', '20–84 best 46', 'none (2 of 12)']) {
      expect(svg).toContain(`>${found}</text>`);
    }
  });

  it('is valid and shows nothing obeyed, with hostile text in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(anyIncident, async (one) => {
        const text = write([one]);
        expect({ valid: validate(JSON.parse(text)), errors: validate.errors }).toEqual({
          valid: true,
          errors: null,
        });
        expect(text).not.toContain('##[');
        expect((await drawVega(text)).said).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
