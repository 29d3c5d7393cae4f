import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { joinNames } from '../../claim/join-names.js';
import { append } from '../../claim/map-of-lists.js';
import { victimMembers } from '../../claim/victims.js';
import { isStillSaid, type Lineage } from '../lineage.js';
import { type Finding, joinSentences, nameClaims } from './disagreement.js';

/** Two different answers to who caused the losses of the same victims. A part of a named set is no other answer. */
export function findResponsibility(lineage: Lineage): Finding | null {
  if (lineage.fates.every(({ claim }) => claim.attributedTo === null)) return null;
  const answersByVictim = new Map<string, Map<string, Claim[]>>();
  for (const fate of lineage.fates) {
    const { claim } = fate;
    if (claim.attributedTo === null || !isStillSaid(fate, lineage)) continue;
    for (const victim of victimMembers(claim.victims)) {
      const answers = answersByVictim.get(victim) ?? new Map<string, Claim[]>();
      answersByVictim.set(victim, answers);
      append(answers, claim.attributedTo, claim);
    }
  }
  const claims = new Set<Claim>();
  const against = new Set<Claim>();
  const sentences: string[] = [];
  for (const victim of [...answersByVictim.keys()].sort(compareText)) {
    const answers = [...(answersByVictim.get(victim) as Map<string, Claim[]>)];
    answers.sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
    const rivalsOf = (answer: string) =>
      answers.filter(([other]) => !isSubset(other, answer) && !isSubset(answer, other));
    const disputed = answers.find(([answer]) => rivalsOf(answer).length > 0);
    if (disputed === undefined) continue;
    const [answer, believers] = disputed;
    const rivals = rivalsOf(answer);
    for (const claim of believers) claims.add(claim);
    for (const claim of rivals.flatMap(([, rival]) => rival)) against.add(claim);
    const rivalNames = joinNames(rivals.map(([rival, all]) => `${rival} (${nameClaims(all, 1)})`));
    sentences.push(
      `the losses of ${victim} are put down to ${answer} (${nameClaims(believers, 1)}) and to ${rivalNames}`,
    );
  }
  if (sentences.length === 0) return null;
  return {
    kind: 'responsibility',
    claims: [...claims],
    against: [...against],
    gap: null,
    ratio: null,
    message: joinSentences(sentences),
  };
}

function isSubset(part: string, whole: string): boolean {
  const members = victimMembers(whole);
  return victimMembers(part).every((member) => members.includes(member));
}
