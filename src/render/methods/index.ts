import type { MethodId } from '../../reconcile/methods/catalogue.js';
import type { MethodResults } from '../../reconcile/methods/index.js';
import { acled } from './acled.js';
import { airwars } from './airwars.js';
import { consensus } from './consensus.js';
import { envelope } from './envelope.js';
import { gtd } from './gtd.js';
import { ibc } from './ibc.js';
import { majority } from './majority.js';
import type { MethodView } from './method-view.js';
import { model } from './model.js';
import { ucdp } from './ucdp.js';
import { uncertainUcdp } from './uncertain-ucdp.js';

/** How each method is shown. */
export const METHOD_VIEWS: { readonly [Id in MethodId]: MethodView<NonNullable<MethodResults[Id]>> } = {
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
};
