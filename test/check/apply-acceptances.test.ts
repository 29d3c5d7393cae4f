import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAcceptances, type SortedOut } from '../../src/check/apply-acceptances.js';
import type { Acceptance } from '../../src/claim/acceptance.js';
import { createProblem, type Problem } from '../../src/claim/problem.js';

const problemOf = (claimId: string): Problem =>
  createProblem('claim/unspecified-victims', {
    message: `whose casualties ${claimId} counts is not said`,
    hint: 'Name them.',
    place: { file: 'claims.csv', line: 2, row: 2 },
    claimId,
  });

const acceptanceOf = (fingerprint: string, parts: Partial<Acceptance> = {}): Acceptance => ({
  fingerprint,
  what: null,
  reason: 'seen and kept',
  by: null,
  until: null,
  line: 3,
  ...parts,
});

const ONE = problemOf('T1');
const OTHER = problemOf('T2');
const TODAY = '2026-01-01';

function apply(
  problems: readonly Problem[],
  acceptances: readonly Acceptance[],
  disagreements: readonly string[] = [],
): SortedOut {
  return applyAcceptances(problems, acceptances, {
    file: 'claims.accepted.json',
    today: TODAY,
    disagreements: new Set(disagreements),
  });
}

const rulesOf = ({ problems }: SortedOut) => problems.map(({ ruleId }) => ruleId);

describe('applyAcceptances', () => {
  it('sets aside what is accepted, with who accepted it and why', () => {
    const acceptance = acceptanceOf(ONE.fingerprint, { by: 'A. Keeper' });
    expect(apply([ONE, OTHER], [acceptance])).toEqual({
      problems: [OTHER],
      accepted: [{ problem: ONE, acceptance }],
    });
  });

  it('sets aside every problem of one fingerprint by one entry', () => {
    const { problems, accepted } = apply([ONE, ONE], [acceptanceOf(ONE.fingerprint)]);
    expect([problems.length, accepted.length]).toEqual([0, 2]);
  });

  it('finds fault with an entry without a reason, at its line, and still lets the problem stand', () => {
    for (const reason of ['', ' \t']) {
      const { problems, accepted } = apply([ONE], [acceptanceOf(ONE.fingerprint, { reason, line: 7 })]);
      expect(accepted.length).toBe(1);
      expect(problems).toMatchObject([
        {
          ruleId: 'accepted/no-reason',
          severity: 'error',
          file: 'claims.accepted.json',
          line: 7,
          raw: ONE.fingerprint,
        },
      ]);
    }
  });

  it('lets an entry stand through its last day, be that a day, a month or a year', () => {
    for (const until of ['2026-01-01', '2026-01', '2026']) {
      expect(apply([ONE], [acceptanceOf(ONE.fingerprint, { until })]).problems).toEqual([]);
    }
  });

  it('counts the problem again past the last day, and says that the entry has expired', () => {
    for (const until of ['2025-12-31', '2025-12', '2025']) {
      const sorted = apply([ONE], [acceptanceOf(ONE.fingerprint, { until, what: 'victims of T1' })]);
      expect(rulesOf(sorted)).toEqual(['claim/unspecified-victims', 'accepted/expired']);
      expect(sorted.problems[1]?.message).toBe(`accepted until ${until}: victims of T1`);
      expect(sorted.accepted).toEqual([]);
    }
  });

  it('names an entry of nothing by what was accepted, or else by its fingerprint', () => {
    const sorted = apply(
      [],
      [acceptanceOf('0000000000000000'), acceptanceOf('1111111111111111', { what: 'the toll of T1' })],
    );
    expect(sorted.problems.map(({ ruleId, severity, message }) => [ruleId, severity, message])).toEqual([
      ['accepted/unused', 'warning', 'what was accepted is not there any more: 0000000000000000'],
      ['accepted/unused', 'warning', 'what was accepted is not there any more: the toll of T1'],
    ]);
  });

  it('says one thing of an entry at the most: unused before expired, expired before no reason', () => {
    const until = '2025';
    const reason = '';
    expect(rulesOf(apply([], [acceptanceOf(ONE.fingerprint, { until, reason })]))).toEqual([
      'accepted/unused',
    ]);
    expect(rulesOf(apply([ONE], [acceptanceOf(ONE.fingerprint, { until, reason })])).slice(1)).toEqual([
      'accepted/expired',
    ]);
  });

  it('takes an accepted disagreement for one that is there', () => {
    const fingerprint = 'abcdefabcdefabcd';
    expect(apply([], [acceptanceOf(fingerprint)], [fingerprint]).problems).toEqual([]);
    expect(rulesOf(apply([], [acceptanceOf(fingerprint)]))).toEqual(['accepted/unused']);
  });
});

describe('the laws of acceptances', () => {
  const arbitraryProblems = fc.array(fc.constantFrom('T1', 'T2', 'T3', 'T4').map(problemOf));
  const arbitraryAcceptances = fc.array(
    fc.record({
      fingerprint: fc.constantFrom(...['T1', 'T2', 'T3', 'nowhere'].map((id) => problemOf(id).fingerprint)),
      until: fc.constantFrom(null, '2025', '2026-01-01', '2027'),
      reason: fc.constantFrom('', 'seen'),
    }),
  );
  const drawn = fc.tuple(arbitraryProblems, arbitraryAcceptances);

  it('every problem is either left or accepted, and none is lost or doubled', () => {
    fc.assert(
      fc.property(drawn, ([problems, parts]) => {
        const { problems: left, accepted } = apply(
          problems,
          parts.map((part) => acceptanceOf(part.fingerprint, part)),
        );
        const ofData = left.filter(({ ruleId }) => !ruleId.startsWith('accepted/'));
        const prints = [...ofData, ...accepted.map(({ problem }) => problem)].map((one) => one.fingerprint);
        expect(prints.sort()).toEqual(problems.map((one) => one.fingerprint).sort());
      }),
    );
  });

  it('no entry lets anything stand past its day', () => {
    fc.assert(
      fc.property(drawn, ([problems, parts]) => {
        const { accepted } = apply(
          problems,
          parts.map((part) => acceptanceOf(part.fingerprint, part)),
        );
        for (const { problem, acceptance } of accepted) {
          expect(acceptance.fingerprint).toBe(problem.fingerprint);
          expect(acceptance.until).not.toBe('2025');
        }
      }),
    );
  });

  it('without an entry everything stays as it was', () => {
    fc.assert(
      fc.property(arbitraryProblems, (problems) => {
        expect(apply(problems, [])).toEqual({ problems, accepted: [] });
      }),
    );
  });
});
