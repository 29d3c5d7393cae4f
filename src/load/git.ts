import { spawn } from 'node:child_process';
import { UserError } from '../claim/user-error.js';

/** What a run of git gave. */
export interface GitOutcome {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Set where git runs a program as a hook: they would name another repository than that of the folder. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/**
 * Runs git in a folder, without a shell. Arguments are this program's own words and ids that git gave; what a user
 * wrote goes to git's standard input only, where nothing is taken for an option. Throws a UserError without git.
 */
export async function runGit(args: readonly string[], folder: string, input = ''): Promise<GitOutcome> {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  for (const name of HOOK_VARIABLES) delete env[name];
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: folder, env, stdio: 'pipe', windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => reject(cannotStart(error)));
    child.on('close', (code) =>
      resolve({
        exitCode: code ?? 1,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(err).toString(),
      }),
    );
    // A git that fails does not read on; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The output of a run of git that must succeed; throws a UserError with git's own words. */
export async function readGit(args: readonly string[], folder: string): Promise<Buffer> {
  const outcome = await runGit(args, folder);
  if (outcome.exitCode === 0) return outcome.stdout;
  throw gitFailed(outcome);
}

/** The error for a run of git that failed, in git's own words. */
export function gitFailed({ stderr }: Pick<GitOutcome, 'stderr'>): UserError {
  const said = stderr.split('\n')[0] ?? '';
  return new UserError(`git failed: ${said.replace(/^fatal: /, '')}`, 'See that git works in this folder');
}

function cannotStart({ code }: NodeJS.ErrnoException): UserError {
  return new UserError(
    `cannot read a revision: git ${code === 'ENOENT' ? 'is not installed' : `cannot be started (${code})`}`,
    'Install git, or name both versions of the files: claims diff OLD NEW',
  );
}
