import { describe, expect, it } from 'vitest';
import { breakWorkflowCommands, workflowCommand } from '../../src/render/workflow-commands.js';

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

describe('workflowCommand', () => {
  it('says where it stands, and escapes as the toolkit of GitHub Actions does', () => {
    expect(workflowCommand('warning', { file: 'a:b,c%.csv', line: 7, title: 't' }, '50 %: a, b\r\nc')).toBe(
      '::warning file=a%3Ab%2Cc%25.csv,line=7,title=t::50 %25: a, b%0D%0Ac',
    );
  });

  it('needs no place', () => {
    expect(workflowCommand('notice', {}, 'x')).toBe('::notice::x');
  });
});
