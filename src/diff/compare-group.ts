import { compareText } from '../claim/compare-text.js';
import type { ClaimResult } from '../reconcile/claim-result.js';
import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { GroupResult } from '../reconcile/result.js';
import {
  FIGURES,
  type FigureChange,
  type FigureName,
  type GroupDiff,
  type MethodChange,
  type MethodChangeKind,
  type MethodSides,
} from './diff-result.js';
import type { Edit } from './edit.js';
import { backingText, type Figure, figuresOf, figuresText, hasFigure, type MethodResult } from './figures.js';

/** What an edit does to the results of a group; null where each is as it was. One side may have no such group. */
export function compareGroup(
  old: GroupResult | null,
  now: GroupResult | null,
  methods: readonly MethodId[],
  edit: Edit,
): GroupDiff | null {
  const { victims, measure } = (now ?? old) as GroupResult;
  const results: Partial<Record<MethodId, unknown>> = {};
  const changes: MethodChange[] = [];
  for (const method of methods) {
    const sides = { old: old?.results[method] ?? null, new: now?.results[method] ?? null };
    results[method] = sides;
    const change = kindOf(sides.old, sides.new, edit);
    if (change === null) continue;
    changes.push({ method, change, figures: compareFigures(method, old, now, edit) });
  }
  if (old !== null && now !== null && changes.length === 0) return null;
  const presence = old === null ? 'added' : now === null ? 'removed' : 'changed';
  return { victims, measure, presence, results: results as MethodSides, changes };
}

function kindOf(old: MethodResult | null, now: MethodResult | null, edit: Edit): MethodChangeKind | null {
  const [had, has] = [old !== null && hasFigure(old), now !== null && hasFigure(now)];
  if (had !== has) return had ? 'vanished' : 'appeared';
  if (old === null || now === null || !has) return null;
  if (figuresText(old) !== figuresText(now)) return 'moved';
  const isBacked = backingText(old, (id) => edit.newId(id)) !== backingText(now, (id) => id);
  return isBacked ? 'backing' : null;
}

/** The figures of a method that differ or are set by others, with what the edit did to those that set them. */
function compareFigures(
  method: MethodId,
  old: GroupResult | null,
  now: GroupResult | null,
  edit: Edit,
): FigureChange[] {
  const [before, after] = [figuresIn(old, method), figuresIn(now, method)];
  const changes: FigureChange[] = [];
  for (const figure of FIGURES) {
    const none = { value: figure === 'openHigh' ? false : null, setBy: [] };
    const [one, other] = [before.get(figure) ?? none, after.get(figure) ?? none];
    if (one.value === other.value) {
      if (figure === 'openHigh' || one.value === null) continue;
      if (listText(one.setBy.map((id) => edit.newId(id))) === listText(other.setBy)) continue;
    }
    changes.push({
      figure,
      old: one.value,
      new: other.value,
      oldSetBy: one.setBy.map((id) => edit.fateOfOld(id, old, now)),
      newSetBy: other.setBy.map((id) => edit.fateOfNew(id, old, now)),
    });
  }
  return changes;
}

function listText(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort(compareText));
}

function figuresIn(group: GroupResult | null, method: MethodId): Map<FigureName, Figure> {
  const result = group?.results[method];
  if (group === null || result === undefined) return new Map();
  const figures = figuresOf(result);
  const open = figures.get('openHigh');
  // No result names the claims without a ceiling, but they are told apart by what they say.
  if (open?.value === true) figures.set('openHigh', { ...open, setBy: findOpen(group.claims) });
  return figures;
}

function findOpen(claims: readonly ClaimResult[]): string[] {
  return claims
    .filter((claim) => claim.status === 'counted' && (claim.openHigh || claim.vague !== null))
    .map((claim) => claim.id);
}
