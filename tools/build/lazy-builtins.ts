import type { Plugin } from 'esbuild';

/** Modules of Node that take milliseconds to load, and that most runs have no use for. */
const LAZY = ['node:child_process', 'node:crypto', 'node:worker_threads'] as const;

/**
 * Loads some modules of Node when something of them is used, not when a file that imports them is: a
 * library that could start a program is no reason to load what starts programs.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^(?:${LAZY.join('|')})$`) }, ({ path, namespace }) =>
      namespace === NAMESPACE ? { path, external: true } : { path, namespace: NAMESPACE },
    );
    // What is imported from a CommonJS module is looked up at each use.
    onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => ({
      contents: `module.exports = {${Object.keys((await import(path)) as object)
        .filter((name) => name !== 'default')
        .map((name) => `get ${name}() { return require('${path}').${name}; }`)
        .join(', ')}};`,
    }));
  },
};

const NAMESPACE = 'lazy-builtin';
