import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (name: string, listen = '80') =>
  `server {\nlisten ${listen};\nserver_name ${name};\n}\n`;
const http = (body: string) => `http {\n${body}}\n`;
const [SHOP, BLOG] = [server('shop.example.com'), server('blog.example.com')];

testRule(rule, {
  accept: [
    { name: 'a default', text: http(SHOP + server('_', '80 default_server')) },
    { name: 'a first server that catches all', text: http(server('_') + SHOP + BLOG) },
    { name: 'one vhost', text: http(SHOP) },
    { name: 'two ports', text: http(SHOP + server('blog.example.com', '8080')) },
    { name: 'a part of http', text: SHOP + BLOG },
    { name: 'an include that was not read', text: http(`include conf.d/*.conf;\n${SHOP}${BLOG}`) },
  ],
  reject: [
    {
      name: 'two vhosts, the first of which is the default by accident',
      text: http(SHOP + BLOG),
      found: [
        '4:1-4:30 `shop.example.com` answers every unknown name on 80, because it comes first.',
      ],
    },
    {
      name: 'vhosts that were included',
      text: http('include nginx-sites.conf;\n'),
      beside: { 'nginx-sites.conf': SHOP + BLOG },
      found: [
        '1:1-1:5 `shop.example.com` answers every unknown name on 80, because it comes first.',
      ],
    },
  ],
});
