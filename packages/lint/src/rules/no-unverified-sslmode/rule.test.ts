import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (url: string) =>
  `services:\n  web:\n    image: example/till:1.2\n    environment:\n      DB: ${url}\n`;

testRule(rule, {
  accept: [
    {
      name: 'a server that is verified',
      text: web('postgres://till@db.example.net/till?sslmode=verify-full'),
    },
    { name: 'a container', text: web('postgres://till@db:5432/till?sslmode=disable') },
    { name: 'an address', text: web('postgres://till@192.0.2.10/till?sslmode=require') },
    { name: 'no mode', text: web('postgres://till@db.example.net/till') },
    {
      name: 'what Stackwright renders',
      text: 'services: {}\n',
      beside: {
        'generated/compose.yaml': web('postgres://till@db.example.net/till?sslmode=require'),
      },
    },
  ],
  reject: [
    {
      name: 'any certificate',
      text: web('postgresql://till:${PW}@db.example.net:5432/till?sslmode=require'),
      found: ['5:11-5:75 sslmode=require does not verify `db.example.net`.'],
    },
    {
      name: 'clear text',
      text: web('postgres://till@db.example.net/till?a=b&sslmode=prefer'),
      found: ['5:11-5:65 sslmode=prefer does not verify `db.example.net`.'],
    },
  ],
});
