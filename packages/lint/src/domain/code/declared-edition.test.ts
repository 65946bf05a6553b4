import { expect, test } from 'vitest';
import { lintTexts, mergedStack } from '../../testing/index.ts';

const CLONE = { 'build.sh': 'git clone https://github.com/odoo/enterprise ee\n' };
const IMPORT = {
  'a/__manifest__.py': "{'name': 'a', 'license': 'LGPL-3', 'version': '18.0.1.0.0'}\n",
  'a/models.py': 'from odoo.addons.documents import models\n',
};
const COPY = { 'ee/LICENSE': 'Odoo Enterprise Edition License v1.0\n' };
const STACK = { 'stack.yaml': mergedStack('') };

test.each([
  { name: 'a clone', texts: CLONE, rule: 'no-enterprise-repository', alone: 'info' },
  { name: 'an import', texts: IMPORT, rule: 'no-enterprise-import', alone: 'info' },
  { name: 'a copy', texts: COPY, rule: 'no-enterprise-licence-text', alone: 'warning' },
])('$name is an error where a stack declares Community, and $alone without', (one) => {
  const grades = (texts: Readonly<Record<string, string>>) =>
    lintTexts(texts, { only: [one.rule] }).findings.map(({ severity }) => severity);
  expect(grades({ ...STACK, ...one.texts })).toEqual(['error']);
  expect(grades(one.texts)).toEqual([one.alone]);
});

test('without a stack the advice says for whom it is', () => {
  const { findings } = lintTexts(CLONE, { only: ['no-enterprise-repository'] });
  expect(findings[0]?.fix).toMatch(/^Without a subscription, remove it\./);
});
