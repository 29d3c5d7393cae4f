import type { Claim } from '../../claim/claim.js';
import { webAddress } from '../web-address.js';
import { type Html, html, joinHtml } from './markup.js';

/** A language tag as HTML takes it (RFC 5646): what else a cell says of the language is only shown. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Where a claim was read: the outlet, the address and that of the copy in an archive; empty where nothing is known. */
export function whereRead({ outlet, url, archiveUrl }: Claim): Html {
  const places = [
    outlet === null ? null : html`<bdi>${outlet}</bdi>`,
    url === null ? null : link(url, null),
    archiveUrl === null ? null : link(archiveUrl, 'archived copy'),
  ];
  const text = joinHtml(places, html` · `);
  return text.toString() === '' ? text : html`<p class="read"><span class="label">Read in</span> ${text}</p>`;
}

/** The claim in the words of its source, in their language and direction; empty without a quote. */
export function quoted({ quote, lang, count }: Claim): Html {
  if (quote === null || quote === count.original) return html``;
  return html`<blockquote dir="auto"${languageOf(lang)}>${quote}</blockquote>`;
}

/** The attribute that names a language; empty where the cell names none. */
export function languageOf(lang: string | null): Html {
  return lang !== null && LANGUAGE_TAG.test(lang) ? html` lang="${lang}"` : html``;
}

/** A link to the web under a name, by default its address; other text is only shown. */
function link(url: string, name: string | null): Html {
  const address = webAddress(url);
  if (address === null) return html`<bdi>${url}</bdi>`;
  const shown = name ?? address.replace(/^https:\/\//, '');
  const kind = name === null ? null : html` class="copy"`;
  return html`<a href="${address}"${kind} rel="noopener noreferrer nofollow"><bdi>${shown}</bdi></a>`;
}
