import type { Claim } from '../../../src/claim/claim.js';
import type { Reliability } from '../../../src/claim/claim-schema.js';
import type { Group } from '../../../src/reconcile/group.js';
import type { MethodContext } from '../../../src/reconcile/methods/method.js';
import { ACTORS, claim, groupsOf } from '../../build-claim.js';

/** What the sources said of Tinzaouaten, in short; the New York Times is rated when a test says so. */
export function tinzaouaten(nyt: Reliability | null = null): Claim[] {
  const csp = { source: 'CSP-DPA', party: 'csp', reportedOn: '2024-08-01' };
  const jnim = { source: 'JNIM', party: 'jnim', reportedOn: '2024-07-28' };
  const times = { source: 'New York Times', reliability: nyt, reportedOn: '2024-11-01' };
  return [
    claim({ ...csp, id: 'W1', victims: 'wagner', count: '84' }),
    claim({ ...jnim, id: 'W2', victims: 'wagner', count: '50' }),
    claim({ ...times, id: 'W3', victims: 'wagner', count: 'at least 46' }),
    claim({ id: 'W4', source: 'African Initiative', count: 'at least 25', reportedOn: '2024-07-29' }),
    claim({ id: 'W5', source: 'Russian sources', count: '25-82+', reportedOn: '2024-07-30' }),
    claim({ ...csp, id: 'F1', victims: 'fama', count: '47' }),
    claim({ ...jnim, id: 'F2', victims: 'fama', count: '10' }),
    claim({ ...times, id: 'F3', victims: 'fama', count: 'at least 24' }),
    claim({ ...csp, id: 'C1', victims: 'csp', count: '9' }),
    claim({ id: 'C2', source: 'Mali', party: 'fama', victims: 'csp', count: 'at least 20' }),
    claim({ ...times, id: 'C3', victims: 'csp', count: '18' }),
  ];
}

/** The groups of the worked example in the order wagner, fama, csp. */
export function tinzaouatenGroups(nyt: Reliability | null = null): Group[] {
  const groups = groupsOf(tinzaouaten(nyt));
  return ['wagner', 'fama', 'csp'].map(
    (victims) => groups.find((group) => group.victims === victims) as Group,
  );
}

/** The only group that some claims form. */
export function groupOf(...claims: readonly Claim[]): Group {
  const groups = groupsOf(claims);
  if (groups.length !== 1) throw new Error(`${groups.length} groups`);
  return groups[0] as Group;
}

export const CONTEXT: MethodContext = { actors: ACTORS, perpetrators: [] };
