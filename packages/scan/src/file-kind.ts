import { MANIFEST_NAMES } from './manifest/read-manifest.ts';
import type { TextKind } from './readers/text/text-kind.ts';

/** How a file is read for signals. */
export type CodeKind = 'manifest' | 'python' | 'xml' | 'javascript' | 'csv' | 'licence' | TextKind;

/** A template becomes the file that it is called after; a sample becomes nothing until somebody copies it. */
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|template|hbs)$/;

/** Names, checked in order. Documents and translations are not here: what they quote is not used. */
const NAMES: readonly (readonly [CodeKind, RegExp])[] = [
  ['manifest', new RegExp(`(?:^|/)(?:${MANIFEST_NAMES.join('|').replaceAll('.', '\\.')})$`)],
  ['python', /\.py$/],
  ['xml', /\.xml$/],
  ['javascript', /\.(?:m?js|ts)$/],
  ['csv', /\.csv$/],
  ['sql', /\.sql$/],
  ['json', /\.(?:json|code-workspace)$/],
  ['dockerfile', /(?:^|\/)(?:Dockerfile|Containerfile)(?:[._-][\w.-]+)?$|\.[Dd]ockerfile$/],
  ['yaml', /\.ya?ml$/],
  ['conf', /\.(?:conf|cfg|ini)$|(?:^|\/)\.(?:odoorc|openerp_serverrc)$/],
  ['gitmodules', /(?:^|\/)\.gitmodules$/],
  [
    'requirements',
    /(?:^|\/)(?:[\w.-]*(?:requirements|constraints)[\w.-]*|requirements\/[\w.-]+)\.(?:txt|in)$/,
  ],
  ['toml', /\.toml$|(?:^|\/)Pipfile$/],
  ['shell', /\.(?:sh|bash|zsh|mk)$|(?:^|\/)(?:Makefile|justfile|Procfile)$/],
  ['env', /(?:^|\/)\.env(?:\.(?!example|sample|dist)[\w-]+)*$|\.env$/],
  ['licence', /(?:^|\/)(?:LICEN[CS]E|COPYING|COPYRIGHT)(?:[._-][\w.-]*)?$/i],
];

/** A form to fill in for people, in YAML. */
const FORM = /(?:^|\/)ISSUE_TEMPLATE\//;

/** The way to read a file, by its path; undefined for one that is not read for signals. */
export function codeKindOf(path: string): CodeKind | undefined {
  if (FORM.test(path)) return undefined;
  const name = path.replace(TEMPLATE, '');
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}
