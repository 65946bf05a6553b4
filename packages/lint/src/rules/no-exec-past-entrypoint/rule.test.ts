import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const update = 'docker exec shop odoo -d shop -u sale --no-http --stop-after-init\n';
const compose = (image: string) => ({
  'compose.yaml': `services:\n  odoo: { image: "${image}", container_name: shop }\n`,
});

testRule(rule, {
  accept: [
    { name: 'the entrypoint', text: 'docker exec -it shop /entrypoint.sh odoo -u sale\n' },
    { name: 'a container of its own', text: 'docker compose run --rm odoo odoo -u sale\n' },
    { name: 'a login on the command', text: 'docker exec shop odoo --db_host=db -u sale\n' },
    { name: 'a configuration on the command', text: 'docker exec shop odoo -c /shop.conf\n' },
    { name: 'options that nobody sees', text: 'docker exec shop odoo "$@"\n' },
    { name: 'another program', text: 'docker exec shop odoo-backup\n' },
    {
      name: 'a login in odoo.conf',
      text: update,
      beside: { 'odoo.conf': '[options]\ndb_host = db\n' },
    },
    { name: 'another image', text: update, beside: compose('bakery/odoo:18.0') },
  ],
  reject: [
    {
      name: 'a text for a shell in the container',
      text: `docker exec shop bash -c 'odoo -u sale --no-http --stop-after-init'\n`,
      found: ['1:27-1:31 This `odoo` does not know the login of the database.'],
    },
    {
      name: 'a line of a crontab',
      kind: 'crontab',
      text: '0 5 * * * docker exec shop odoo -u sale --no-http\n',
      found: ['1:28-1:32 This `odoo` does not know the login of the database.'],
    },
    {
      name: 'an update in a running container',
      text: update,
      found: ['1:18-1:22 This `odoo` does not know the login of the database.'],
    },
    {
      name: 'one in a container of the official image',
      text: update,
      beside: compose('odoo:18.0'),
      found: ['1:18-1:22 This `odoo` does not know the login of the database.'],
    },
    {
      name: 'options of docker and of compose before it',
      text: 'sudo docker compose -p shop exec -T -u odoo -e A=b web odoo shell -d "$DB"\n',
      found: ['1:56-1:60 This `odoo` does not know the login of the database.'],
    },
    {
      name: 'the old compose',
      text: 'docker-compose exec web /usr/bin/odoo -u all -d shop\n',
      found: ['1:25-1:38 This `/usr/bin/odoo` does not know the login of the database.'],
    },
  ],
});
