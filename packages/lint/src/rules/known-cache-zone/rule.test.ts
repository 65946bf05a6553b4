import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const http = (level: string, zone = 'z', body = '') =>
  `http {\n${level}\nserver {\nproxy_cache ${zone};\n${body}\n}\n}\n`;

testRule(rule, {
  accept: [
    { name: 'a zone that is defined', text: http('proxy_cache_path /c keys_zone=z:1m;') },
    { name: 'no cache', text: http('', 'off') },
    { name: 'a variable', text: http('', '$zone') },
    { name: 'a server alone', text: 'server { proxy_cache z; }\n' },
    { name: 'an include that was not read', text: http('include caches/*.conf;') },
    {
      name: 'a zone in another file',
      text: http(''),
      beside: { 'nginx-c.conf': 'proxy_cache_path /c levels=1:2 keys_zone=z:1m;\nserver { }\n' },
    },
  ],
  reject: [
    {
      name: 'a zone that nobody defines',
      text: http('proxy_cache_path /c keys_zone=y:1m;'),
      found: ['4:13-4:14 No proxy_cache_path defines the zone `z`.'],
    },
    {
      name: 'one in a location',
      text: http('', 'off', 'location / { proxy_cache z; }'),
      found: ['5:26-5:27 No proxy_cache_path defines the zone `z`.'],
    },
  ],
});
