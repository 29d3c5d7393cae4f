import { describe, expect, it } from 'vitest';
import { breakWorkflowCommands } from '../../src/render/workflow-commands.js';

describe('breakWorkflowCommands', () => {
  it('breaks what begins a line like a command, also behind spaces', () => {
    expect(breakWorkflowCommands('::error::x\n  ::add-mask::y\n\t::z')).toBe(
      ': :error::x\n  : :add-mask::y\n\t: :z',
    );
  });

  it('breaks the old form anywhere', () => {
    expect(breakWorkflowCommands('a ##[error]b ##[group]')).toBe('a ## [error]b ## [group]');
  });

  it('leaves other lines', () => {
    expect(breakWorkflowCommands('a ::b\n: c\n#[x]')).toBe('a ::b\n: c\n#[x]');
  });
});
