// @ts-check
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Keeps compilers, linters and the test runner away from the files of a template. */
const ENDING = '.template';

/**
 * Copies a folder of `*.template` files into a new folder named `id`. In names and texts `__id__` becomes
 * the id and `__title__` the id as a title.
 *
 * Plain JavaScript in CommonJS: Nx loads generators as they are, before anything is built.
 * @param {import('nx/src/generators/tree').Tree} tree
 * @param {{ id: string, from: string, to: string }} unit
 * @returns {() => void} What Nx does after it has written the files.
 */
function copyUnit(tree, { id, from, to }) {
  if (typeof id !== 'string' || !KEBAB_CASE.test(id)) {
    throw new Error(`"${id}" is not an id: write lower-case words and hyphens, as in dns-zones`);
  }
  const folder = `${to}/${id}`;
  if (tree.exists(folder)) throw new Error(`${folder} exists already: choose another id`);
  for (const file of filesOf(from)) {
    const name = fill(file.slice(0, -ENDING.length), id);
    tree.write(`${folder}/${name}`, fill(readFileSync(path.join(from, file), 'utf8'), id));
  }
  return () => {
    console.log(`\nNow fill in ${folder}, then run: npm run codegen && npx vitest run ${folder}`);
  };
}

/**
 * The templates below a folder, relative to it, with `/` between parts.
 * @param {string} folder
 * @returns {string[]}
 */
function filesOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) =>
    entry.isDirectory()
      ? filesOf(path.join(folder, entry.name)).map((below) => `${entry.name}/${below}`)
      : entry.name.endsWith(ENDING)
        ? [entry.name]
        : [],
  );
}

/**
 * @param {string} text
 * @param {string} id
 */
function fill(text, id) {
  const words = id.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return text.replaceAll('__id__', id).replaceAll('__title__', title);
}

module.exports = { copyUnit };
