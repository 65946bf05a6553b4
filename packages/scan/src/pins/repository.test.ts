import { expect, test } from 'vitest';
import { isSameRepository, readAddress, repositoryOf } from './repository.ts';

test.each([
  ['https://github.com/OCA/web', 'OCA/web'],
  ['https://github.com/OCA/web.git', 'OCA/web'],
  ['https://github.com/OCA/web/', 'OCA/web'],
  ['https://github.com/OCA/web.git/', 'OCA/web'],
  ['http://github.com/OCA/web', 'OCA/web'],
  ['https://GitHub.com/OCA/web', 'OCA/web'],
  ['https://someone@github.com/OCA/web.git', 'OCA/web'],
  ['git@github.com:OCA/web.git', 'OCA/web'],
  ['github.com:OCA/web', 'OCA/web'],
  ['ssh://git@github.com:22/OCA/web.git', 'OCA/web'],
  ['ssh://git@ssh.github.com:443/OCA/web.git', 'OCA/web'],
  ['git://github.com/OCA/web', 'OCA/web'],
  ['git+https://github.com/OCA/web', 'OCA/web'],
  ['https://git.example.com/erp/addons.git', 'git.example.com/erp/addons'],
  ['git@git.example.com:erp/group/addons.git', 'git.example.com/erp/group/addons'],
  ['../web', undefined],
  ['./web.git', undefined],
  ['/srv/git/web.git', undefined],
  ['file:///srv/git/web.git', undefined],
  ['C:/git/web', undefined],
  ['https://github.com/$OWNER/web', undefined],
  ['https://github.com/', undefined],
  ['', undefined],
])('%s is %s', (url, repository) => {
  expect(repositoryOf(url)).toBe(repository);
});

test.each([
  ['git://github.com/OCA/web', 'git'],
  ['git@github.com:OCA/web', 'ssh'],
  ['../web', 'file'],
  ['HTTPS://github.com/OCA/web', 'https'],
])('%s goes over %s', (url, protocol) => {
  expect(readAddress(url)?.protocol).toBe(protocol);
});

test('names are compared as GitHub does', () => {
  expect(isSameRepository('OCA/Web', 'oca/web')).toBe(true);
  expect(isSameRepository('OCA/web', 'OCA/website')).toBe(false);
});
