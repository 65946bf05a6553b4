import { expect, test } from 'vitest';
import { readOcaLockJson } from './oca-lock-json/read.ts';
import { readOcaLockYaml } from './oca-lock-yaml/read.ts';
import { place, shown } from './testing/shown.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

test('a map by name', () => {
  const text = `{"version": 2, "odoo_version": "18.0", "repositories": {
  "web": {"url": "https://github.com/OCA/web", "branch": "18.0", "commit": null, "tier": 1, "modules": ["web_responsive"]},
  "queue": {"commit": "${SHA}", "modules": []}
}, "install_tiers": {}}`;
  const file = readOcaLockJson(text, 'oca.lock.json');
  expect(file.series?.value).toBe('18.0');
  expect(shown(file, text)).toEqual({
    pins: [
      {
        at: '"web"',
        repository: 'OCA/web',
        url: ['https://github.com/OCA/web', '"https://github.com/OCA/web"'],
        branch: ['18.0', '"18.0"'],
        commit: [null, 'null'],
        modules: [['web_responsive', '"web_responsive"']],
      },
      { at: '"queue"', repository: 'OCA/queue', commit: [SHA, `"${SHA}"`] },
    ],
    mistakes: [],
  });
});

test('a list in a folder', () => {
  const text = `{"version": "1.0", "odoo_version": "18.0", "target_dir": "vendor/oca/",
  "repos": [{"name": "web", "url": "git@github.com:OCA/web.git", "ref": "18.0", "commit": "HEAD", "modules": []}]}`;
  expect(shown(readOcaLockJson(text, 'vendor/oca.lock.json'), text)).toEqual({
    pins: [
      {
        at: '"web"',
        repository: 'OCA/web',
        url: ['git@github.com:OCA/web.git', '"git@github.com:OCA/web.git"'],
        path: ['vendor/oca/web', '"web"'],
        commit: ['HEAD', '"HEAD"'],
        ref: ['18.0', '"18.0"'],
      },
    ],
    mistakes: [],
  });
});

test('a list of sources with hashes', () => {
  const text = `schema: ssot.odoo.oca_lock.v1
repos:
  - name: web
    source: https://github.com/OCA/web
    target_path: addons/oca/web
    branch: 18.0
    ref: ${SHA}
    shallow: true
    lifecycle: active
`;
  expect(shown(readOcaLockYaml(text, 'oca_lock.yaml'), text)).toEqual({
    pins: [
      {
        at: 'web',
        repository: 'OCA/web',
        url: ['https://github.com/OCA/web', 'https://github.com/OCA/web'],
        path: ['addons/oca/web', 'addons/oca/web'],
        branch: ['18.0', '18.0'],
        commit: [SHA, SHA],
        ref: [SHA, SHA],
        shallow: [true, 'true'],
      },
    ],
    mistakes: [],
  });
});

test('modules with versions', () => {
  const text = `repos:
  - name: server-tools
    branch: "19.0"
    commit: latest
    modules:
      - name: queue_job
        version: 19.0.1.0.0
      - {}
`;
  expect(shown(readOcaLockYaml(text, 'vendor/oca_repos.lock'), text)).toEqual({
    pins: [
      {
        at: 'server-tools',
        repository: 'OCA/server-tools',
        branch: ['19.0', '"19.0"'],
        commit: ['latest', 'latest'],
        modules: [['queue_job', 'queue_job']],
      },
    ],
    mistakes: ['8:9-8:11 a module without a name'],
  });
});

test('a lock that says it is not used any more', () => {
  const file = readOcaLockJson('{"deprecated": true, "use": "oca_lock.yaml"}', 'oca.lock.json');
  expect(file.deprecated && place(file.deprecated)).toBe('1:16-1:20');
  expect(file.mistakes).toEqual([]);
});

test.each([
  ['', '1:1-1:1 the text ends where a value should stand'],
  ['{"repos": {}}', '1:11-1:13 neither a map `repositories` nor a list `repos`'],
  ['[]', '1:1-1:3 neither a map `repositories` nor a list `repos`'],
  ['{"repos": [1]}', '1:12-1:13 an entry that is no repository'],
  ['{"repos": [{"url": "x"}]}', '1:12-1:24 an entry that is no repository'],
  ['{"repositories": {"web": "18.0"}}', '1:26-1:32 an entry that is no repository'],
  ['{"repositories": {},}', '1:21-1:22 "}" where a string should stand'],
])('%j', (text, mistake) => {
  expect(shown(readOcaLockJson(text, 'oca.lock.json'), text).mistakes).toEqual([mistake]);
});

test('an empty YAML file pins nothing', () => {
  expect(readOcaLockYaml('# later\n', 'oca.lock').mistakes.map(({ what }) => what)).toEqual([
    'an empty file',
  ]);
});
