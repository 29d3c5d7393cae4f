import { acled } from './acled.js';
import { airwars } from './airwars.js';
import type { MethodId } from './catalogue.js';
import { consensus } from './consensus.js';
import { envelope } from './envelope.js';
import { gtd } from './gtd.js';
import { ibc } from './ibc.js';
import { majority } from './majority.js';
import type { Method } from './method.js';
import { model } from './model.js';
import { ucdp } from './ucdp.js';
import { uncertainUcdp } from './uncertain-ucdp.js';

/** Every method by its name: the one place to add one. */
export const METHODS = {
  envelope,
  consensus,
  acled,
  gtd,
  ucdp,
  ibc,
  airwars,
  majority,
  model,
  'uncertain-ucdp': uncertainUcdp,
} satisfies Readonly<Record<MethodId, Method<unknown>>>;

/** What each method finds; a method that was not asked for is missing. */
export type MethodResults = {
  readonly [Id in MethodId]?: ReturnType<(typeof METHODS)[Id]['reconcile']>;
};
