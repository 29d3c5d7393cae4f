import { describe, expect, it } from 'vitest';
import { problemProse } from '../../../src/render/problems/problem-prose.js';
import { DATE, UNKNOWN } from './fixtures.js';

describe('problemProse', () => {
  it('says in which cell, what is wrong and what to do, in sentences', () => {
    expect(problemProse({ ...DATE, message: 'no number', hint: 'Write one.' })).toBe(
      'D5: no number. Write one.',
    );
    expect(problemProse(UNKNOWN)).toBe('wagnr is no actor.');
  });

  it('adds no second full stop', () => {
    for (const message of ['It is wrong.', 'Is it?', 'and so on…']) {
      expect(problemProse({ ...UNKNOWN, message })).toBe(message);
    }
  });

  it('is one line of what can be shown', () => {
    expect(problemProse({ ...UNKNOWN, message: 'a\nb', hint: '\u202E' })).toBe('a␊b. ⟨U+202E⟩');
  });
});
