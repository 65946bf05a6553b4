import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of an addon of an ordinary size: how many of a kind, and of what length in lines. */
const KINDS = [
  { path: 'models/model', ending: 'py', count: 6, lines: 120 },
  { path: 'tests/test_model', ending: 'py', count: 2, lines: 80 },
  { path: 'views/view', ending: 'xml', count: 6, lines: 90 },
  { path: 'data/data', ending: 'xml', count: 2, lines: 60 },
  { path: 'static/src/js/widget', ending: 'js', count: 3, lines: 100 },
  { path: 'i18n/lang', ending: 'po', count: 9, lines: 220 },
  { path: 'static/description/picture', ending: 'png', count: 4, lines: 0 },
  { path: 'readme/PART', ending: 'rst', count: 3, lines: 20 },
] as const;

type Ending = (typeof KINDS)[number]['ending'];

/** Lines of code that resemble what addons hold; one in many thousands names an addon of Enterprise. */
const LINES: Readonly<Record<Exclude<Ending, 'png'>, (addon: number, line: number) => string>> = {
  py: (addon, line) =>
    rare(addon, line)
      ? 'from odoo.addons.account_accountant.models import account_move'
      : `    amount_${line} = fields.Monetary(string="Amount ${line}", compute="_compute_${addon}", store=True)`,
  xml: (addon, line) =>
    rare(addon, line)
      ? '<field name="inherit_id" ref="account_accountant.view_move_form"/>'
      : `            <field name="amount_${line}" widget="monetary" options="{'currency_field': 'currency_id'}"/>`,
  js: (_, line) =>
    `    setup${line}() { this.orm = useService("orm"); this.state = useState({ line: ${line} }); }`,
  po: (addon, line) =>
    line % 4 === 0
      ? `#. module: pot_${addon}`
      : `msgstr "Der Betrag ${line} der Bestellung ${addon} wird beim Buchen berechnet."`,
  rst: (addon, line) => `This module extends the sale of pots, part ${addon}.${line}.`,
};

function rare(addon: number, line: number): boolean {
  return addon % 50 === 0 && line === 7;
}

/** Bytes of a picture: whatever they are, they are no text. */
const PICTURE = Buffer.from(Array.from({ length: 6000 }, (_, index) => (index * 7919) % 251));

/**
 * Writes a repository of addons into an empty folder and commits it; the same at every time.
 * @returns how many files it has.
 */
export function writeMadeUpTree(folder: string, addons: number): number {
  let files = 0;
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    files += 1;
  };
  for (let addon = 0; addon < addons; addon += 1) {
    const root = `addons/pot_${addon}`;
    write(`${root}/__manifest__.py`, manifest(addon));
    write(`${root}/__init__.py`, 'from . import models\n');
    write(`${root}/security/ir.model.access.csv`, 'id,name,model_id:id,group_id:id,perm_read\n');
    for (const { path, ending, count, lines } of KINDS) {
      for (let index = 0; index < count; index += 1)
        write(`${root}/${path}_${index}.${ending}`, content(ending, addon, lines));
    }
  }
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'A tree of addons');
  return files;
}

function manifest(addon: number): string {
  const depends = addon === 0 ? 'base' : `pot_${Math.floor(addon / 2)}`;
  return `{
    "name": "Pots ${addon}",
    "version": "18.0.1.0.0",
    "license": "LGPL-3",
    "author": "Example",
    "depends": ["${depends}"],
    "data": ["views/view_0.xml"],
    "installable": True,
}
`;
}

function content(ending: Ending, addon: number, lines: number): string | Buffer {
  if (ending === 'png') return PICTURE;
  const text = Array.from({ length: lines }, (_, line) => LINES[ending](addon, line)).join('\n');
  return ending === 'xml' ? `<odoo>\n${text}\n</odoo>\n` : `${text}\n`;
}
