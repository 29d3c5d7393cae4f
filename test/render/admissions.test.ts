import { describe, expect, it } from 'vitest';
import { findAdmissions, renderAdmissions } from '../../src/render/admissions.js';
import { claim, createPage, group, TINZAOUATEN, WAGNER_KILLED } from './fixtures.js';

const acknowledged = { low: null, high: null, vague: 'acknowledged' } as const;

describe('findAdmissions', () => {
  it('finds losses of which a source speaks without a figure', () => {
    expect(findAdmissions([WAGNER_KILLED]).map((one) => one.claim.id)).toEqual(['T044', 'T053']);
  });

  it('leaves out what its source has taken back or replaced, and repeats', () => {
    const claims = (['superseded', 'retracted', 'repeat', 'rejected', 'duplicate'] as const).map((reason) =>
      claim({ ...acknowledged, status: 'left-out', reason }),
    );
    expect(findAdmissions([group({ claims })])).toEqual([]);
  });

  it('leaves out words of size', () => {
    expect(findAdmissions([group({ claims: [claim({ ...acknowledged, vague: 'dozens' })] })])).toEqual([]);
  });
});

describe('renderAdmissions', () => {
  it('says who admits and who only reports, in whose words, and of whom', () => {
    const admissions = findAdmissions([WAGNER_KILLED, ...TINZAOUATEN.groups.slice(1, 2)]);
    expect(renderAdmissions(admissions, createPage())).toEqual([
      '  wagner killed     admitted by Wagner: “no figure given” (T044)',
      '                    reported by WarGonzo: “no figure given” (T053)',
      '  civilians killed  reported by local officials in northern Mali: “no figure',
      '                    given” (T103, wider scope)',
    ]);
  });

  it('cuts a long sentence after two lines, unless everything is asked for', () => {
    const admissions = findAdmissions([
      group({ claims: [claim({ ...acknowledged, original: 'heavy '.repeat(60) })] }),
    ]);
    expect(renderAdmissions(admissions, createPage())).toHaveLength(2);
    expect(renderAdmissions(admissions, createPage({ verbose: true })).length).toBeGreaterThan(2);
  });

  it('leaves out words that are not given', () => {
    const admissions = findAdmissions([group({ claims: [claim({ ...acknowledged, original: '' })] })]);
    expect(renderAdmissions(admissions, createPage())).toEqual(['  wagner killed  reported by CSP-DPA (C1)']);
  });
});
