import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (rest = '', image = 'odoo:18.0') =>
  `services:\n  odoo:\n    image: ${image}\n    volumes: ['./config:/etc/odoo']\n${rest}`;
const conf = (host: string) => ({ 'config/odoo.conf': `[options]\ndb_host = ${host}\n` });

testRule(rule, {
  accept: [
    { name: 'the service of the database', text: compose(), beside: conf('db') },
    {
      name: 'no host',
      text: compose(),
      beside: { 'config/odoo.conf': '[options]\nworkers = 2\n' },
    },
    {
      name: 'the network of the host',
      text: compose('    network_mode: host\n'),
      beside: conf('localhost'),
    },
    {
      name: 'a host in the environment, which is another rule',
      text: compose('    environment: { HOST: db }\n'),
      beside: conf('localhost'),
    },
    {
      name: 'an argument that wins',
      text: compose('    command: odoo --db_host=db\n'),
      beside: conf('localhost'),
    },
    {
      name: 'an image that may run a server',
      text: compose('', 'example/odoo:1.2'),
      beside: conf('localhost'),
    },
    {
      name: 'a file that nobody mounts',
      text: compose(),
      beside: { 'odoo.conf': '[options]\ndb_host = localhost\n' },
    },
  ],
  reject: [
    {
      name: 'the name',
      text: compose(),
      beside: conf('localhost'),
      found: ['2:11-2:20 `localhost` is the container of `odoo` itself.'],
    },
    {
      name: 'the address',
      text: compose(),
      beside: conf('127.0.0.1'),
      found: ['2:11-2:20 `127.0.0.1` is the container of `odoo` itself.'],
    },
  ],
});
