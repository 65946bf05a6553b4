import { isMermaid } from '../diagram/mermaid.ts';
import { isCronLine } from './cron/read-cron-block.ts';
import { recordLineOf } from './dns/record-line.ts';
import { isOdooConfiguration } from './settings/odoo-options.ts';
import { isProgram } from './shell/programs.ts';

/** What a block is read as. `words`: drawings, trees and plain lines; undefined: a language that claims nothing here. */
export type Language =
  | 'data'
  | 'toml'
  | 'nginx'
  | 'ini'
  | 'env'
  | 'zone'
  | 'cron'
  | 'sql'
  | 'shell'
  | 'console'
  | 'ssh-config'
  | 'mermaid'
  | 'words';

const TAGS: ReadonlyMap<string, Language | 'sniffed'> = new Map(
  Object.entries({
    data: 'yaml yml docker-compose compose json jsonc json5',
    toml: 'toml',
    nginx: 'nginx nginxconf',
    ini: 'ini cfg properties odoo',
    env: 'env dotenv',
    zone: 'zone bind dns dns-zone',
    cron: 'cron crontab',
    sql: 'sql postgresql postgres psql pgsql plpgsql',
    shell: 'bash sh shell zsh fish shellscript',
    console: 'console shell-session shellsession terminal bash-session sh-session',
    'ssh-config': 'ssh-config sshconfig ssh',
    mermaid: 'mermaid',
    sniffed: 'text txt plaintext plain conf config output none ascii diagram log',
  } satisfies Partial<Record<Language | 'sniffed', string>>).flatMap(([language, names]) =>
    names.split(' ').map((name) => [name, language as Language | 'sniffed'] as const),
  ),
);

/** What a block is written in: by its tag, else by its text where the tag says nothing. */
export function languageOf(tag: string, text: string): Language | undefined {
  const told = tag === '' ? 'sniffed' : TAGS.get(tag);
  if (told === 'sniffed') return sniffed(text, tag);
  return told;
}

const NGINX =
  /^\s*(?:server|upstream|http|location)\b[^\n;]*\{|^\s*(?:proxy_pass|server_name|ssl_certificate|client_max_body_size)\s[^\n]*;/m;
const SQL =
  /^\s*(?:select\s[^\n]*\bfrom\b|grant\s|create (?:role|user|database|table|index|extension)\s|alter (?:role|user|database|table|system)\s|\\c(?:onnect)?\s)/im;
const PROMPT = /^\s*(?:[\w.-]+@[\w.-]+(?::[^\s$#]{0,80})?\s?[$#%]|[$❯➜])\s+\S/m;
const YAML =
  /^(?:services|version|volumes|networks|hosts|environments):\s*(?:$|["'\d])|^\s+(?:image|container_name|ports):(?:\s|$)/m;

function sniffed(text: string, tag: string): Language {
  const isDrawing = /[┌╔┏╭├└]|\+[-=]{3,}\+/.test(text);
  if (isMermaid(text)) return 'mermaid';
  if (isDrawing) return 'words';
  if (NGINX.test(text)) return 'nginx';
  if (isOdooConfiguration(text)) return 'ini';
  if (/^\s*Host\s+\S/m.test(text) && /^\s*(?:HostName|User)\s+\S/im.test(text)) return 'ssh-config';
  if (PROMPT.test(text)) return 'console';
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*[#;]/.test(line));
  const share = (sign: (line: string) => boolean): number =>
    lines.length === 0 ? 0 : lines.slice(0, 60).filter(sign).length / Math.min(lines.length, 60);
  if (share((line) => recordLineOf(line, 0) !== undefined) >= 0.5) return 'zone';
  if (share(isCronLine) >= 0.5) return 'cron';
  if (share((line) => /^(?:export\s+)?[A-Z][A-Z\d_]+=/.test(line)) >= 0.5) return 'env';
  if (YAML.test(text) || /^\s*[{[]/.test(text)) return 'data';
  if (SQL.test(text)) return 'sql';
  if (tag === 'output' || tag === 'log') return 'words';
  return share(isCommand) >= 0.5 ? 'shell' : 'words';
}

function isCommand(line: string): boolean {
  const [, name = ''] = /^\s*(?:sudo\s+)?([a-z][\w.-]*)(?:\s|$)/.exec(line) ?? [];
  return isProgram(name) || /^\s*(?:\.\/|--?[a-z])/.test(line);
}
