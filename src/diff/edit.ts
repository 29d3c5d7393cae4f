import type { ClaimResult } from '../reconcile/claim-result.js';
import type { GroupResult } from '../reconcile/result.js';
import type { Fate, Setter } from './diff-result.js';
import type { MatchedClaims } from './match-claims.js';

/** What became of a claim on the other side. */
interface Counterpart {
  /** Its id there; null where it is not there. */
  readonly id: string | null;
  readonly isChanged: boolean;
}

const ABSENT: Counterpart = { id: null, isChanged: true };

/** An edit of one incident, to be asked what it did to a claim. */
export class Edit {
  readonly #byOld = new Map<string, Counterpart>();
  readonly #byNew = new Map<string, Counterpart>();
  /** The claims of each group by id, once they were asked for. */
  readonly #claims = new Map<GroupResult, ReadonlyMap<string, ClaimResult>>();

  constructor({ changed, unchanged }: MatchedClaims) {
    for (const [pairs, isChanged] of [[changed, true] as const, [unchanged, false] as const]) {
      for (const pair of pairs) {
        this.#byOld.set(pair.old.id, { id: pair.new.id, isChanged });
        this.#byNew.set(pair.new.id, { id: pair.old.id, isChanged });
      }
    }
  }

  /** The id of an old claim on the new side; its own where it is not there. */
  newId(oldId: string): string {
    return this.#byOld.get(oldId)?.id ?? oldId;
  }

  /** What became of a claim that set a figure of a group. */
  fateOfOld(oldId: string, old: GroupResult | null, now: GroupResult | null): Setter {
    const { id, isChanged } = this.#byOld.get(oldId) ?? ABSENT;
    if (id === null) return fated(oldId, 'removed');
    const after = this.#claimIn(now, id);
    if (after === null) return fated(id, isChanged ? 'changed' : 'left-out');
    if (after.status !== this.#claimIn(old, oldId)?.status) return fated(id, after.status, after);
    return fated(id, isChanged ? 'changed' : 'same');
  }

  /** Where a claim that sets a figure of a group comes from. */
  fateOfNew(newId: string, old: GroupResult | null, now: GroupResult | null): Setter {
    const { id, isChanged } = this.#byNew.get(newId) ?? ABSENT;
    if (id === null) return fated(newId, 'added');
    if (isChanged) return fated(newId, 'changed');
    const after = this.#claimIn(now, newId) as ClaimResult;
    const isAsBefore = after.status === this.#claimIn(old, id)?.status;
    return isAsBefore ? fated(newId, 'same') : fated(newId, after.status, after);
  }

  #claimIn(group: GroupResult | null, id: string): ClaimResult | null {
    if (group === null) return null;
    const claims = this.#claims.get(group) ?? new Map(group.claims.map((claim) => [claim.id, claim]));
    this.#claims.set(group, claims);
    return claims.get(id) ?? null;
  }
}

function fated(id: string, fate: Fate, why: Pick<ClaimResult, 'reason' | 'because'> = NO_REASON): Setter {
  return { id, fate, reason: why.reason, because: why.because };
}

const NO_REASON = { reason: null, because: [] };
