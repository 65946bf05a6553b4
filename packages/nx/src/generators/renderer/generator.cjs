// @ts-check
const path = require('node:path');
const { copyUnit } = require('../../copy-unit.cjs');

/**
 * `nx g @stackwright/nx:renderer <id>`: starts packages/render/src/renderers/<id>, and changes nothing else.
 * @param {import('nx/src/generators/tree').Tree} tree
 * @param {{ id: string }} options
 */
module.exports = function renderer(tree, { id }) {
  return copyUnit(tree, {
    id,
    from: path.join(__dirname, 'files'),
    to: 'packages/render/src/renderers',
  });
};
