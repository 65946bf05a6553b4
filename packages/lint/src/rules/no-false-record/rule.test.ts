import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# DNS\n\n| Name | Type | Value |\n|---|---|---|\n| shop.example.com | A | 192.0.2.10 |\n',
      beside,
    },
    {
      name: 'a value that was',
      text: '# DNS\n\n| Name | Type | Old value |\n|---|---|---|\n| shop.example.com | A | 192.0.2.99 |\n',
      beside,
    },
    {
      name: "somebody else's name",
      text: '# DNS\n\n| Name | Type | Value |\n|---|---|---|\n| www.example.net | A | 192.0.2.99 |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another value',
      text: '# DNS\n\n| Name | Type | Value |\n|---|---|---|\n| shop.example.com | A | 192.0.2.99 |\n',
      beside,
      found: ['5:26-5:36 `192.0.2.99` is not the record value of the record shop.example.com A.'],
    },
  ],
});
