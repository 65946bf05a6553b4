// @ts-check
const path = require('node:path');
const { copyUnit } = require('../../copy-unit.cjs');

/**
 * `nx g @stackwright/nx:reader <id>`: starts packages/verify/src/readers/<id>, and changes nothing else.
 * @param {import('nx/src/generators/tree').Tree} tree
 * @param {{ id: string }} options
 */
module.exports = function reader(tree, { id }) {
  return copyUnit(tree, {
    id,
    from: path.join(__dirname, 'files'),
    to: 'packages/verify/src/readers',
  });
};
