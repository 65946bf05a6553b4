import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readRequirements } from './read.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const read = (text: string) => shown(readRequirements(text, 'requirements.txt'), text);
const WEB = 'git+https://github.com/OCA/web';
const web = { at: WEB, repository: 'OCA/web', url: ['https://github.com/OCA/web', WEB] };

test.each([
  [
    'odoo-addon-web_responsive==18.0.1.0.0.3 # pinned\n',
    {
      at: 'odoo-addon-web_responsive',
      ref: ['18.0.1.0.0.3', '18.0.1.0.0.3'],
      modules: [['web_responsive', 'odoo-addon-web_responsive']],
    },
  ],
  [
    'Odoo14-Addon-Queue-Job >= 14.0.1 ; python_version > "3"\n',
    { at: 'Odoo14-Addon-Queue-Job', modules: [['queue_job', 'Odoo14-Addon-Queue-Job']] },
  ],
  [
    'odoo-addon-auditlog\n',
    { at: 'odoo-addon-auditlog', modules: [['auditlog', 'odoo-addon-auditlog']] },
  ],
  [
    `odoo-addon-web_responsive @ ${WEB}@refs/pull/7/head#subdirectory=web_responsive\n`,
    { ...web, ref: ['refs/pull/7/head', 'refs/pull/7/head'], modules: [['web_responsive', WEB]] },
  ],
  [
    `odoo-addon-x@${WEB}@${SHA}#subdirectory=setup/x\n`,
    { ...web, ref: [SHA, SHA], commit: [SHA, SHA], modules: [['x', WEB]] },
  ],
  [
    `-e ${WEB}.git@18.0#egg=odoo-addon-x&subdirectory=x\n`,
    {
      at: `${WEB}.git`,
      repository: 'OCA/web',
      url: ['https://github.com/OCA/web.git', `${WEB}.git`],
      ref: ['18.0', '18.0'],
      branch: ['18.0', '18.0'],
      modules: [['x', `${WEB}.git`]],
    },
  ],
  [
    'odoo-addon-x \\\n  == \\\n  18.0.1\n',
    { at: 'odoo-addon-x', ref: ['18.0.1', '18.0.1'], modules: [['x', 'odoo-addon-x']] },
  ],
])('%j', (text, pin) => {
  expect(read(text)).toEqual({ pins: [pin], mistakes: [] });
});

test.each([
  '',
  'requests==2.32\n',
  '# odoo-addon-x\n',
  '-r other.txt\n--no-binary :all:\n',
  'odoo==18.0\n',
  'foo @ https://example.com/foo.whl\n',
  'odoo-addon-x @ https://example.com/x.whl\n',
])('%j pins no addon of a repository', (text) => {
  expect(read(text)).toEqual({ pins: [], mistakes: [] });
});

test('a line that pip cannot read', () => {
  expect(read('odoo-addon-x 18.0\n').mistakes).toEqual([
    '1:1-1:18 a requirement that pip cannot read: `odoo-addon-x 18.0`',
  ]);
});
