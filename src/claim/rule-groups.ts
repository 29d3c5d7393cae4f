/** What the first word of a rule's id stands for, in the order in which a reader meets the groups. */
export const RULE_GROUPS: Readonly<Record<string, string>> = {
  file: 'the file as a whole: its columns and quotes',
  row: 'one row of a table, one object of JSON',
  cell: 'what a single cell holds',
  claim: 'what one claim says, and claims beside each other',
  relation: 'how claims name each other',
  source: 'where a claim was read',
  incident: 'an incident as a whole',
  actor: 'the actors file, and the groups that claims name',
  accepted: 'what claims.accepted.json lets stand',
  verified: 'the file of verified values that claims score reads',
  fit: 'what claims fit learns',
  lock: 'the published ranges that claims.lock.json holds',
};

/** The first word of a rule's id: `cell` of `cell/formula`. */
export function ruleGroup(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
