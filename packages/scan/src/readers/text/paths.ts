import type { Sign } from '../reader.ts';
import type { Line } from './lines.ts';
import type { TextKind } from './text-kind.ts';

/** A folder that is called as Enterprise's: `enterprise`, `odoo-enterprise-18.0`, `enterprise/addons`. */
const FOLDER =
  /^(?:[\w.$~{}()@-]*\/)*(?:odoo[_-]?)?enterprise(?:[_-]addons)?(?:[_-]?v?\d{1,2}(?:\.0)?)?(?:\/addons)?\/?$/i;

/** What a line does with folders: how it begins, and how its words are divided. */
interface Use {
  readonly kinds: readonly TextKind[];
  /** With the flag `d` and a group `words`. */
  readonly pattern: RegExp;
  readonly divider: RegExp;
}

/** Sources: the Dockerfile reference; the Compose specification, "volumes"; odoo/tools/config.py. */
const USES: readonly Use[] = [
  {
    kinds: ['dockerfile'],
    pattern: /^\s*(?:COPY|ADD|VOLUME)\s+(?<words>.+)$/di,
    divider: /[\s"'[\],]+/,
  },
  {
    kinds: ['yaml'],
    pattern: /^\s*-\s+["']?(?<words>[^\s:"']+:\/[^\s:"']*)/d,
    divider: /:/,
  },
  {
    kinds: ['yaml'],
    pattern: /^\s*(?:-\s+)?(?:source|target|device|path):\s*["']?(?<words>[^\s"']+)/d,
    divider: /\s/,
  },
  {
    kinds: ['shell', 'yaml'],
    pattern: /(?:^|\s)(?:-v|--volume)[= ]["']?(?<words>[^\s"']+:\/[^\s"']*)/d,
    divider: /:/,
  },
  { kinds: ['gitmodules'], pattern: /^\s*path\s*=\s*(?<words>\S+)/d, divider: /\s/ },
];

/** `addons_path = …`, `--addons-path=…`, `ODOO_ADDONS_PATH: …`: a list of folders. */
const ADDONS_PATH = /addons[_-]path["']?\s*[=:,\s]\s*(?<words>.*)$/di;
const PATH_DIVIDER = /[\s"'[\],:]+/;

/** The folders of Enterprise that a text mounts, copies or looks up. Each line has one sign at most. */
export function enterprisePaths(lines: Iterable<Line>, kind: TextKind): readonly Sign[] {
  const found: Sign[] = [];
  const uses = USES.filter(({ kinds }) => kinds.includes(kind));
  /** Indentation of the `addons_path` whose value may go on in deeper lines. */
  let open: number | undefined;
  for (const line of lines) {
    const indent = line.text.search(/\S/);
    if (open !== undefined && indent <= open) open = undefined;
    const goesOn = open !== undefined && (kind === 'conf' || /^\s*-\s/.test(line.text));
    const list = goesOn ? undefined : ADDONS_PATH.exec(line.text);
    if (list) open = indent;
    const sign =
      (goesOn ? inWords(line, line.text, 0, PATH_DIVIDER) : undefined) ??
      (list ? inMatch(line, list, PATH_DIVIDER) : undefined) ??
      inUses(line, uses);
    if (sign !== undefined) found.push(sign);
  }
  return found;
}

function inUses(line: Line, uses: readonly Use[]): Sign | undefined {
  for (const { pattern, divider } of uses) {
    const match = pattern.exec(line.text);
    const sign = match === null ? undefined : inMatch(line, match, divider);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function inMatch(line: Line, match: RegExpExecArray, divider: RegExp): Sign | undefined {
  const from = match.indices?.groups?.['words']?.[0] ?? 0;
  return inWords(line, match.groups?.['words'] ?? '', from, divider);
}

function inWords({ start }: Line, words: string, from: number, divider: RegExp): Sign | undefined {
  let at = 0;
  for (const word of words.split(divider)) {
    const index = words.indexOf(word, at);
    at = index + word.length;
    if (word === '' || !FOLDER.test(word)) continue;
    const place = start + from + index;
    return { kind: 'enterprise-path', name: word, start: place, end: place + word.length };
  }
  return undefined;
}
