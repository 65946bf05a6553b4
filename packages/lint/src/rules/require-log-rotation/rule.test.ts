import { testFixes, testRule } from '../../testing/index.ts';
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

testFixes(rule, [
  {
    name: 'what has no logging, and what has no options',
    text: 'services:\n  web:\n    image: nginx:1.29.3\n    restart: always\n  queue:\n    image: redis:8\n    restart: always\n    logging:\n      driver: json-file\n',
    after:
      'services:\n  web:\n    image: nginx:1.29.3\n    restart: always\n    logging: { driver: json-file, options: { max-size: 10m, max-file: "5" } }\n  queue:\n    image: redis:8\n    restart: always\n    logging:\n      driver: json-file\n      options: { max-size: 10m, max-file: "5" }\n',
    safety: 'unsafe',
  },
]);
