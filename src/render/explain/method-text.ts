import { append } from '../../claim/map-of-lists.js';
import type { MethodWithout } from '../../reconcile/explain/explanation.js';
import type { MethodId } from '../../reconcile/methods/catalogue.js';
import { outcomeText } from '../outcome-text.js';
import type { Symbols } from '../symbols.js';
import { listAll } from './prose.js';

/** What the methods would find without a claim: `envelope and ucdp 20–100+; gtd 46`. */
export function withoutText(without: readonly MethodWithout[], symbols: Symbols): string {
  const methodsOf = new Map<string, MethodId[]>();
  for (const { method, ...outcome } of without) {
    const text = outcomeText(method, outcome, symbols);
    append(methodsOf, text, method);
  }
  return [...methodsOf].map(([text, methods]) => `${listAll(methods)} ${text}`).join('; ');
}
