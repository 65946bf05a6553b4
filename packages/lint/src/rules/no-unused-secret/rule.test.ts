import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = (rest: string) => `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 5 } } }
odoo: { series: "18.0" }
zones: { example.com: { nameservers: [ns1.example.net] } }
databases: { flour: { version: 16, databases: { odoo: {} } } }
${rest}
`;

testRule(rule, {
  accept: [
    { name: 'the password of a role', text: stack('secrets: { ODOO_DB_PASSWORD: {} }') },
    {
      name: 'a secret of an integration',
      text: stack(
        'secrets: { MAIL_KEY: {} }\nintegrations: { mail: { kind: mailgun, secrets: [MAIL_KEY] } }',
      ),
    },
    { name: 'no secrets', text: stack('') },
  ],
  reject: [
    {
      name: 'a secret of nobody',
      text: stack('secrets: { ODOO_DB_PASSWORD: {}, OLD_KEY: { description: Of nobody. } }'),
      found: ['9:34-9:41 Nothing uses the secret `OLD_KEY`.'],
    },
  ],
});
