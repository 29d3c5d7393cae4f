import { append } from '../../../claim/map-of-lists.js';
import type { ObservationKind } from '../../../model/observation.js';
import type { Role } from '../../../model/role.js';
import { lexiconSteps, remarkStep, type Step, stepOnIds } from '../step.js';
import type { LearnedFactor, ModelledClaim, ModelResult, RoleFactor, RoleGround } from './result.js';

const ROLE_TEXTS: Readonly<Record<Role, string>> = {
  'enemy-on-combatants': 'the enemy, of combatants',
  'own-on-combatants': 'the own side, of its combatants',
  'enemy-on-civilians': 'the enemy or the accused, of civilians',
  'own-on-civilians': 'the own side, of its civilians',
  'enemy-ally-on-combatants': 'an ally of the enemy, of combatants',
  'own-ally-on-combatants': 'an ally of the own side, of combatants',
  'third-on-combatants': 'a third party, of combatants',
  'third-on-civilians': 'a third party, of civilians',
  independent: 'an independent source',
  unknown: 'a source of unknown standing',
};

const GROUND_TEXTS: Readonly<Record<RoleGround, string>> = {
  stance: 'by its stance',
  attribution: 'as a claim holds its side responsible',
  alliance: 'by the side its party is allied with',
  'source-role': 'by its role, without a party',
  'unclear-victims': 'as it is not known whether all the victims fight',
  'unclear-side': 'as the victims stand on both sides',
  nothing: 'as neither a party nor its role tells more',
};

const KIND_TEXTS: Readonly<Partial<Record<ObservationKind, string>>> = {
  'at-least': 'says at least how many: the truth is expected above it, and not far',
  'up-to': 'says at most how many: the truth is expected below it, and not far',
  named: 'is a list of names: a floor whoever holds it, the truth above it',
};

const PART_TEXT = 'counts a part only: a floor, which tells nothing of how far above the truth lies';

/** As whom each claim is heard, in what form, with what vote, and how the roles differ. */
export function describeModel(result: ModelResult): Step[] {
  const { claims, roles, readings, expectedness, priors, bias, reason, note } = result;
  return [
    ...remarkStep(reason),
    ...remarkStep(priors === null ? null : `what speakers usually say is taken from the priors ${priors}`),
    ...remarkStep(bias === null ? null : `how sources lean is taken from what was learned in ${bias}`),
    ...roleSteps(claims, roles),
    ...lexiconSteps(readings),
    ...gather(claims, ({ kind, isPart }) => (isPart ? PART_TEXT : (KIND_TEXTS[kind] ?? null))),
    ...voteSteps(claims),
    ...remarkStep(expectedness?.message ?? null),
    ...remarkStep(note),
  ];
}

function roleSteps(claims: readonly ModelledClaim[], roles: readonly RoleFactor[]): Step[] {
  return gather(claims, ({ role, by, kind, learned }) => {
    if (kind === 'named') return null;
    if (learned !== null)
      return `heard as ${ROLE_TEXTS[role]} (${GROUND_TEXTS[by]}): ${learnedText(learned)}`;
    const factor = roles.find((one) => one.role === role);
    return `heard as ${ROLE_TEXTS[role]} (${GROUND_TEXTS[by]})${factor === undefined ? '' : `: ${factorText(factor)}`}`;
  });
}

/** What the model expects of a role, in words. */
function factorText({ usual, low, high }: RoleFactor): string {
  const [middle, least, most] = [usual, low, high].map((factor) => Number(factor.toPrecision(2)));
  const usually = middle === 1 ? 'the true number' : `${middle} times the true number`;
  return `usually ${usually}, nine in ten such sources ${least} to ${most} times`;
}

/** What was learned of a source, in words. */
function learnedText({ from, usual, low, high }: LearnedFactor): string {
  const [middle, least, most] = [usual, low, high].map((factor) => Number(factor.toPrecision(2)));
  const says = middle === 1 ? 'the true number' : `${middle} times the true number`;
  return `the source itself says ${says}, nine times out of ten between ${least} and ${most} times, as learned from ${from} claims`;
}

/** Why claims have less than a vote. */
function voteSteps(claims: readonly ModelledClaim[]): Step[] {
  const members = new Map<string, number>();
  for (const { family } of claims) members.set(family, (members.get(family) ?? 0) + 1);
  return [
    ...gather(claims, ({ weight }) =>
      weight === 0 ? 'no vote: its source says another figure later' : null,
    ),
    ...gather(claims, ({ weight, family }) =>
      weight > 0 && (members.get(family) as number) > 1
        ? `shares a vote with others, as if one copied another (${weight} of a vote)`
        : null,
    ),
    ...gather(claims, ({ weight, family }) =>
      weight > 0 && weight < 1 && members.get(family) === 1
        ? `agrees with others to the digit, which have two votes together at most (${weight} of a vote)`
        : null,
    ),
  ];
}

/** A step for each thing that is said of claims, in the order in which it is first said. */
function gather(claims: readonly ModelledClaim[], say: (claim: ModelledClaim) => string | null): Step[] {
  const ids = new Map<string, string[]>();
  for (const one of claims) {
    const text = say(one);
    if (text !== null) append(ids, text, one.claim);
  }
  return [...ids].flatMap(([message, those]) => stepOnIds(message, those));
}
