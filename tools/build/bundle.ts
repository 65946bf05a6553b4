import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import type { CommonOptions, Plugin } from 'esbuild';
import { lazyBuiltins } from './lazy-builtins.ts';

/** What of the command line is bundled, and where to. */
export interface Bundle {
  readonly root: string;
  /** Name of the first file to write, without `.cjs`, and the file that it starts from. */
  readonly name: string;
  readonly entry: string;
  readonly outdir: string;
  /** First line of the file. */
  readonly banner?: string;
}

/**
 * Bundles CommonJS files: they start some milliseconds sooner than ES modules, and can be compiled with
 * bytecode of an earlier run. What is imported dynamically, and what several such parts share, gets files
 * of its own in a folder beside the first one: a command reads no more than it needs.
 * @returns the files that went into it, relative to `root`.
 */
export async function bundle({
  root,
  name,
  entry,
  outdir,
  banner,
}: Bundle): Promise<readonly string[]> {
  // The version that packages/schema asks for: another one may lie in the root's node_modules.
  const yaml = dirname(
    createRequire(join(root, 'packages/schema/package.json')).resolve('yaml/package.json'),
  );
  const { metafile, outputFiles } = await build({
    ...SHARED,
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    outdir,
    bundle: true,
    // Splitting is for ES modules alone.
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.cjs' },
    chunkNames: `${name}/[name]-[hash]`,
    // The browser build of yaml is plain ES modules, so that only what is used is bundled.
    alias: { yaml: join(yaml, 'browser/index.js') },
    plugins: [lazyBuiltins, parsedJson],
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      ...SHARED,
      format: 'cjs',
      // `import()` of a file of ours is a `require` of it.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.filename': '__filename', 'import.meta.dirname': '__dirname' },
      ...(banner !== undefined && { banner }),
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []));
}

const SHARED = {
  platform: 'node',
  target: 'node20',
  // loadProgram reads it as such.
  charset: 'ascii',
  // Shorter code for speed, but whole names for stack traces in bug reports.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
} as const satisfies CommonOptions;

/** V8 reads JSON in less time than the same value as code. */
const parsedJson: Plugin = {
  name: 'parsed-json',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};
