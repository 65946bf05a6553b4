import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: "# Certificates\n\n| Domain | Issuer |\n|---|---|\n| shop.example.com | Let's Encrypt |\n",
      beside,
    },
    {
      name: 'an issuer that was',
      text: '# Certificates\n\n| Domain | Old issuer |\n|---|---|\n| shop.example.com | ZeroSSL |\n',
      beside,
    },
    {
      name: 'a name of nobody here',
      text: '# Certificates\n\n| Domain | Issuer |\n|---|---|\n| www.example.net | ZeroSSL |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another issuer',
      text: '# Certificates\n\n| Domain | Issuer |\n|---|---|\n| shop.example.com | ZeroSSL |\n',
      beside,
      found: ['5:22-5:29 `ZeroSSL` is not the issuer of the certificate shop.example.com.'],
    },
    {
      name: 'another path in nginx',
      text: '# Edge\n\n```nginx\nserver {\n    server_name shop.example.com;\n    ssl_certificate /etc/letsencrypt/live/old.example.com/fullchain.pem;\n}\n```\n',
      beside,
      found: [
        '6:21-6:72 `/etc/letsencrypt/live/old.example.com/fullchain.pem` is not the certificate path of odoo in production.',
      ],
    },
  ],
});
