import { expect, test } from 'vitest';
import { readPython } from './reader.ts';

const WANTED = new Set(['sign', 'planning']);
const found = (text: string) =>
  readPython(text, (addon) => WANTED.has(addon)).map(({ kind, name, start, end, guard }) => {
    expect(text.slice(start, end)).toBe(name);
    return `${kind} ${name} ${start}${guard === undefined ? '' : ` ${guard}`}`;
  });

test.each([
  ["self.env.ref('sign.view')", ['external-id sign 14']],
  ["self.env.ref(\n    'sign.view',\n    # which one\n)", ['external-id sign 19']],
  ["env.ref('sign.view', raise_if_not_found=False)", ['external-id sign 9 optional']],
  ["env.ref('sign.view', False)", ['external-id sign 9 optional']],
  ["env.ref(xml_id='sign.view')", ['external-id sign 16']],
  ["env.ref(f('x', False), 'sign.view')", []],
  ["user.has_group('sign.group_user')", ['external-id sign 16 optional']],
  ["user.user_has_groups('base.group_x,!sign.group_y')", ['external-id sign 36 optional']],
  ["env['ir.actions.act_window']._for_xml_id('sign.act')", ['external-id sign 42']],
  ["importlib.import_module('odoo.addons.sign.models')", ['import sign 37']],
  ["data = get('sign/static/a.png')", ['asset sign 12']],
  ["request.render('sign.page', {})", ['external-id sign 16']],
  ['from odoo.addons.sign import x', ['import sign 17']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  "env.ref('base.module_sign')",
  "env['sign.request'].search([])",
  "_inherit = 'planning.slot'",
  "domain = [('name', '=', 'sign')]",
  "env.ref('sign_oca.view')",
  "print('sign.view')",
  "# env.ref('sign.view')",
  "'''env.ref('sign.view')'''",
  "uninstall = ['sign', 'planning']",
  "env.ref(f'sign.{name}')",
])('%s names nothing', (text) => {
  expect(found(text)).toEqual([]);
});
