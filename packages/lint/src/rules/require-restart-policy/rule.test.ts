import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const two = (name: string, rest = '') =>
  `services:\n  db:\n    image: example/db:1.2\n    restart: always\n  ${name}:\n    image: example/till:1.2\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'a policy', text: two('web', '    restart: on-failure\n') },
    { name: 'a service that is not to come back', text: two('web', '    restart: "no"\n') },
    { name: 'a job by its name', text: two('db-init') },
    {
      name: 'a job by what waits for it',
      text: two(
        'web',
        '    depends_on: { once: { condition: service_completed_successfully } }\n    restart: always\n  once: { build: . }\n',
      ),
    },
    { name: 'a service of a profile', text: two('web', '    profiles: [tools]\n') },
    { name: 'a file without any policy', text: 'services: { web: { image: example/till:1.2 } }\n' },
  ],
  reject: [
    {
      name: 'one that was forgotten',
      text: two('web'),
      found: ['5:3-5:6 It stays away after a crash or a reboot: `web`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'what others of the file have',
    text: 'services:\n  web:\n    image: nginx:1.29.3\n    restart: unless-stopped\n  queue:\n    image: redis:8 # for jobs\n',
    after:
      'services:\n  web:\n    image: nginx:1.29.3\n    restart: unless-stopped\n  queue:\n    image: redis:8 # for jobs\n    restart: unless-stopped\n',
    safety: 'unsafe',
  },
]);
