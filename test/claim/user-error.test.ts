import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/claim/user-error.js';

describe('UserError', () => {
  it('says what went wrong and the way out', () => {
    const error = new UserError('cannot read x.csv', 'check the path');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'UserError', message: 'cannot read x.csv', hint: 'check the path' });
  });
});
