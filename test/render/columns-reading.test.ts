import { describe, expect, it } from 'vitest';
import { renderColumnsReading } from '../../src/render/columns-reading.js';

describe('how columns were read', () => {
  it('is not told where every column bears its own name', () => {
    expect(renderColumnsReading('a.csv', { preset: null, translated: [] })).toBe('');
  });

  it('names the preset and the columns of other names', () => {
    const translated = [{ name: 'tués', as: 'killed' }];
    expect(renderColumnsReading('a.csv', { preset: 'gtd', translated })).toBe(
      'a.csv: read with the preset gtd, "tués" is read as killed',
    );
  });

  it('shows what cannot be shown as symbols', () => {
    const translated = [{ name: 'x\u001b[31m', as: 'killed' }];
    expect(renderColumnsReading('a\n.csv', { preset: null, translated })).not.toMatch(/[\u001b\n]/);
  });
});
