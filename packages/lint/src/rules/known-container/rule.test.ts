import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = { 'stack.yaml': goodStack() };
const compose = {
  'compose.yaml': 'services:\n  web: { image: odoo:18.0, container_name: shop }\n',
};

testRule(rule, {
  accept: [
    { name: 'nothing to compare with', text: 'docker exec whatever ls\n' },
    { name: 'a container of the stack', text: 'docker exec odoo-production ls\n', beside: stack },
    { name: 'the edge', text: 'docker exec bookshop-edge nginx -s reload\n', beside: stack },
    { name: 'a service', text: 'docker compose exec -T web ls\n', beside: compose },
    { name: 'its container', text: 'docker exec shop ls\n', beside: compose },
    {
      name: 'a name that Compose made',
      text: 'docker exec x_web_1 ls\n',
      beside: { ...stack, ...compose },
    },
    { name: 'a container of somebody else', text: 'docker exec other ls\n', beside: compose },
    { name: 'a variable', text: 'docker exec "$NAME" ls\n', beside: stack },
    {
      name: 'a host of which nobody knows the containers',
      text: 'ssh pi.example.org docker exec odoo-green ls\n',
      beside: stack,
    },
    {
      name: 'a project of another host',
      text: 'ssh pi.example.org docker compose exec -T till ls\n',
      beside: compose,
    },
  ],
  reject: [
    {
      name: 'one on a host of the stack',
      text: 'ssh deploy@192.0.2.10 docker exec odoo-green ls\n',
      beside: stack,
      found: ['1:35-1:45 There is no container `odoo-green`.'],
    },
    {
      name: 'a slot that is gone',
      text: 'docker exec -it odoo-green ls\n',
      beside: stack,
      found: ['1:17-1:27 There is no container `odoo-green`.'],
    },
    {
      name: 'a service of no file',
      text: 'docker compose -f compose.yaml exec -T odoo-core odoo --version\n',
      beside: compose,
      found: ['1:40-1:49 There is no service `odoo-core`.'],
    },
  ],
});
