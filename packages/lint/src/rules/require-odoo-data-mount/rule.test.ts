import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (...volumes: string[]) =>
  `services:\n  odoo:\n    image: odoo:18.0\n    volumes: ${JSON.stringify(volumes)}\n`;
const conf = (directory: string) => ({ 'odoo.conf': `[options]\ndata_dir = ${directory}\n` });
const mounted = './odoo.conf:/etc/odoo/odoo.conf';

testRule(rule, {
  accept: [
    { name: 'a volume on data_dir', text: compose('data:/var/lib/odoo') },
    { name: 'no volume, and the default', text: compose() },
    { name: 'the same elsewhere', text: compose(mounted, 'd:/srv/'), beside: conf('/srv') },
    { name: 'a mount above', text: compose(mounted, 'd:/srv'), beside: conf('/srv/odoo') },
    { name: 'the filestore on its own', text: compose('./filestore:/var/lib/odoo/filestore') },
    { name: 'a configuration of others', text: compose('d:/var/lib/odoo'), beside: conf('/x') },
  ],
  reject: [
    {
      name: 'data that no volume holds',
      text: compose(mounted, 'd:/var/lib/odoo'),
      beside: conf('/srv'),
      found: ['2:12-2:16 No volume of `odoo` is mounted on /srv.'],
    },
    {
      name: 'a directory that is named after a part',
      text: compose('./data/filestore/:/var/lib/odoo'),
      found: ['4:15-4:48 ./data/filestore/ becomes the whole of data_dir, not the filestore.'],
    },
  ],
});
