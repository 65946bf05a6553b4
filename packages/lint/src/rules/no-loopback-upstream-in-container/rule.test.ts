import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const pass = (target: string) => `server {\nlocation / { proxy_pass ${target}; }\n}\n`;
const compose = (service: string) => ({
  'compose.yaml': `services: { edge: { ${service}, volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"] } }\n`,
});
const LOCAL = pass('http://127.0.0.1:3001');

testRule(rule, {
  accept: [
    { name: 'an nginx that is not known to be in a container', text: LOCAL },
    {
      name: "the host's network",
      text: LOCAL,
      beside: compose('image: nginx, network_mode: host'),
    },
    { name: 'an image with more than nginx', text: LOCAL, beside: compose('image: a/proxy:1') },
    {
      name: 'an image that is built here',
      text: LOCAL,
      beside: compose('image: nginx, build: .'),
    },
    {
      name: 'a port of nginx itself',
      text: `${LOCAL}server { listen 3001; }\n`,
      beside: compose('image: nginx'),
    },
    {
      name: 'a mount of another file',
      text: LOCAL,
      beside: { 'a/compose.yaml': compose('image: nginx')['compose.yaml'] },
    },
    {
      name: 'a container in which others may run beside nginx',
      text: `resolver 127.0.0.11;\n${LOCAL}`,
      beside: { 'compose.yaml': 'services: { all: { image: "example/devenv:1" } }\n' },
    },
    { name: 'another machine', text: pass('http://app:3001'), beside: compose('image: nginx') },
  ],
  reject: [
    {
      name: 'a file that a container mounts',
      text: LOCAL,
      beside: compose('image: "nginx:1.29"'),
      found: ['2:25-2:46 `http://127.0.0.1:3001` is inside the container of nginx itself.'],
    },
    {
      name: "a server of an upstream, with Docker's name server",
      text: 'resolver 127.0.0.11;\nupstream a { server localhost:3001; }\n',
      beside: { 'compose.yaml': 'services: { edge: { image: "nginx:1.29" } }\n' },
      found: ['2:21-2:35 `localhost:3001` is inside the container of nginx itself.'],
    },
  ],
});
