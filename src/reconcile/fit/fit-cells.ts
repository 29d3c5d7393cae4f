import type { Actors } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { append } from '../../claim/map-of-lists.js';
import { createProblem, type Problem } from '../../claim/problem.js';
import type { VerifiedValue } from '../../claim/verified-value.js';
import { parseVictims } from '../../claim/victims.js';
import type { Cell, CellClaim } from '../../model/dataset-model/cell.js';
import { createSourceTest } from '../score/collect-cells.js';
import { leaveClaimsOut } from '../score/leave-claims-out.js';
import { type CellOptions, findCells } from './find-cells.js';

/** An incident to learn from. */
interface ReadIncident {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly options: CellOptions;
  /** Whether a group is to be learned from. */
  readonly isWanted: (cell: Pick<Cell, 'victims' | 'measure'>) => boolean;
}

/** Gathers the cells of incidents, and puts beside the claims what was verified later. */
export class FitCells {
  readonly #values = new Map<string, VerifiedValue[]>();
  readonly #unmet: Set<VerifiedValue>;
  readonly #cells: Cell[] = [];
  readonly #problems: Problem[] = [];

  constructor(verified: readonly VerifiedValue[]) {
    for (const value of verified) append(this.#values, value.incident, value);
    this.#unmet = new Set(verified);
  }

  add({ id, claims, options, isWanted }: ReadIncident): void {
    let cells = findCells(id, claims, options);
    for (const value of this.#values.get(id) ?? []) {
      const victims = parseVictims(value.victims, options.actors, null).victims;
      const isOf = (cell: Cell) => cell.victims === victims && cell.measure === value.measure;
      if (!cells.some(isOf)) continue;
      this.#unmet.delete(value);
      const rest = this.#withoutItsGround(value, claims, options.actors);
      const others = rest.length === claims.length ? cells : findCells(id, rest, options);
      const judged = others.find(isOf)?.claims ?? [];
      cells = cells.map((cell) =>
        isOf(cell) ? { ...cell, claims: [...judged, toVerifiedClaim(value)] } : cell,
      );
    }
    for (const cell of cells) if (isWanted(cell)) this.#cells.push(cell);
  }

  /** The claims that a verified value may judge: not those it rests on, nor those of who verified it. */
  #withoutItsGround(value: VerifiedValue, claims: readonly Claim[], actors: Actors): readonly Claim[] {
    const sameSource = createSourceTest(actors);
    const left = leaveClaimsOut(claims, value.leaveOut, sameSource);
    for (const name of left.unknown) {
      this.#report(
        'verified/unknown-left-out',
        value,
        `"${name}" is no claim and no source of ${value.incident}; nothing is left out for it`,
        'Write the id of a claim, or a source as its claims write it.',
      );
    }
    const own = leaveClaimsOut(claims, value.source?.split(';') ?? [], sameSource);
    return claims.filter((claim) => !left.claims.has(claim) && !own.claims.has(claim));
  }

  #report(
    rule: 'verified/unknown-left-out' | 'verified/no-group',
    { place, incident }: VerifiedValue,
    message: string,
    hint: string,
  ): void {
    this.#problems.push(createProblem(rule, { message, hint, place, incident }));
  }

  /** The cells, and what is wrong with what was verified. */
  finish(): { readonly cells: readonly Cell[]; readonly problems: readonly Problem[] } {
    for (const value of this.#unmet) {
      this.#report(
        'verified/no-group',
        value,
        `no claim tells the size of ${value.victims} ${value.measure} of ${value.incident}`,
        'Write incident, victims and measure as claims reconcile prints them.',
      );
    }
    return { cells: this.#cells, problems: this.#problems };
  }
}

/** A verified value as a claim that leans nowhere; of bounds, one alone says little of how far beyond it the truth lies. */
function toVerifiedClaim({ value, low, high, source }: VerifiedValue): CellClaim {
  const said = { source: source ?? '', role: 'verified', isPart: false, weight: 1 } as const;
  if (value !== null) return { ...said, kind: 'exact', low: value, high: value };
  if (low !== null && high !== null) return { ...said, kind: 'range', low, high };
  if (low !== null) return { ...said, kind: 'named', low, high: low };
  return { ...said, kind: 'up-to', low: high as number, high: high as number };
}
