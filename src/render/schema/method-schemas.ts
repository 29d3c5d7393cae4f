import * as z from 'zod';
import { METHOD_IDS, type MethodId } from '../../reconcile/methods/catalogue.js';
import { METHOD_VIEWS } from '../methods/index.js';
import type { MethodView } from '../methods/method-view.js';
import { METHOD_FIELDS } from './method-fields.js';

/** The schema of the result of each method. */
export const METHOD_SCHEMAS = Object.fromEntries(METHOD_IDS.map((id) => [id, schemaOf(id)])) as Readonly<
  Record<MethodId, z.ZodObject>
>;

function schemaOf(id: MethodId): z.ZodObject {
  const view: MethodView<unknown> = METHOD_VIEWS[id];
  return z.strictObject(view.fields(METHOD_FIELDS));
}

/** What each method asked for finds; a method that was not asked for is missing. */
export const methodResultsSchema = z.strictObject(
  Object.fromEntries(
    METHOD_IDS.map((id) => [id, METHOD_SCHEMAS[id].optional().describe(METHOD_VIEWS[id].description)]),
  ),
);
