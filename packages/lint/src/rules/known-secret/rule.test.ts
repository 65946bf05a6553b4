import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (value: string) => `services:
  chat:
    environment: { TOKEN: "${value}" }
`;
const beside = { 'stack.yaml': `${goodStack()}secrets: { CHAT_TOKEN: {} }\n` };

testRule(rule, {
  accept: [
    { name: 'a declared one', text: compose('${CHAT_TOKEN}'), beside },
    { name: 'one that the stack needs itself', text: compose('$ODOO_DB_PASSWORD'), beside },
    { name: 'no stack', text: compose('${OTHER_TOKEN}') },
    { name: 'no secret', text: compose('${CHAT_URL} ${CHAT_TOKEN_FILE}'), beside },
    { name: 'a default', text: compose('${OTHER_TOKEN:-none}'), beside },
    { name: 'no variable', text: compose('words'), beside },
  ],
  reject: [
    {
      name: 'another one, once',
      text: compose('${MAIL_TOKEN}${MAIL_TOKEN}'),
      beside,
      found: ['3:28-3:41 The stack declares no secret `MAIL_TOKEN`.'],
    },
    {
      name: 'a slip',
      text: compose('${CHAT_TOKENS:?}'),
      beside,
      found: ['3:28-3:44 The stack declares no secret `CHAT_TOKENS`.'],
    },
  ],
});
