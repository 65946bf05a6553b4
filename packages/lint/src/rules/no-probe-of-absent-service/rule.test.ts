import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const services = `services:
  chat: { state: planned, port: 8065, domain: chat }
  mill: { state: placeholder, port: 80, domain: mill.example.com }
  agent: { state: external, domain: agent, target: agents.example.net }
`;
const beside = { 'stack.yaml': `${goodStack()}${services}` };

testRule(rule, {
  accept: [
    {
      name: 'a service that runs',
      text: 'curl -fsS https://shop.example.com/web/health\n',
      beside,
    },
    { name: 'one that runs elsewhere', text: 'curl https://agent.example.com/\n', beside },
    { name: 'no stack', text: 'curl https://chat.example.com/\n' },
    { name: 'a mention', text: 'echo https://chat.example.com/\n', beside },
    {
      name: 'a path of that name',
      text: 'curl https://shop.example.com/chat.example.com\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'its domain',
      text: 'curl -fsS https://chat.example.com/api/v4/system/ping || exit 1\n',
      beside,
      found: ['1:11-1:54 `curl` asks chat.example.com, and `chat` is planned.'],
    },
    {
      name: 'its container, from another',
      text: 'docker exec edge wget -qO- http://chat:8065/\n',
      beside,
      found: ['1:28-1:45 `wget` asks chat, and `chat` is planned.'],
    },
    {
      name: 'the page in its place',
      text: 'nc -z mill.example.com 443\n',
      beside,
      found: ['1:7-1:23 `nc` asks mill.example.com, and `mill` is placeholder.'],
    },
  ],
});
