import type { Observation } from '../../src/model/observation.js';
import type { Role } from '../../src/model/role.js';

/** A claim as the prototype writes it. */
export interface VectorClaim {
  readonly kind: string;
  readonly lo: number;
  readonly hi?: number | null;
  readonly role: string;
  readonly src: string;
  readonly family?: string;
  readonly derived?: boolean;
  readonly t?: number;
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  adv_mil: 'enemy-on-combatants',
  own_mil: 'own-on-combatants',
  adv_civ: 'enemy-on-civilians',
  own_civ: 'own-on-civilians',
  ally_adv_mil: 'enemy-ally-on-combatants',
  ally_own_mil: 'own-ally-on-combatants',
  third_mil: 'third-on-combatants',
  third_civ: 'third-on-civilians',
  indep: 'independent',
  unknown: 'unknown',
};

/** A role of the prototype in the words of the model. */
export function roleOf(role: string): Role {
  return ROLE_OF[role] as Role;
}

/** The claims of the prototype as observations; repeats, which lineage leaves out, are left out here. */
export function observe(claims: readonly VectorClaim[]): Observation[] {
  return claims
    .filter(({ derived }) => derived !== true)
    .map(({ kind, lo, hi, role, src, family, t }, index) => ({
      ...figuresOf(kind, lo, hi ?? lo),
      isPart: false,
      role: roleOf(role),
      source: src,
      family: family ?? `family ${index}`,
      time: t === undefined ? '' : `${t}`,
    }));
}

/** A kind of the prototype in the terms of the model, which counts "more than 12" as "at least 13". */
export function figuresOf(
  kind: string,
  low: number,
  high: number,
): Pick<Observation, 'kind' | 'low' | 'high'> {
  switch (kind) {
    case 'more_than':
      return { kind: 'at-least', low: low + 1, high: low + 1 };
    case 'fewer_than':
      return { kind: 'up-to', low: low - 1, high: low - 1 };
    case 'vague':
      return { kind: 'range', low, high };
    default:
      return { kind: kind.replace('_', '-') as Observation['kind'], low, high };
  }
}
