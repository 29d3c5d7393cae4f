/** What the words of the report mean, for somebody who was sent it and knows nothing of the tool. */
export const DEFINITIONS: readonly (readonly [word: string, meaning: string])[] = [
  ['claim', 'one source’s statement of one count, for one group of victims and one measure, in one incident'],
  [
    'range',
    'from the lowest to the highest figure named by claims that count; it says what is claimed, not what is likely',
  ],
  ['plus (84+)', 'somebody sets no ceiling: “at least 84”'],
  ['origin', 'a claim that repeats no other; whoever repeats it is the same voice and counts once'],
  ['counted', 'the claim stands as a figure of its own'],
  ['floor only', 'the claim counts a part, so it bounds the whole from below only'],
  ['left out', 'the claim is listed with the reason why it bounds nothing'],
  ['stance', 'whether the source speaks for the victims’ own side, for their enemy, or for neither'],
  [
    'apart',
    'how grave the gravest disagreement is, and by which factor every claim would have to be off for all to agree',
  ],
  ['disagreement', 'sources that differ: that is honest, and no defect of the data'],
];
