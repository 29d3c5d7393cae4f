import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { victimMembers } from '../../claim/victims.js';
import type { Lineage } from '../lineage.js';
import { type Finding, nameClaims } from './disagreement.js';

/** Two different answers to who caused the losses of the same victims. A part of a named set is no other answer. */
export function findResponsibility(lineage: Lineage): Finding | null {
  const answersByVictim = new Map<string, Map<string, Claim[]>>();
  for (const { claim, reason } of lineage.fates) {
    if (claim.attributedTo === null || (reason !== null && reason !== 'repeat')) continue;
    for (const victim of victimMembers(claim.victims)) {
      const answers = answersByVictim.get(victim) ?? new Map<string, Claim[]>();
      answersByVictim.set(victim, answers);
      const claims = answers.get(claim.attributedTo);
      if (claims) claims.push(claim);
      else answers.set(claim.attributedTo, [claim]);
    }
  }
  const claims = new Set<Claim>();
  const against = new Set<Claim>();
  const sentences: string[] = [];
  for (const victim of [...answersByVictim.keys()].sort(compareText)) {
    const answers = [...(answersByVictim.get(victim) as Map<string, Claim[]>)];
    answers.sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
    const [[answer, believers] = ['', []], ...others] = answers;
    const rivals = others.filter(([other]) => !isSubset(other, answer) && !isSubset(answer, other));
    if (rivals.length === 0) continue;
    for (const claim of believers) claims.add(claim);
    for (const claim of rivals.flatMap(([, rival]) => rival)) against.add(claim);
    const rivalNames = rivals.map(([rival, all]) => `${rival} (${nameClaims(all, 1)})`).join(', ');
    sentences.push(`the losses of ${victim} are put down to ${answer} (${nameClaims(believers, 1)}) and to ${rivalNames}`);
  }
  if (sentences.length === 0) return null;
  return {
    kind: 'responsibility',
    claims: [...claims],
    against: [...against],
    gap: null,
    ratio: null,
    message: sentences.join('; '),
  };
}

function isSubset(part: string, whole: string): boolean {
  const members = victimMembers(whole);
  return victimMembers(part).every((member) => members.includes(member));
}
