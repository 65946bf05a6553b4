import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { writeBytecode } from './bytecode.ts';
import { thirdParty } from './third-party.ts';

/**
 * Builds the command line: the program, its parts in files of their own so that a command opens a few
 * files instead of hundreds; its bytecode; and the file that starts it.
 */
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'packages/cli');
const dist = join(cli, 'dist');
const start = join(dist, 'stackwright.cjs');
const program = join(dist, 'program.cjs');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const bundled = await bundle({
  root,
  name: 'program',
  entry: join(cli, 'src/program.ts'),
  outdir: dist,
});
await bundle({
  root,
  name: 'stackwright',
  entry: join(cli, 'src/bin.ts'),
  outdir: dist,
  banner: '#!/usr/bin/env node',
});
// Threads of the program's. They stand beside the parts, one of which starts them.
const threaded = await bundle({
  root,
  name: 'scan-worker',
  entry: join(root, 'packages/scan/src/node/read/worker.ts'),
  outdir: join(dist, 'program'),
});
const documented = await bundle({
  root,
  name: 'documents-worker',
  entry: join(cli, 'src/commands/lint/documents/worker.ts'),
  outdir: join(dist, 'program'),
});
chmodSync(start, 0o755);
await writeBytecode({ start, program }, root);
copyFileSync(join(root, 'packages/schema/stack.schema.json'), join(cli, 'stack.schema.json'));
writeFileSync(
  join(dist, 'THIRD-PARTY.txt'),
  thirdParty(root, [...new Set([...bundled, ...threaded, ...documented])]),
);
