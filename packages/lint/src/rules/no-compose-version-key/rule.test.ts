import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a file of Rancher',
      file: 'rancher-compose.yml',
      text: "version: '2'\nservices: {}\n",
    },
    { name: 'no version', text: 'services: { web: { build: . } }\n' },
    { name: 'the version of something else', text: 'x-app: { version: "3" }\nservices: {}\n' },
    {
      name: 'a file for a swarm',
      text: 'version: "3.8"\nservices: { web: { image: nginx:1.29.3, deploy: { mode: global } } }\n',
    },
  ],
  reject: [
    {
      name: 'a version',
      text: 'version: "3.8"\nservices: { web: { build: . } }\n',
      found: ['1:1-1:8 `version` has no effect.'],
    },
    {
      name: 'limits, which Compose reads as well',
      text: 'version: "3.8"\nservices: { web: { build: ., deploy: { resources: {} } } }\n',
      found: ['1:1-1:8 `version` has no effect.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'by removing the line',
    text: '# a shop\nversion: "3.8"\n\nservices: { web: { build: . } }\n',
    after: '# a shop\n\nservices: { web: { build: . } }\n',
    safety: 'safe',
  },
]);
