import { expect, test } from 'vitest';
import { readXml } from './reader.ts';

const WANTED = new Set(['sign', 'web_studio', 'account_accountant']);
const found = (text: string) =>
  readXml(text, (addon) => WANTED.has(addon)).map(({ kind, name, start, end }) => {
    expect(text.slice(start, end)).toBe(name);
    return `${kind} ${name} ${start}`;
  });

test.each([
  ['<field name="inherit_id" ref="sign.view_form"/>', ['external-id sign 30']],
  ["<field name='inherit_id' ref='sign.view_form'/>", ['external-id sign 30']],
  ['<record id="web_studio.x" model="ir.ui.view">', ['external-id web_studio 12']],
  ['<template id="x" inherit_id="sign.layout">', ['external-id sign 29']],
  [
    '<menuitem id="a" parent="sign.menu"\n action="sign.act"/>',
    ['external-id sign 25', 'external-id sign 45'],
  ],
  ['<field name="x" groups="base.group_user,!sign.group_x"/>', ['external-id sign 41']],
  ['<field name="x" eval="[(4, ref(\'sign.group_x\'))]"/>', ['external-id sign 32']],
  ['<field name="x" eval="[(4, ref(&quot;sign.group_x&quot;))]"/>', ['external-id sign 37']],
  ['<button name="%(sign.act)d" type="action"/>', ['external-id sign 16']],
  ['<field name="domain">[("x", "=", ref("sign.y"))]</field>', ['external-id sign 38']],
  ['<t t-call="sign.page"/>', ['external-id sign 11']],
  [
    '<t t-name="x" t-inherit="web_studio.Menu" t-inherit-mode="extension"/>',
    ['external-id web_studio 25'],
  ],
  ['<script src="/sign/static/src/a.js"/>', ['asset sign 14']],
  ['<field><![CDATA[ref("sign.x")]]></field>', ['external-id sign 21']],
  ['<t t-if="env.ref(\'sign.x\')"/>', ['external-id sign 18']],
  ['<field name="a" ref="sign.b"', ['external-id sign 21']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  '<!-- <field ref="sign.view_form"/> -->',
  '<field name="module_id" ref="base.module_web_studio"/>',
  '<field name="x" ref="sign_oca.view"/>',
  '<field name="x" ref="my_sign.view"/>',
  '<field name="sign.view"/>',
  '<field name="arch">Ask sign.com for web_studio.</field>',
  '<record id="sign" model="sign.request"/>',
  '<a href="https://example.com/sign/static/page"/>',
  '<?xml version="1.0" ref="sign.x"?>',
  '<field ref="',
  '<',
  '',
])('%s names nothing', (text) => {
  expect(found(text)).toEqual([]);
});
