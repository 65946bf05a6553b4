import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': mergedStack(
    'odoo: { mail: { host: smtp.example.net, port: 2525, domain: example.com, encryption: starttls, password: SMTP_PASSWORD } }\nsecrets: { SMTP_PASSWORD: { description: Of the mail login. } }\n',
  ),
};

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Mail of Odoo\n\nOdoo sends mail through smtp.example.net.\n',
      beside,
    },
    {
      name: 'a relay that was',
      text: '# Mail of Odoo\n\nUntil March Odoo sent mail through smtp.example.org.\n',
      beside,
    },
    {
      name: "another program's relay",
      text: '# Mail\n\nThe till sends mail through smtp.example.org.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another relay',
      text: '# Mail of Odoo\n\nOdoo sends mail through smtp.example.org.\n',
      beside,
      found: ['3:25-3:41 `smtp.example.org` is not the mail host of odoo.'],
    },
    {
      name: 'another port',
      text: "# Mail\n\nOdoo's mail goes out over SMTP port 587.\n",
      beside,
      found: ['3:37-3:40 `587` is not the mail port of odoo.'],
    },
  ],
});
