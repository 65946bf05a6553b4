import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (rest: string, restart = 'always') =>
  `services:\n  web:\n    image: example/till:1.2\n    restart: ${restart}\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'a limit', text: web('    mem_limit: 256m\n') },
    {
      name: 'a limit of a deployment',
      text: web('    deploy: { resources: { limits: { memory: 256M } } }\n'),
    },
    { name: 'a service that somebody watches', text: web('', '"no"') },
    { name: 'a part of a service', text: web('    extends: { file: base.yaml, service: web }\n') },
  ],
  reject: [
    {
      name: 'a service without',
      text: web(''),
      found: ['2:3-2:6 It has no memory limit: `web`.'],
    },
    {
      name: 'all of a file, once',
      text: `${web('')}  job:\n    build: .\n    restart: unless-stopped\n`,
      found: ['2:3-2:6 It has no memory limit: `web`, `job`.'],
    },
  ],
});
