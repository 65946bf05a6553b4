import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Firewall\n\nOpen ports: 22/tcp, 80/tcp, 443/tcp.\n',
      beside,
    },
    { name: 'a port that is not to be open', text: '# Firewall\n\nNever open 8069/tcp.\n', beside },
    {
      name: 'a port that was open',
      text: '# Firewall\n\nUntil March port 8069 was open.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'a port that is shut',
      text: '# Firewall\n\nOpen ports: 22/tcp, 80/tcp, 443/tcp, 8069/tcp.\n',
      beside,
      found: ['3:38-3:46 `8069/tcp` is no open port of the firewall.'],
    },
    {
      name: 'one of a list',
      text: '# Firewall\n\nThe firewall opens:\n\n- 22/tcp\n- 8069/tcp\n',
      beside,
      found: ['6:3-6:11 `8069/tcp` is no open port of the firewall.'],
    },
  ],
});
