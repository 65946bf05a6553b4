import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const ROOT = 'location / { proxy_pass http://odoo:8069; }\n';
const UPGRADE = 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;';
const server = (body: string, name = 'server_name shop.example.com;') =>
  `server {\n${name}\n${ROOT}${body}}\n`;
const live = (body: string) => `location /websocket { ${body} proxy_pass http://odoo:8072; }\n`;
const NO_ROUTE = 'No location passes `/websocket` on as a WebSocket.';
const conf = (line: string) => ({ 'odoo.conf': `[options]\n${line}\n` });
const CLOSED = 'Port 8072 is closed where `workers` is 0, and `/websocket` goes there.';

testRule(rule, {
  accept: [
    { name: 'a route with both headers', text: server(live(UPGRADE)) },
    { name: 'a route for other letters', text: server(live(UPGRADE.toLowerCase())) },
    {
      name: 'one port that takes upgrades, as without workers',
      text: `server {\nserver_name a;\n${UPGRADE}\n${ROOT}}\n`,
    },
    { name: 'a server without a name', text: server('', '') },
    { name: 'an include that was not read', text: server(live('include p.conf;')) },
    { name: 'another application', text: server('').replace('8069', '8080') },
    {
      name: 'a server that returns before its locations',
      text: server('return 301 https://$host$request_uri;\n'),
    },
    {
      name: 'a server that rewrites every address',
      text: server('rewrite ^(.*)$ https://$host$1 permanent;\n'),
    },
    {
      name: 'upgrades to the one port that there is without workers',
      text: server(live(UPGRADE).replace('8072', '8069')),
      beside: conf('workers = 0'),
    },
    {
      name: 'the port of the live connections, where there are workers',
      text: server(live(UPGRADE)),
      beside: conf('workers = 4'),
    },
    {
      name: 'that port, where an argument may say otherwise',
      text: server(live(UPGRADE)),
      beside: {
        ...conf('workers = 0'),
        'compose.yaml': 'services:\n  odoo:\n    image: odoo:18.0\n    command: odoo --workers=4\n',
      },
    },
    { name: 'an Odoo before 16', text: server(''), versions: { odoo: '15.0' } },
    { name: 'a new nginx', text: server(live(UPGRADE)), versions: { nginx: '1.29.7' } },
    {
      name: 'an include that was read',
      text: server(live('include ws.conf;')),
      beside: { 'ws.conf': `${UPGRADE}\nlocation /never { }\n` },
    },
  ],
  reject: [
    { name: 'no route at all', text: server(''), found: [`2:1-2:30 ${NO_ROUTE}`] },
    {
      name: 'no route, where there are workers',
      text: server(''),
      beside: conf('workers = 4'),
      found: [`2:1-2:30 ${NO_ROUTE}`],
    },
    {
      name: 'headers that are missing at the one port that there is without workers',
      text: server(''),
      beside: conf('db_name = shop'),
      found: ['3:1-3:9 The location for `/websocket` does not pass on `Upgrade`, `Connection`.'],
    },
    {
      name: 'headers that are missing, where a script says the same of the workers',
      text: server(''),
      beside: { ...conf('workers = 0'), 'install.sh': 'echo "workers = 0" >> odoo.conf\n' },
      found: ['3:1-3:9 The location for `/websocket` does not pass on `Upgrade`, `Connection`.'],
    },
    {
      name: 'a port that is closed without workers',
      text: server(live(UPGRADE)),
      beside: conf('workers = 0'),
      found: [`4:1-4:9 ${CLOSED}`],
    },
    {
      name: 'a redirect of some addresses only',
      text: server('rewrite ^/shop/(.*)$ https://$host/$1 permanent;\n'),
      found: [`2:1-2:30 ${NO_ROUTE}`],
    },
    {
      name: 'the route of older series',
      text: server('location /longpolling { proxy_pass http://odoo:8072; }\n'),
      found: [`4:1-4:9 ${NO_ROUTE}`],
    },
    {
      name: 'a route without an upgrade',
      text: server(live('')),
      found: ['4:1-4:9 The location for `/websocket` does not pass on `Upgrade`, `Connection`.'],
    },
    {
      name: 'a regular expression that lacks one header',
      text: server(live(UPGRADE).replace(' /websocket', ' ~ ^/websocket').replace('Upgrade', 'X')),
      found: ['4:1-4:9 The location for `/websocket` does not pass on `Upgrade`.'],
    },
    {
      name: 'HTTP/1.0 of an nginx that is declared',
      text: server(live(UPGRADE)),
      versions: { nginx: '1.28.0' },
      found: ['4:1-4:9 The location for `/websocket` does not pass on `HTTP/1.1`.'],
    },
  ],
});
