import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (rest: string, restart = 'always') =>
  `services:\n  web:\n    image: example/till:1.2\n    restart: ${restart}\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'the flag', text: web('    security_opt: [no-new-privileges]\n') },
    { name: 'the flag with a value', text: web('    security_opt: ["no-new-privileges:true"]\n') },
    { name: 'a service that somebody watches', text: web('', '"no"') },
    { name: 'a part of a service', text: web('    extends: { file: base.yaml, service: web }\n') },
  ],
  reject: [
    {
      name: 'a service without',
      text: web(''),
      found: ['2:3-2:6 It may gain privileges: `web`.'],
    },
    {
      name: 'all of a file, once',
      text: `${web('')}  job:\n    build: .\n    restart: unless-stopped\n`,
      found: ['2:3-2:6 It may gain privileges: `web`, `job`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'every service in its style',
    text: 'services:\n  web: { image: "nginx:1.29.3", restart: always }\n  # the queue\n  queue:\n    image: redis:8\n    restart: always\n    security_opt:\n      - apparmor=queue\n',
    after:
      'services:\n  web: { image: "nginx:1.29.3", restart: always, security_opt: [no-new-privileges:true] }\n  # the queue\n  queue:\n    image: redis:8\n    restart: always\n    security_opt:\n      - apparmor=queue\n      - no-new-privileges:true\n',
    safety: 'unsafe',
  },
]);
