import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles the program once before the tests, so that tests of whole processes run today's code. */
export default function setup(): void {
  const project = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' });
}
