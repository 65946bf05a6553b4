import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the command line into one file: starting it opens one file instead of hundreds. Dynamic
 * imports stay lazy inside it.
 */
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'packages/cli');
const outfile = join(cli, 'dist/stackwright.mjs');

rmSync(join(cli, 'dist'), { recursive: true, force: true });
mkdirSync(join(cli, 'dist'), { recursive: true });
await build({
  entryPoints: [join(cli, 'src/bin.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Shorter names for speed, but whole ones for stack traces in bug reports.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // CommonJS dependencies call require for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  // The browser build of yaml is plain ES modules, so that only what is used is bundled.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  logLevel: 'warning',
});
chmodSync(outfile, 0o755);
copyFileSync(join(root, 'packages/schema/stack.schema.json'), join(cli, 'stack.schema.json'));
