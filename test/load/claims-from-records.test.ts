import { describe, expect, it } from 'vitest';
import { ClaimReader } from '../../src/load/claims-from-records.js';
import type { RecordBatch } from '../../src/load/record-batch.js';

const batch = (parts: Partial<RecordBatch>): RecordBatch => {
  const rows = parts.rows ?? [];
  return {
    header: {
      width: 4,
      fields: [
        { field: 'incident', column: 0 },
        { field: 'source', column: 1 },
        { field: 'measure', column: 2 },
        { field: 'count', column: 3 },
      ],
      measures: [],
      translated: [],
    },
    cells: rows.map(() => ['i', 's', 'killed', '5']),
    lines: rows,
    rows,
    problems: [],
    leftOut: 0,
    isTable: true,
    delimiter: ',',
    locate: () => null,
    ...parts,
  };
};

describe('the rows of a file', () => {
  it('are all accounted for: read, blank, or left out by whoever read the file', () => {
    const reader = new ClaimReader('claims.csv', {});
    reader.read(batch({ rows: [2, 3] }));
    reader.read(batch({ rows: [5, 6], leftOut: 1 }));
    reader.read(batch({ rows: [7], cells: [['', '', '', '']] }));
    expect([reader.rows, reader.claims, reader.excluded]).toEqual([5, 4, 1]);
  });

  it('are missed when one is gone, within a batch or between two', () => {
    const within = new ClaimReader('claims.csv', {});
    expect(() => within.read(batch({ rows: [2, 4] }))).toThrow('rows of claims.csv were lost before line 4');
    const between = new ClaimReader('claims.csv', {});
    between.read(batch({ rows: [2, 3] }));
    expect(() => between.read(batch({ rows: [5] }))).toThrow('rows of claims.csv were lost before line 5');
  });
});
