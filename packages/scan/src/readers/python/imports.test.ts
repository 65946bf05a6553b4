import { expect, test } from 'vitest';
import { statements } from '../../python/statements.ts';
import { importedAddons } from './imports.ts';

const found = (text: string) =>
  importedAddons(statements(text)).map(
    ({ addon, optional, start, end }) =>
      `${addon}${optional ? '?' : ''}@${start}-${end}:${text.slice(start, end) === addon}`,
  );

const names = (text: string) => found(text).map((one) => one.replace(/@.*/, ''));

test('an import has the place of the name', () => {
  expect(found('from odoo.addons.web_studio.models import view\n')).toEqual([
    'web_studio@17-27:true',
  ]);
});

test.each([
  ['import odoo.addons.sign', ['sign']],
  ['import os, odoo.addons.sign.models as models, odoo.addons.planning', ['sign', 'planning']],
  ['from odoo.addons import sign, planning as plan', ['sign', 'planning']],
  ['from odoo.addons import (\n    sign,  # of course\n    planning,\n)', ['sign', 'planning']],
  ['from openerp.addons.sign import x', ['sign']],
  ['def late():\n    from odoo.addons.sign import x\n', ['sign']],
  ['from odoo.addons.sign import \\\n    x', ['sign']],
  ['import x; from odoo.addons.sign import y', ['sign']],
  ['# from odoo.addons.sign import x', []],
  ['"""\nfrom odoo.addons.sign import x\n"""', []],
  ["text = 'from odoo.addons.sign import x'", []],
  ['from .addons.sign import x', []],
  ['from odoo.addons_path.sign import x', []],
  ['from odoo import addons', []],
  ['from odoo.addons import', []],
  ['raise ValueError from odoo.addons.sign', []],
])('%j names %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ['try:\n    from odoo.addons.sign import x\nexcept ImportError:\n    x = None\n', ['sign?']],
  [
    'try:\n    from odoo.addons.sign import x\nexcept (KeyError, ImportError) as error:\n    pass',
    ['sign?'],
  ],
  ['try:\n    from odoo.addons.sign import x\nexcept:\n    pass', ['sign?']],
  ['try: from odoo.addons.sign import x\nexcept Exception: x = None', ['sign?']],
  [
    'try:\n    from odoo.addons.sign import x\nexcept KeyError:\n    pass\nexcept ImportError:\n    pass',
    ['sign?'],
  ],
  ['try:\n    from odoo.addons.sign import x\nexcept KeyError:\n    pass', ['sign']],
  ['try:\n    from odoo.addons.sign import x\nfinally:\n    pass', ['sign']],
  ['try:\n    pass\nexcept ImportError:\n    from odoo.addons.sign import x', ['sign']],
  [
    'try:\n    pass\nexcept ImportError:\n    pass\nelse:\n    from odoo.addons.sign import x',
    ['sign'],
  ],
  ['try:\n    pass\nexcept ImportError:\n    pass\nfrom odoo.addons.sign import x', ['sign']],
  [
    'try:\n    if True:\n        from odoo.addons.sign import x\nexcept ImportError:\n    pass',
    ['sign?'],
  ],
  [
    'try:\n    try:\n        from odoo.addons.sign import x\n    except KeyError:\n        pass\nexcept ImportError:\n    pass',
    ['sign?'],
  ],
  [
    'if TYPE_CHECKING:\n    from odoo.addons.sign import x\nfrom odoo.addons.planning import y',
    ['sign?', 'planning'],
  ],
  [
    'if typing.TYPE_CHECKING:\n    from odoo.addons.sign import x\nelse:\n    from odoo.addons.planning import y',
    ['sign?', 'planning'],
  ],
])('%j: optional or not', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('text that is no Python names what can still be read', () => {
  expect(names("from odoo.addons.sign import x\nprint 'old', `x`\n'never closed")).toEqual([
    'sign',
  ]);
});
