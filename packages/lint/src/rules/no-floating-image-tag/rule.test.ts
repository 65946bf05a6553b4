import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const one = (image: string, rest = '') => `services:\n  web:\n    image: ${image}\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'a version', text: one('nginx:1.29.3') },
    { name: 'a major version', text: one('postgres:16-alpine') },
    { name: 'a series that is built no more', text: one('odoo:14.0') },
    { name: 'a tag for own builds', text: one('shop/web:local') },
    { name: 'a dated build', text: one('odoo:18.0-20260101') },
    {
      name: 'a digest',
      text: one('nginx@sha256:0000000000000000000000000000000000000000000000000000000000000001'),
    },
    { name: 'what is built here', text: one('shop/web', '    build: .\n') },
    { name: 'what this machine has built, by its name', text: one('shop-2:latest') },
    { name: 'what is never pulled', text: one('shop/web', '    pull_policy: never\n') },
    { name: 'a version that nobody knows here', text: one('nginx:${NGINX}') },
    { name: 'a name that is allowed', text: one('shop/web'), options: { allow: ['shop/web'] } },
    {
      name: 'what Stackwright renders',
      text: 'services: {}\n',
      beside: { 'generated/compose.yaml': one('nginx') },
    },
  ],
  reject: [
    {
      name: 'no tag',
      text: one('docker.io/n8nio/n8n'),
      found: ['3:12-3:31 `n8nio/n8n` names no version.'],
    },
    {
      name: 'latest',
      text: one('nginx:latest'),
      found: ['3:12-3:24 `nginx:latest` names no version.'],
    },
    {
      name: 'a variant alone',
      text: one('redis:alpine'),
      found: ['3:12-3:24 `redis:alpine` names no version.'],
    },
    {
      name: 'the port of a registry',
      text: one('localhost:5000/web'),
      found: ['3:12-3:30 `localhost:5000/web` names no version.'],
    },
    {
      name: 'a default',
      text: one('"nginx:${TAG:-stable}"'),
      found: ['3:12-3:34 `nginx:stable` names no version.'],
    },
    {
      name: 'a series of Odoo',
      text: one('odoo:18.0'),
      found: ['3:12-3:21 `odoo:18.0` is another build every few days.'],
    },
    {
      name: 'several together, each once',
      text: 'services:\n  a: { image: nginx }\n  b: { image: nginx }\n  c: { image: redis:alpine }\n',
      found: ['2:15-2:20 `nginx`, `redis:alpine` name no version.'],
    },
  ],
});
