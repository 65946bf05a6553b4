import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Hosts\n\n| Machine | IP | Memory |\n|---|---|---|\n| shelf | 192.0.2.10 | 16 GB |\n',
      beside,
    },
    {
      name: 'an address that was',
      text: '# Hosts\n\n| Machine | Old IP |\n|---|---|\n| shelf | 192.0.2.99 |\n',
      beside,
    },
    {
      name: 'an address to come',
      text: '# Hosts\n\nAfter the move shelf will have the address 192.0.2.99.\n',
      beside,
    },
    {
      name: "somebody else's machine",
      text: '# Hosts\n\n| Machine | IP |\n|---|---|\n| till | 192.0.2.99 |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another address',
      text: '# Hosts\n\n| Machine | IP |\n|---|---|\n| shelf | 192.0.2.99 |\n',
      beside,
      found: ['5:11-5:21 `192.0.2.99` is not the address of the host shelf.'],
    },
    {
      name: 'several in one line',
      text: '# Hosts\n\n- **shelf**: 192.0.2.10, 4 vCPU\n',
      beside,
      found: ['3:26-3:27 `4` is not the number of CPUs of the host shelf.'],
    },
  ],
});
