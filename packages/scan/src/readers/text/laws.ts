import type { SignalKind } from '../../signal.ts';
import { ADDRESSES, SHORT_REPOSITORY } from '../addresses.ts';
import type { TextKind } from './text-kind.ts';

/** What a line says when a pattern is found in it. */
export interface LineLaw {
  readonly kind: SignalKind;
  /** With the flag `d` and a group `it`, the place. */
  readonly pattern: RegExp;
  /** Syntaxes in which it holds; default all. */
  readonly kinds?: readonly TextKind[];
  /** True where the words mean something else in files that never name Odoo. */
  readonly needsOdoo?: boolean;
}

/** Every syntax in which an address is used rather than stored. */
const ACTING: readonly TextKind[] = [
  'dockerfile',
  'yaml',
  'conf',
  'env',
  'shell',
  'toml',
  'gitmodules',
  'requirements',
];

/** Laws about single lines. odoo.conf's own telemetry is a rule's about that file. */
export const LINE_LAWS: readonly LineLaw[] = [
  ...ADDRESSES.map(({ kind, pattern }): LineLaw => ({
    kind,
    pattern,
    kinds: kind === 'telemetry' ? ACTING.filter((one) => one !== 'conf') : ACTING,
  })),
  { kind: 'private-repository', pattern: SHORT_REPOSITORY, kinds: ACTING },
  {
    kind: 'private-repository',
    pattern:
      /"(?:url|remote|repo|repository|origin|git|source|src)"\s*:\s*"[^"\s]*?(?<it>odoo\/(?:enterprise|upgrade))(?:\.git)?\/?"/di,
    kinds: ['json'],
  },
  {
    // A variable that is declared and left empty gives no access.
    kind: 'private-repository',
    pattern: /\b(?<it>ODOO_ENTERPRISE_(?:\w+_)?(?:TOKEN|KEY|PAT))\b(?!\s*[=:]\s*(?:""|'')?\s*$)/d,
    kinds: ACTING,
  },
  {
    kind: 'subscription',
    pattern: /(?<![\w.])(?<it>(?:ODOO_)?enterprise_code)["']?\s*[=:]\s*["']?(?=[^\s"'])/di,
    kinds: ['conf', 'env', 'shell', 'yaml', 'dockerfile'],
    needsOdoo: true,
  },
  {
    kind: 'enterprise-package',
    pattern: /\b(?<it>odoo[_-]\d{1,2}\.\d\+e(?:\.[\w*]+)*)/di,
    kinds: ACTING,
  },
  {
    kind: 'enterprise-package',
    pattern:
      /\b(?<it>(?:odoo[_-])?enterprise[_-]v?\d{1,2}\.\d[\w.+*-]*?\.(?:zip|tar\.\w+|tgz|whl|deb|rpm))\b/di,
    kinds: ACTING,
    needsOdoo: true,
  },
  {
    kind: 'enterprise-package',
    pattern:
      /(?:^\s*FROM\s+(?:--\S+\s+)?|\bimage["']?\s*:\s*["']?|\bdocker\s+(?:pull|run)\s+(?:-\S+\s+)*)(?<it>(?:[\w.:-]+\/)*odoo[_-]?(?:enterprise|ee)(?:[:@][\w.:-]+)?)(?=[\s"']|$)/di,
    kinds: ['dockerfile', 'yaml', 'shell'],
  },
  {
    kind: 'enterprise-package',
    pattern: /^\s*(?<it>odoo[_-]enterprise)\b(?=\s*(?:[=<>~!@[;]|$))/di,
    kinds: ['requirements'],
  },
];

/** A command that only prints, and keys whose values are for people. */
const PRINTED = /^\s*(?:-\s+)?(?:run:\s*)?@?(?:echo|printf)\b[^>|]*$/;
const PROSE =
  /^\s*(?:-\s+)?["']?(?:name|description|help|title|summary|message|label|placeholder|comment|note)["']?\s*:/i;

/** True for a line whose words are read by people and nobody else. */
export function isProse(line: string, kind: TextKind): boolean {
  if (PRINTED.test(line)) return true;
  return (kind === 'yaml' || kind === 'json') && PROSE.test(line);
}
