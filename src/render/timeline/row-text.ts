import { append } from '../../claim/map-of-lists.js';
import type { Move, TimelineRow } from '../../reconcile/timeline/timeline.js';
import { countOf, listSome, type Page } from '../page.js';
import { figureText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import { factorText } from '../severity-text.js';

/** What the sentences on a row of a timeline need to know of the page they stand on. */
type RowPage = Pick<Page, 'symbols' | 'show' | 'verbose'>;

/** Ids named in one sentence unless everything is asked for. */
const MOST_IDS = 8;

/** How far the claims known by then are apart, and how grave that is. */
export function apartText({ origins, stretch, severity }: TimelineRow, { symbols }: RowPage): string {
  if (severity === null) return origins > 1 ? 'agree' : '';
  const factor = stretch === null ? 'denied' : stretch > 1 ? factorText(stretch, symbols) : '';
  return `${factor} ${severity}`.trim();
}

/** `low 20 → 25, high 84 by T068`: moves by the same claims together. */
export function moveTexts(moves: readonly Move[], page: RowPage): string[] {
  const byCauses = new Map<string, { texts: string[]; by: readonly string[] }>();
  for (const move of moves) {
    const key = move.by.join('\0');
    const alike = byCauses.get(key) ?? { texts: [], by: move.by };
    byCauses.set(key, alike);
    alike.texts.push(moveText(move, page));
  }
  return [...byCauses.values()].map(({ texts, by }) => `${texts.join(', ')} by ${listIds(by, page)}`);
}

function moveText({ what, from, to }: Move, page: RowPage): string {
  if (what === 'open') return to === true ? 'no ceiling' : 'a ceiling';
  if (what === 'intervals' && from === to) return 'other intervals';
  const value = (one: Move['from']) =>
    typeof one === 'number' && !(what === 'intervals' && one === 0)
      ? figureText(one, page.symbols)
      : typeof one === 'string'
        ? one
        : 'none';
  return from === null ? `${what} ${value(to)}` : `${what} ${value(from)} ${arrow(page)} ${value(to)}`;
}

/** `T025 left: superseded by T027`. */
export function leftTexts({ left }: TimelineRow, page: RowPage): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason, because } of left) {
    append(byReason, reasonText(reason, because.map(page.show)), id);
  }
  return [...byReason].map(([reason, ids]) => `${listIds(ids, page)} left: ${reason}`);
}

function arrow({ symbols }: RowPage): string {
  return symbols.isAscii ? '->' : '→';
}

/** What became known on the day, by what became of it: `3 claims said: counted T050 and T063; left out T054`. */
export function saidText({ said }: TimelineRow, page: RowPage): string {
  if (said.length === 0) return 'nothing said of this group on the day';
  const of = (status: string, word: string) => {
    const ids = said.filter((claim) => claim.status === status).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${word} ${listIds(ids, page)}`];
  };
  const parts = [...of('counted', 'counted'), ...of('floor', 'floor'), ...of('left-out', 'left out')];
  return `${countOf(said.length, 'claim')} said: ${parts.join('; ')}`;
}

/** Ids in a sentence; not all of many unless everything is asked for. */
export function listIds(ids: readonly string[], page: RowPage): string {
  return listSome(ids.map(page.show), page.verbose ? ids.length : MOST_IDS);
}
