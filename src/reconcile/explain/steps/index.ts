import type { Group } from '../../group.js';
import { METHOD_IDS, type MethodId } from '../../methods/catalogue.js';
import type { MethodResults } from '../../methods/index.js';
import type { MethodSteps } from '../explanation.js';
import { acledSteps } from './acled.js';
import { airwarsSteps } from './airwars.js';
import { consensusSteps } from './consensus.js';
import { envelopeSteps } from './envelope.js';
import { gtdSteps } from './gtd.js';
import { ibcSteps } from './ibc.js';
import { majoritySteps } from './majority.js';
import { modelSteps } from './model.js';
import type { DescribeSteps } from './step.js';
import { ucdpSteps } from './ucdp.js';
import { uncertainUcdpSteps } from './uncertain-ucdp.js';

/** How each method tells what it did. */
const STEPS: { readonly [Id in MethodId]-?: DescribeSteps<NonNullable<MethodResults[Id]>> } = {
  envelope: envelopeSteps,
  consensus: consensusSteps,
  acled: acledSteps,
  gtd: gtdSteps,
  ucdp: ucdpSteps,
  ibc: ibcSteps,
  airwars: airwarsSteps,
  majority: majoritySteps,
  model: modelSteps,
  'uncertain-ucdp': uncertainUcdpSteps,
};

/** The considerations of every method that was asked for, in the order of the methods. */
export function describeSteps(results: MethodResults, group: Group): MethodSteps[] {
  return METHOD_IDS.flatMap((method) => {
    const result = results[method];
    const describe: DescribeSteps<never> = STEPS[method];
    return result === undefined ? [] : [{ method, steps: describe(result as never, group) }];
  });
}
