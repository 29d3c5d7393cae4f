/**
 * An expected failure of the program's use: it did not run, says why in one line, and names the way out.
 * Anything else that is thrown is a bug of the program.
 */
export class UserError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}
