import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { lazyBuiltins } from './lazy-builtins.ts';

/** What of the command line is bundled, and where to. */
export interface Bundle {
  readonly root: string;
  readonly entry: string;
  readonly outfile: string;
  /** First line of the file. */
  readonly banner?: string;
}

/**
 * Bundles one CommonJS file: it starts some milliseconds sooner than an ES module, and can be compiled
 * with bytecode of an earlier run. Dynamic imports stay lazy inside it.
 * @returns the files that went into it, relative to `root`.
 */
export async function bundle({ root, entry, outfile, banner }: Bundle): Promise<readonly string[]> {
  // The version that packages/schema asks for: another one may lie in the root's node_modules.
  const yaml = dirname(
    createRequire(join(root, 'packages/schema/package.json')).resolve('yaml/package.json'),
  );
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // compileWithCache reads it as such.
    charset: 'ascii',
    // Shorter code for speed, but whole names for stack traces in bug reports.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    ...(banner !== undefined && { banner: { js: banner } }),
    // The browser build of yaml is plain ES modules, so that only what is used is bundled.
    alias: { yaml: join(yaml, 'browser/index.js') },
    plugins: [lazyBuiltins],
    logLevel: 'warning',
    metafile: true,
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []));
}
