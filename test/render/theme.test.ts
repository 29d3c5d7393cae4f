import { describe, expect, it } from 'vitest';
import { createTheme, type Style } from '../../src/render/theme.js';

function stylesOf(level: 0 | 1 | 2 | 3): Style[] {
  const { strong, dim, stance, disagreement, problem } = createTheme(level);
  return [strong, dim, ...Object.values(stance), ...Object.values(disagreement), ...Object.values(problem)];
}

describe('createTheme', () => {
  it('changes nothing at level 0', () => {
    for (const style of stylesOf(0)) expect(style('wagner')).toBe('wagner');
  });

  it('uses the colours of the terminal at level 1, Okabe and Ito above', () => {
    expect(createTheme(1).stance.enemy('x')).toBe('\u001B[31mx\u001B[39m');
    expect(createTheme(3).stance.enemy('x')).toBe('\u001B[38;2;213;94;0mx\u001B[39m');
  });

  it('uses neither white, black nor yellow, which vanish on some ground', () => {
    for (const style of stylesOf(1)) expect(style('x')).not.toMatch(/\u001B\[(?:3[037]|9[0-7])m/);
  });

  it('styles text alone, also as a callback that is handed more', () => {
    for (const style of stylesOf(3)) expect(['x'].map(style)[0]).toBe(style('x'));
  });
});
