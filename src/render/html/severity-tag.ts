import type { GroupResult } from '../../reconcile/result.js';
import { stretchText } from '../severity-text.js';
import { UNICODE } from '../symbols.js';
import { type Html, html } from './markup.js';

/** How grave the gravest disagreement of a group is, and by which factor its claims are apart; empty of one voice. */
export function severityTag(group: GroupResult): Html {
  const { severity, origins, stretch } = group;
  const factor = stretch === null ? ' denied' : stretchText(group, UNICODE);
  if (severity === null) return origins > 1 ? html`<span class="tag agree">agree</span>` : html``;
  return html`<span class="tag ${severity}">${severity}</span>${factor === '' ? null : html` <span class="factor">${factor.trim()}</span>`}`;
}
