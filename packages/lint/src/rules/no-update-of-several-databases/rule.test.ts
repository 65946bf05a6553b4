import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const conf = (name: string) => `[options]\ndb_name = ${name}\n`;

testRule(rule, {
  accept: [
    { name: 'one database', text: 'odoo -d shop -u all\n' },
    { name: 'several that are only served', text: 'odoo -d shop,bakery --workers 2\n' },
    { name: 'an update of nothing', text: "odoo -d shop,bakery -u ''\n" },
    { name: 'a list that nobody knows', text: 'odoo -d "$DATABASES" -u all\n' },
    { name: 'another program', text: 'grep odoo -d read,skip -i base\n' },
    {
      name: 'one database against a list',
      text: 'odoo -d shop -u all\n',
      beside: { 'odoo.conf': conf('shop,bakery') },
    },
    {
      name: 'an odoo.conf of several',
      text: 'odoo -u all\n',
      beside: { 'odoo.conf': conf('shop,bakery'), 'staging/odoo.conf': conf('shop') },
    },
  ],
  reject: [
    {
      name: 'an update in a container',
      text: 'docker compose run --rm odoo odoo --database=shop,bakery --update sale\n',
      found: ['1:1-1:71 This changes modules in 2 databases at once: `shop`, `bakery`.'],
    },
    {
      name: 'the container itself',
      text: 'sudo docker exec odoo /entrypoint.sh odoo -d shop,bakery,mill -i base --no-http\n',
      found: ['1:1-1:80 This changes modules in 3 databases at once: `shop`, `bakery`, `mill`.'],
    },
    {
      name: 'the list of odoo.conf',
      text: './odoo-bin -c odoo.conf -u all\n',
      beside: { 'odoo.conf': conf('shop, bakery') },
      found: ['1:1-1:31 This changes modules in 2 databases at once: `shop`, `bakery`.'],
    },
  ],
});
