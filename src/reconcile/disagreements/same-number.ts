import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { append } from '../../claim/map-of-lists.js';
import type { Group } from '../group.js';
import type { Arithmetic } from '../implied.js';
import { isStillSaid, type Lineage } from '../lineage.js';
import { answered, type Finding, joinSentences } from './disagreement.js';

/** The claims with the same number under two keys: those on the wider group, or the repeats, and the others. */
class SameNumber {
  readonly #kind: 'measure' | 'scope';
  readonly #wider = new Set<Claim>();
  readonly #narrower = new Set<Claim>();
  readonly #sentences: string[] = [];

  constructor(kind: 'measure' | 'scope') {
    this.#kind = kind;
  }

  add(wider: readonly Claim[], narrower: readonly Claim[]): void {
    const [one, other] = [firstById(wider), firstById(narrower)];
    if (one === undefined || other === undefined) return;
    this.#sentences.push(`${this.#say(one)}, ${this.#say(other)}`);
    for (const claim of wider) this.#wider.add(claim);
    for (const claim of narrower) this.#narrower.add(claim);
  }

  toFinding(): Finding[] {
    if (this.#wider.size === 0) return [];
    const kind = this.#kind;
    const claims = [...this.#wider];
    const against = [...this.#narrower];
    const message = `the same number for another ${kind === 'measure' ? 'measure' : 'group'}: ${joinSentences(this.#sentences.sort(compareText), 3)}`;
    return [{ kind, claims, against, gap: null, ratio: null, message }];
  }

  #say(claim: Claim): string {
    const subject = this.#kind === 'measure' ? claim.measure : claim.victims;
    return `${claim.source} "${claim.count.original}" for ${subject}`;
  }
}

/**
 * The same number under another measure, or for another group: of two sources where one group lies within the
 * other (35 dead, 35 dead or wounded), or of a repeat under another key than its origin.
 */
export function findSameNumber(arithmetic: Arithmetic, lineage: Lineage): Finding[] {
  if (arithmetic.lattice.isFlat && lineage.links.isEmpty) return [];
  const measure = new SameNumber('measure');
  const scope = new SameNumber('scope');
  for (const fate of lineage.fates) {
    if (fate.reason !== 'repeat' || !isStillSaid(fate, lineage)) continue;
    for (const origin of fate.because.filter((claim) => lineage.standing.has(claim))) {
      if (fate.claim.victims !== origin.victims) scope.add([fate.claim], [origin]);
      if (fate.claim.measure !== origin.measure) measure.add([fate.claim], [origin]);
    }
  }
  const figures = new Map<Group, Map<number, Claim[]>>();
  for (const group of arithmetic.lattice.groups) figures.set(group, byFigure(group));
  for (const [whole, inWhole] of figures) {
    for (const part of arithmetic.lattice.within(whole)) {
      const kind = whole.victims === part.victims ? measure : whole.measure === part.measure ? scope : null;
      const inPart = figures.get(part) as Map<number, Claim[]>;
      if (kind === null) continue;
      for (const [figure, wider] of inWhole) {
        const narrower = inPart.get(figure) ?? [];
        kind.add(answered(wider, narrower), answered(narrower, wider));
      }
    }
  }
  return [...measure.toFinding(), ...scope.toFinding()];
}

/** The standing claims of a group that name one figure other than 0 and claim it whole, by that figure. */
function byFigure(group: Group): Map<number, Claim[]> {
  const figures = new Map<number, Claim[]>();
  for (const claim of group.counted) {
    const { low, high, openLow, openHigh } = claim.count;
    if (low !== null && low === high && low > 0 && !openLow && !openHigh) append(figures, low, claim);
  }
  return figures;
}

function firstById(claims: readonly Claim[]): Claim | undefined {
  return [...claims].sort((a, b) => compareText(a.id, b.id))[0];
}
