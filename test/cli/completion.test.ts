import { describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

describe('claims completion', () => {
  it.each(['bash', 'zsh', 'fish'])('teaches %s every command and the formats of each', async (shell) => {
    const { stdout, exitCode } = await runClaims(['completion', shell]);
    expect(exitCode).toBe(0);
    for (const word of ['reconcile', 'check', 'completion', 'table plain json', 'sarif']) {
      expect(stdout).toContain(word);
    }
    expect(stdout).toMatch(/-f|-s f/);
  });

  it('names the shells to whoever asks for another', async () => {
    expect(await runClaims(['completion', 'bassh'])).toEqual({
      stdout: '',
      stderr: 'claims: there is no completion for bassh. Did you mean bash? The shells are bash, zsh, fish\n',
      exitCode: 2,
    });
  });
});
