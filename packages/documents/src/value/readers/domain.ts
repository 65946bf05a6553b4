/**
 * Ends of names that are domains. A list of those that people write about: with all of them `account.move`,
 * `odoo.conf` or `vm.max` would be domains too.
 */
const ENDS: ReadonlySet<string> = new Set(
  (
    'com net org io dev app ai co run cloud edu gov info biz tech online site store shop page me tv xyz ' +
    'eu de uk us fr nl ch at be es it se no dk fi pl cz sk hu ro bg gr pt ie lt lv ee is lu hr si ru ua tr il ae sa ' +
    'ph sg my id in jp cn hk tw kr th vn au nz ca mx br ar cl pe za ng ke eg ma ' +
    'local internal lan test example invalid localdomain arpa intranet corp'
  ).split(' '),
);
/** Ends that are far oftener a file's than a country's; three labels make a domain of them. */
const FILE_ENDS: ReadonlySet<string> = new Set([
  'md',
  'sh',
  'py',
  'rs',
  'pl',
  'so',
  'cc',
  'ps',
  'zip',
  'in',
  'at',
  'is',
  'id',
  'no',
  'it',
  'me',
  'page',
  'test',
  'local',
  'home',
  'host',
  'email',
  'example',
  'info',
  'run',
  'app',
  'my',
  'us',
  'be',
  'si',
  'mx',
]);
const COUNTRY_ENDS: ReadonlySet<string> = new Set([...FILE_ENDS].filter((end) => end.length === 2));
const LABEL = /^[A-Za-z\d_](?:[\w-]{0,61}[A-Za-z\d])?$/;

/**
 * The domain that a name is, lower case and without final dot; undefined when it is a file's name, a module's or no
 * name at all. `trusted`: the place says that it is a domain (an URL, a labelled cell), so that any end will do.
 */
export function domainOf(name: string, trusted = false): string | undefined {
  const lower = name.toLowerCase().replace(/\.$/, '');
  const plain = lower.replace(/^\*\./, '');
  const labels = plain.split('.');
  const end = labels.at(-1) ?? '';
  if (labels.length < 2 || lower.length > 253 || !/^[a-z][a-z\d-]+$/.test(end)) return undefined;
  if (!labels.every((label) => LABEL.test(label))) return undefined;
  if (trusted) return lower;
  if (!ENDS.has(end)) return undefined;
  if (labels.length === 2 && FILE_ENDS.has(end)) return undefined;
  if (COUNTRY_ENDS.has(end) && labels.length === 2) return undefined;
  // Domains are not written in camel case.
  return /[a-z][A-Z]/.test(name) && !/^[A-Z]/.test(name) ? undefined : lower;
}
