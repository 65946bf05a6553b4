import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (rest: string, restart = 'always') =>
  `services:\n  web:\n    image: example/till:1.2\n    restart: ${restart}\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'a size', text: web('    logging: { options: { max-size: 10m } }\n') },
    { name: 'another driver', text: web('    logging: { driver: journald }\n') },
    { name: 'a service that somebody watches', text: web('', '"no"') },
    { name: 'a part of a service', text: web('    extends: { file: base.yaml, service: web }\n') },
  ],
  reject: [
    {
      name: 'a service without',
      text: web(''),
      found: ['2:3-2:6 It keeps its log for ever: `web`.'],
    },
    {
      name: 'all of a file, once',
      text: `${web('')}  job:\n    build: .\n    restart: unless-stopped\n`,
      found: ['2:3-2:6 It keeps its log for ever: `web`, `job`.'],
    },
  ],
});
