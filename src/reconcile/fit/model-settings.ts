import { fromBias } from '../../model/dataset-model/bias.js';
import { DATASET_SETTINGS } from '../../model/dataset-model/settings.js';
import type { Distinction } from '../../model/dataset-model/source-key.js';
import type { Priors } from '../../model/priors.js';
import type { ModelSettings } from '../methods/method.js';
import type { FitResult } from './fit-result.js';

/** Of what `fit` found, all that the model needs. */
interface Fit extends Pick<FitResult, 'priors' | 'roles' | 'sources' | 'precisionFactor'> {
  readonly options: { readonly per: readonly Distinction[] };
  readonly summary: Pick<FitResult['summary'], 'leastClaims'>;
}

/**
 * What the model takes for granted by what was learned: roles lean on average as they were found to. The hash is that
 * of the file in which it stands.
 */
export function toModelSettings(fit: Fit, hash: string): ModelSettings {
  const { priors, roles, sources, precisionFactor, options, summary } = fit;
  const learned: Priors = {
    ...priors.values,
    roles: Object.fromEntries(
      roles.map(({ role, lean }) => [role, { ...priors.values.roles[role], lean }]),
    ) as Priors['roles'],
  };
  const { leastClaims } = summary;
  const bias = { per: options.per, leastClaims, roles, sources, factor: precisionFactor };
  const held = { ...fromBias(bias), priors: learned, settings: DATASET_SETTINGS };
  return { priors: learned, priorsHash: priors.hash, bias: { hash, held, sources } };
}
