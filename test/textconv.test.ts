import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from './git-repository.js';
import { PROJECT, runClaims } from './run-claims.js';

/** Made for one test and deleted after it; nothing else ever is. */
let repository: GitRepository;
beforeEach(async () => {
  repository = new GitRepository();
  await runClaims(['init'], { cwd: repository.folder });
  repository.commit();
});
afterEach(() => repository.delete());

const HEADER = 'claim_id,incident,source,victims,measure,count\n';

/** The lines of `git diff` that were taken away or added. */
function changed(): string[] {
  const lines = repository.git('diff', 'claims.csv').split('\n');
  return lines.filter((line) => /^[+-](?![+-])/.test(line));
}

describe('claims show as textconv of git, in a dataset of claims init', () => {
  beforeEach(() => {
    repository.git(
      'config',
      'diff.claims.textconv',
      `"${process.execPath}" "${join(PROJECT, 'bin/claims.js')}" show`,
    );
    repository.write('claims.csv', `${HEADER}A,ford,Army,army,killed,12\nB,ford,Rebels,army,killed,40\n`);
    repository.commit();
  });

  it('has git diff show the claim that changed, and nothing of what only moved', () => {
    repository.write(
      'claims.csv',
      'source,incident,claim_id,victims,measure,count\nRebels,ford,B,army,killed,at least 40\nArmy,ford,A,army,killed,12\n',
    );
    expect(changed()).toEqual([
      '-ford\tB\tarmy\tkilled\tRebels\t40',
      '+ford\tB\tarmy\tkilled\tRebels\tat least 40',
    ]);
  });

  it('shows nothing where only the order of rows changed', () => {
    repository.write('claims.csv', `${HEADER}B,ford,Rebels,army,killed,40\nA,ford,Army,army,killed,12\n`);
    expect(changed()).toEqual([]);
  });
});
