import { expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

test.each([
  [{ STACKWRIGHT_CACHE_DIR: 'here', XDG_CACHE_HOME: '/xdg' }, '/home/ada', 'here'],
  [{ XDG_CACHE_HOME: '/xdg' }, '/home/ada', '/xdg/stackwright'],
  [
    { STACKWRIGHT_CACHE_DIR: '', XDG_CACHE_HOME: 'relative' },
    '/home/ada',
    '/home/ada/.cache/stackwright',
  ],
  [{}, '/home/ada', '/home/ada/.cache/stackwright'],
  [{}, '', undefined],
])('%j of a user at %j: %j', (env, home, folder) => {
  expect(cacheFolder(env, home)).toBe(folder);
});
