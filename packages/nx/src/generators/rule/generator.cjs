// @ts-check
const path = require('node:path');
const { copyUnit } = require('../../copy-unit.cjs');

/**
 * `nx g @stackwright/nx:rule <id>`: starts packages/lint/src/rules/<id>, and changes nothing else.
 * @param {import('nx/src/generators/tree').Tree} tree
 * @param {{ id: string }} options
 */
module.exports = function rule(tree, { id }) {
  return copyUnit(tree, {
    id,
    from: path.join(__dirname, 'files'),
    to: 'packages/lint/src/rules',
  });
};
