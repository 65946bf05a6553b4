import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Leaves a checkout with a command that runs: builds `packages/cli/dist`, where there is none. npm runs it
 * as `prepare`, and so does everything that installs Stackwright from git: pre-commit and `action.yml`.
 *
 * Plain JavaScript, because nothing may be installed yet: `npm install --global git+…` prepares with the
 * setting `global` still on, so that npm itself installs no development dependency.
 */
const root = path.resolve(import.meta.dirname, '../..');
const at = (file) => path.join(root, file);

if (!existsSync(at('packages/cli/dist/stackwright.cjs'))) {
  if (!existsSync(at('node_modules/tsx'))) npm('ci', '--ignore-scripts', '--include=dev');
  npm('run', 'build');
}

/** npm on this checkout, whatever an outer npm was asked. Talk goes to stderr: stdout is `npm pack`'s. */
function npm(...words) {
  const env = { ...process.env, npm_config_global: 'false' };
  execFileSync('npm', words, {
    cwd: root,
    env,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
}
