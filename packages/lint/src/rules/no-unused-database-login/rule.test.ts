import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (rest: string, image = 'odoo:18.0') =>
  `services:\n  odoo:\n    image: ${image}\n    environment: { HOST: db }\n${rest}`;
const mounts = "    volumes: ['./config:/etc/odoo']\n";
const conf = { 'config/odoo.conf': '[options]\ndb_host = shelf\n' };

testRule(rule, {
  accept: [
    { name: 'an environment alone', text: compose('') },
    { name: 'a configuration that is not mounted', text: compose(''), beside: conf },
    { name: 'another image', text: compose(mounts, 'bakery/odoo:18.0'), beside: conf },
    {
      name: 'the same host at both places',
      text: compose(mounts),
      beside: { 'config/odoo.conf': '[options]\ndb_host = db\n' },
    },
    {
      name: 'other options',
      text: compose(mounts),
      beside: { 'config/odoo.conf': '[options]\nworkers = 2\n' },
    },
    {
      name: 'names of other images that the command reads',
      text: "services:\n  odoo:\n    image: odoo:18.0\n    environment: { DB_HOST: shelf }\n    command: sh -c 'odoo --db_host $$DB_HOST'\n",
    },
    {
      name: 'names of other images behind an entrypoint of their own',
      text: 'services:\n  odoo:\n    image: odoo:18.0\n    environment: { DB_HOST: shelf }\n    entrypoint: /start.sh\n',
    },
    {
      name: 'both names',
      text: 'services:\n  odoo:\n    image: odoo:18.0\n    environment: { DB_HOST: shelf, HOST: shelf }\n',
    },
  ],
  reject: [
    {
      name: 'names of other images, together',
      text: 'services:\n  odoo:\n    image: odoo:18.0\n    environment: { DB_HOST: shelf, DB_USER: odoo }\n',
      found: ['4:29-4:34 `DB_HOST`, `DB_USER` of `odoo` are not used.'],
    },
    {
      name: 'a host that the mounted file overrules',
      text: compose(mounts),
      beside: conf,
      found: ['4:26-4:28 `HOST` of `odoo` is not used.'],
    },
    {
      name: 'a mounted file, by its full name on Docker Hub',
      text: compose(
        "    volumes: ['./config/odoo.conf:/etc/odoo/odoo.conf:ro']\n",
        'docker.io/library/odoo:18',
      ),
      beside: conf,
      found: ['4:26-4:28 `HOST` of `odoo` is not used.'],
    },
    {
      name: 'a password beside its file',
      text: 'services:\n  odoo:\n    image: odoo\n    environment:\n      PASSWORD: $PASSWORD\n      PASSWORD_FILE: /run/secrets/odoo\n',
      found: ['5:17-5:26 `PASSWORD` of `odoo` is not used.'],
    },
  ],
});
