import { type Content, type Html, html } from './markup.js';

/** Something wide, which a narrow page scrolls sideways by itself; the keyboard reaches it by its name. */
export function scrollable(name: string, content: Content): Html {
  return html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">${content}</div>`;
}
