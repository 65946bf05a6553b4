import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const pass = (target: string) => `server {\nlocation / { proxy_pass ${target}; }\n}\n`;
const beside = { 'compose.yaml': 'services: { shop: { image: a, container_name: shop-prod } }\n' };
const WHAT = 'is looked up once, when nginx starts.';

testRule(rule, {
  accept: [
    { name: 'a variable', text: pass('http://$shop:80'), beside },
    { name: 'a name that nobody declares a container', text: pass('http://shop:80') },
    { name: 'a name in the DNS', text: pass('http://shop.example.com'), beside },
    { name: 'an address', text: pass('http://192.0.2.1:80'), beside },
    {
      name: 'a server that is looked up again',
      text: 'upstream a { zone a 64k; server shop:80 resolve; }\n',
      beside,
    },
    {
      name: 'an upstream of the same name',
      text: `upstream shop { server 192.0.2.1:80; }\n${pass('http://shop')}`,
      beside,
    },
    { name: 'a longer name', text: pass('http://shop-two:80/'), beside },
  ],
  reject: [
    {
      name: 'a service, once',
      text: pass('http://shop:80/') + pass('http://shop'),
      beside,
      found: [`2:25-2:40 \`shop\` ${WHAT}`],
    },
    {
      name: 'all of a file, once',
      text: `${pass('http://shop')}${pass('http://shop-prod')}`,
      beside,
      found: ['2:25-2:36 `shop`, `shop-prod` are looked up once, when nginx starts.'],
    },
    {
      name: 'a container in an upstream',
      text: 'upstream a { server shop-prod:80 max_fails=3; }\n',
      beside,
      found: [`1:21-1:33 \`shop-prod\` ${WHAT}`],
    },
    {
      name: 'a container in the upstream that has its name',
      text: `upstream shop { server shop:80; }\n${pass('http://shop')}`,
      beside,
      found: [`1:24-1:31 \`shop\` ${WHAT}`],
    },
    {
      name: 'a name that compose left behind',
      text: pass('http://c95d05274029_n8n:5678'),
      found: ['2:25-2:53 `c95d05274029_n8n` is the name of a container that was being replaced.'],
    },
  ],
});
