import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readToday } from '../../src/cli/today.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-03-01T23:59:59Z'));
});
afterEach(() => vi.useRealTimers());

describe('readToday', () => {
  it('takes the day that is named', () => {
    expect(readToday('2024-02-29', { env: { SOURCE_DATE_EPOCH: '0' } })).toBe('2024-02-29');
  });

  it('refuses what is no whole day', () => {
    for (const text of ['2024', '2024-02', '2023-02-29', '29.02.2024', 'today', '']) {
      expect(() => readToday(text, { env: {} })).toThrow(`--today ${text} is not a day`);
    }
  });

  it('takes the day of SOURCE_DATE_EPOCH, in seconds', () => {
    expect(readToday(undefined, { env: { SOURCE_DATE_EPOCH: '0' } })).toBe('1970-01-01');
    expect(readToday(undefined, { env: { SOURCE_DATE_EPOCH: '1767225599' } })).toBe('2025-12-31');
  });

  it('takes the day it is in UTC where neither says anything', () => {
    for (const env of [{}, { SOURCE_DATE_EPOCH: '' }, { SOURCE_DATE_EPOCH: 'soon' }]) {
      expect(readToday(undefined, { env })).toBe('2026-03-01');
    }
  });
});
