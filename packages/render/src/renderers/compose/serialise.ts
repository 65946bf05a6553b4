import { Document, isMap, isScalar, visit, type YAMLMap } from 'yaml';
import { escapeLiteral, isSubstituted, SUBSTITUTED } from './text.ts';
import type { ComposeMapping, ComposeValue } from './value.ts';

/** Words, paths and amounts (`30s`, `512m`) that every YAML reader takes for text. */
const PLAIN = /^(?:(?:(?:\.{1,2}\/)+|\/)?[A-Za-z_][\w./:@-]*(?<!:)|\d+[sm])$/;

/** Words that YAML 1.1, YAML 1.2 or Compose's own reader take for something else. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A script: lines of printable ASCII, none empty, the first one not indented. */
const LINES = /^[!-~][ -~]*(?:\n[ -~]+)+(?<! )$/;

/** A compose file as text, under comment lines that open it. */
export function serialise(file: ComposeMapping, banner: readonly string[]): string {
  const document = new Document(plain(file), { aliasDuplicateObjects: false });
  document.commentBefore = banner.map((line) => ` ${line}`).join('\n');
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      node.type = styleOf(node.value);
    },
  });
  spread(document.contents);
  return escapeControls(document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }));
}

/**
 * JSON lets these stand in quotes, YAML 1.1 forbids them, breaks lines at them or drops them. No other
 * style of scalar here holds one.
 */
function escapeControls(text: string): string {
  return text.replaceAll(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function styleOf(text: string): 'PLAIN' | 'BLOCK_LITERAL' | 'QUOTE_DOUBLE' {
  if (PLAIN.test(text) && !RESERVED.test(text)) return 'PLAIN';
  return LINES.test(text) && !/ \n/.test(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
}

/** The tree that YAML prints: literals escaped for Compose, undefined entries gone. */
function plain(value: ComposeValue): unknown {
  if (typeof value === 'string') return escapeLiteral(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(plain);
  if (isSubstituted(value)) return value[SUBSTITUTED];
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) entries.push([key, plain(entry)]);
  }
  return new Map(entries);
}

function isList(value: ComposeValue): value is readonly ComposeValue[] {
  return Array.isArray(value);
}

/** What Compose says of an unset secret does not tell what to do. */
const NOTE =
  ' Unset? Compose then says that it "must declare either `file` or `environment`": set it in .env.';

/** Blank lines between sections, and between services, which are long. */
function spread(contents: unknown): void {
  if (!isMap(contents)) return;
  separate(contents);
  const secrets = contents.get('secrets');
  if (isMap(secrets)) secrets.commentBefore = NOTE;
  const services = contents.get('services');
  if (isMap(services)) separate(services);
}

function separate(map: YAMLMap): void {
  for (const { key } of map.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
}
