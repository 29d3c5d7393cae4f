import { DEFAULT_PRIORS } from '../../model/default-priors.js';
import { type Expectedness, findExpectedness, type Verdict } from '../../model/expectedness.js';
import type { Observation } from '../../model/observation.js';
import type { Priors } from '../../model/priors.js';
import { answer, type Grounds, type Question } from '../../model/question.js';
import { ROLES, type Role } from '../../model/role.js';
import { round } from '../disagreements/disagreement.js';
import type { Group } from '../group.js';
import { labelOf } from './catalogue.js';
import { readWords, whyNoFigure } from './figure.js';
import type { Consulted, Method, MethodContext, ModelSettings } from './method.js';
import { type Heard, hearGroup, type Modelled } from './model/hear-group.js';
import { findLearnedFactor } from './model/learned-factor.js';
import { MODEL_WORDS } from './model/observation.js';
import type { ModelledClaim, ModelResult, RoleDifference, RoleFactor } from './model/result.js';
import { describeModel } from './model/steps.js';

const label = labelOf('model');

const DEFAULT_SETTINGS: ModelSettings = { priors: DEFAULT_PRIORS, priorsHash: null };

/** What lies within so many standard deviations of the middle: nine cases of ten. */
const NINE_OF_TEN = 1.6448536269514722;

/**
 * The posterior of the true number, given who tends to say what (docs/method.md). It answers another question than
 * the ranges: not what was said, but what is likely if speakers err as such speakers usually do.
 */
export const model: Method<ModelResult> = {
  reconcile(group, context) {
    const { priors, priorsHash, bias } = context.model ?? DEFAULT_SETTINGS;
    const { heard, found } = context.consulted?.get(group) ?? consult(group, context);
    const { counts, all, joined, votes } = heard;
    const weights = new Map(votes.map(({ observation, weight }) => [observation, weight]));
    const families = new Set(votes.map(({ observation }) => observation.family)).size;
    const learnedOf = (one: Observation) => findLearnedFactor(one, group, bias);
    const roles = factorsOf(
      votes.map(({ observation }) => observation).filter((one) => learnedOf(one) === null),
      priors,
    );
    return {
      q05: found?.q05 ?? null,
      q25: found?.q25 ?? null,
      median: found?.median ?? null,
      q75: found?.q75 ?? null,
      q95: found?.q95 ?? null,
      families,
      expectedness: describeDifference(findExpectedness([...weights.keys()], priors)),
      roles,
      claims: all.map((one, index) => ({
        ...toModelledClaim(one, joined, index, weights),
        learned: learnedOf(one.observation),
      })),
      readings: readWords(
        all.map(({ entry }) => entry.claim),
        MODEL_WORDS,
      ),
      priors: priorsHash,
      bias: bias?.hash ?? null,
      reason: counts
        ? found === null
          ? whyNoFigure(group)
          : null
        : `the model knows how losses of people are told, not ${group.measure}`,
      note: noteOf(
        families,
        roles,
        priors,
        all.some(({ observation }) => learnedOf(observation) !== null),
      ),
      label: bias === undefined ? label : labelOf('model', `sources as learned in ${bias.hash}`),
    };
  },
  explain: describeModel,
};

function consult(group: Group, context: MethodContext): Consulted {
  const heard = hearGroup(group, context);
  return { heard, found: answer(questionOf(group, heard), groundsOf(context.model)) };
}

/** What is asked of a group. */
export function questionOf({ victims, measure }: Group, { votes }: Heard): Question {
  return { victims, measure, votes };
}

/** What answers follow. */
export function groundsOf({ priors, bias }: ModelSettings = DEFAULT_SETTINGS): Grounds {
  return { priors, held: bias?.held };
}

function toModelledClaim(
  { entry, reading }: Modelled,
  joined: readonly Observation[],
  index: number,
  weights: ReadonlyMap<Observation, number>,
): Omit<ModelledClaim, 'learned'> {
  const one = joined[index] as Observation;
  return {
    claim: entry.claim.id,
    role: reading.role,
    by: reading.by,
    kind: one.kind,
    low: one.low,
    high: one.high,
    isPart: one.isPart,
    weight: round(weights.get(one) ?? 0),
    family: one.family,
  };
}

/** What the model expects of each role that has a say; a list of names is taken at its word. */
function factorsOf(observations: readonly Observation[], priors: Priors): RoleFactor[] {
  const spoken = new Set<Role>(observations.filter(({ kind }) => kind !== 'named').map(({ role }) => role));
  return ROLES.filter((role) => spoken.has(role)).map((role) => {
    const { lean, leanSpread } = priors.roles[role];
    const factor = (deviations: number) => round(Math.exp(lean + deviations * leanSpread));
    return { role, usual: factor(0), low: factor(-NINE_OF_TEN), high: factor(NINE_OF_TEN) };
  });
}

/** What is to be known of an interval: that it rests on one source, or on priors that claim to know more than this tool. */
function noteOf(
  families: number,
  roles: readonly RoleFactor[],
  priors: Priors,
  isLearned: boolean,
): string | null {
  const narrowed = roles
    .map(({ role }) => role)
    .filter((role) => priors.roles[role].leanSpread < DEFAULT_PRIORS.roles[role].leanSpread);
  const notes = [
    ...(families === 1
      ? [`one source; the interval reflects the typical error of ${isLearned ? 'it' : 'this kind of source'}`]
      : []),
    ...(narrowed.length === 0 ? [] : [`narrowed by the priors for ${narrowed.join(', ')}`]),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}

const VERDICT_TEXTS: Readonly<Record<Verdict, string>> = {
  usual: 'the claims differ as such sources usually do',
  unusual: 'the claims differ more than such sources usually do',
  'check-scope':
    'the claims differ beyond what such sources do: do all mean the same event, people, measure and date?',
};

function describeDifference(found: Expectedness | null): RoleDifference | null {
  if (found === null) return null;
  const { verdict } = found;
  const p = Number(found.p.toPrecision(2));
  return { verdict, p, message: `${VERDICT_TEXTS[verdict]} (p ${p < 0.001 ? '< 0.001' : `= ${p}`})` };
}
