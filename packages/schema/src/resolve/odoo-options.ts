import type { Path } from '@stackwright/core';
import { checkOption } from '../odoo/index.ts';
import type { OptionProblem } from '../odoo/index.ts';
import type { Database, OdooOption } from '../model/index.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import type { OdooPlacement } from './placements.ts';
import { bytesOf, secondsOf } from './settings.ts';

/** Odoo reports to its maker at this option's URL; nothing listens on the discard port. */
const NOWHERE = 'http://127.0.0.1:9/';

interface Places {
  readonly addonsPath: readonly string[];
  readonly dataDirectory: string;
  readonly database: Database;
  readonly proxied: boolean;
}

/**
 * The options of odoo.conf: what Stackwright decides, then what `settings` adds. Credentials and the
 * server's address are not among them: the official image takes those from its environment.
 */
export function buildOptions(draft: Draft, placement: OdooPlacement, places: Places): OdooOption[] {
  const { path, settings } = placement;
  const { series } = draft.settings.odoo;
  const at = (key: keyof typeof settings): Path => [...path, key];
  const number = (
    key: 'workers' | 'cron-threads' | 'db-maxconn' | 'http-port' | 'websocket-port',
  ): number => filled(settings[key], at(key));
  const decided: OdooOption[] = [
    { name: 'addons_path', value: places.addonsPath.join(','), path: ['odoo', 'addons'] },
    { name: 'data_dir', value: places.dataDirectory, path: at('data') },
    { name: 'db_maxconn', value: number('db-maxconn'), path: at('db-maxconn') },
    { name: 'db_name', value: places.database.name, path: at('database') },
    {
      name: 'db_sslmode',
      value: places.database.server.tls,
      path: [...places.database.server.path, 'tls'],
    },
    { name: 'dbfilter', value: `^${escapeRegExp(places.database.name)}$`, path: at('database') },
    { name: 'gevent_port', value: number('websocket-port'), path: at('websocket-port') },
    { name: 'http_port', value: number('http-port'), path: at('http-port') },
    {
      name: 'limit_memory_hard',
      value: bytesOf(filled(settings['limit-memory-hard'], at('limit-memory-hard'))),
      path: at('limit-memory-hard'),
    },
    {
      name: 'limit_memory_soft',
      value: bytesOf(filled(settings['limit-memory-soft'], at('limit-memory-soft'))),
      path: at('limit-memory-soft'),
    },
    {
      name: 'limit_time_cpu',
      value: secondsOf(settings['limit-time-cpu'] ?? '600s'),
      path: at('limit-time-cpu'),
    },
    {
      name: 'limit_time_real',
      value: secondsOf(settings['limit-time-real'] ?? '1200s'),
      path: at('limit-time-real'),
    },
    { name: 'list_db', value: false, path: at('settings') },
    { name: 'max_cron_threads', value: number('cron-threads'), path: at('cron-threads') },
    { name: 'proxy_mode', value: places.proxied, path: at('domain') },
    { name: 'workers', value: number('workers'), path: at('workers') },
  ];
  if (places.addonsPath.length === 0) decided.shift();
  checkDecided(draft, placement);
  if (draft.settings.policies?.['odoo-telemetry'] === 'forbidden') {
    decided.push({
      name: 'publisher_warranty_url',
      value: NOWHERE,
      path: ['policies', 'odoo-telemetry'],
    });
  }
  const own = Object.entries(settings.settings ?? {}).map(([name, value]) => ({
    name,
    value,
    path: [...path, 'settings', name],
  }));
  const options = [
    ...decided.filter(({ name }) => !own.some((option) => option.name === name)),
    ...own,
  ];
  for (const option of options) checkOne(draft, series, option);
  return options.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Options that a key of their own decides, by option. Two answers to one question are one too many. */
const DECIDED: Readonly<Record<string, string>> = {
  addons_path: 'odoo.addons',
  data_dir: 'data',
  db_host: 'database',
  db_maxconn: 'db-maxconn',
  db_name: 'database',
  db_password: 'database',
  db_port: 'database',
  db_sslmode: "the server's tls",
  db_user: 'database',
  gevent_port: 'websocket-port',
  http_port: 'http-port',
  limit_memory_hard: 'limit-memory-hard',
  limit_memory_soft: 'limit-memory-soft',
  limit_time_cpu: 'limit-time-cpu',
  limit_time_real: 'limit-time-real',
  max_cron_threads: 'cron-threads',
  workers: 'workers',
};

/** Options whose value is a secret. This file holds none, and neither does what is rendered of it. */
const SECRET: readonly string[] = ['admin_passwd', 'smtp_password'];

function checkDecided(draft: Draft, { path, settings }: OdooPlacement): void {
  for (const name of Object.keys(settings.settings ?? {})) {
    const place = { path: [...path, 'settings', name], part: 'key' as const };
    if (SECRET.includes(name)) {
      report(draft, {
        rule: 'secret-in-stack',
        what: `\`${name}\` is a secret, and this file must not hold one.`,
        why: 'stack.yaml and odoo.conf are in the repository for everybody who can read it.',
        fix: 'Take the line away, change the secret, and give it to Odoo by its environment.',
        ...place,
      });
    }
    const key = Object.hasOwn(DECIDED, name) ? DECIDED[name] : undefined;
    if (key === undefined) continue;
    report(draft, {
      rule: 'decided-option',
      what: `\`${name}\` is decided by ${key}.`,
      why: 'The edge, the health checks and the sizing follow from there, and would not know of this value.',
      fix: `Take the line away, and set ${key} instead.`,
      ...place,
    });
  }
}

function checkOne(
  draft: Draft,
  series: Draft['settings']['odoo']['series'],
  option: OdooOption,
): void {
  const problem = checkOption(series, option.name, option.value) ?? checkVariable(option);
  if (problem === undefined || !isRefused(problem)) return;
  report(draft, {
    rule: 'invalid-odoo-option',
    what: problem.what,
    why: problem.why,
    fix: problem.fix,
    path: option.path,
    part: problem.kind === 'unknown-option' ? 'key' : 'value',
  });
}

/** What looks like a comment or a variable is one to whoever reads the file next, and none to Odoo. */
const MISLEADING: readonly string[] = ['inline-comment', 'not-expanded'];

function isRefused({ severity, kind }: Pick<OptionProblem, 'severity' | 'kind'>): boolean {
  return severity === 'error' || MISLEADING.includes(kind);
}

/** Odoo expands `${NAME}` in a few paths: then the file says less than it should, for it depends on the host. */
function checkVariable({ name, value }: OdooOption): OptionProblem | undefined {
  if (typeof value !== 'string' || !value.includes('${')) return undefined;
  return {
    kind: 'not-expanded',
    severity: 'error',
    effect: 'misread',
    what: `\`${name}\` holds a variable.`,
    why: 'Odoo expands variables in a few paths only, and there the value depends on the host.',
    fix: 'Write the value itself.',
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
