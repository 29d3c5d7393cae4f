import type { Claim } from '../claim/claim.js';
import { wikitext, wikitextUrl } from './wikitext-text.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A reference to where a claim was read: a citation of the page, or the outlet and the date where there is no address
 * of the web; empty where there is neither.
 */
export function wikitextCitation({ outlet, url, reportedOn }: Claim): string {
  const date = reportedOn === null ? '' : wikitext(dateText(reportedOn));
  const website = outlet === null ? '' : wikitext(outlet);
  const address = url === null ? null : wikitextUrl(url);
  if (address === null) {
    return website === '' ? '' : `<ref>${website}${date === '' ? '' : `, ${date}`}</ref>`;
  }
  const fields = [
    `url=${address}`,
    'title=',
    ...(website === '' ? [] : [`website=${website}`]),
    ...(date === '' ? [] : [`date=${date}`]),
  ];
  return `<ref>{{cite web |${fields.join(' |')}}}</ref>`;
}

/** A month in words: citation templates take `2024-10` for a range of years. */
function dateText(date: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? date : `${name} ${year}`;
}
