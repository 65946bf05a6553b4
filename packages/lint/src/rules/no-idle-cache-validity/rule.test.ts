import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (level: string, inner = '') =>
  `server {\n${level}\nlocation / {\nproxy_cache_valid 200 1h;\n${inner}\n}\n}\n`;
const WHAT = 'Nothing is cached here: `proxy_cache` is not set.';

testRule(rule, {
  accept: [
    { name: 'a zone beside it', text: server('', 'proxy_cache z;') },
    { name: 'a zone of the server', text: server('proxy_cache z;') },
    { name: 'a zone of http', text: `http {\nproxy_cache z;\n${server('')}}\n` },
    { name: 'a zone of an inner location', text: server('', 'location /a { proxy_cache z; }') },
    { name: 'an include that was not read', text: server('include cache.conf;') },
    {
      name: 'a zone of the main file',
      text: server(''),
      beside: { 'nginx-main.conf': 'http { proxy_cache z; include conf.d/*; }\n' },
    },
  ],
  reject: [
    { name: 'a line without a zone', text: server(''), found: [`4:1-4:26 ${WHAT}`] },
    {
      name: 'a path alone',
      text: `proxy_cache_path /c keys_zone=z:1m;\n${server('')}`,
      found: [`5:1-5:26 ${WHAT}`],
    },
  ],
});
