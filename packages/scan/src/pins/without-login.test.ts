import { expect, test } from 'vitest';
import { withoutLogin } from './without-login.ts';

const WORD = ['lantern', 'tide', '7'].join('-');

test.each([
  [`https://shop:${WORD}@github.com/OCA/web.git`, 'https://github.com/OCA/web.git'],
  [`https://${WORD}@github.com/OCA/web.git`, 'https://github.com/OCA/web.git'],
  [`git+https://shop:${WORD}@github.com/OCA/web`, 'git+https://github.com/OCA/web'],
  [`https://shop:${WORD}@x@github.com/OCA/web`, 'https://github.com/OCA/web'],
  [`HTTPS://shop:${WORD}@github.com/OCA/web`, 'HTTPS://github.com/OCA/web'],
  [`ssh://git:${WORD}@github.com/OCA/web`, 'ssh://git@github.com/OCA/web'],
  ['ssh://git@github.com:22/OCA/web', 'ssh://git@github.com:22/OCA/web'],
  ['git@github.com:OCA/web.git', 'git@github.com:OCA/web.git'],
  ['https://${TOKEN}@github.com/OCA/web', 'https://${TOKEN}@github.com/OCA/web'],
  ['https://github.com/OCA/web.git@18.0', 'https://github.com/OCA/web.git@18.0'],
  ['../web', '../web'],
  ['', ''],
])('%#', (url, bare) => {
  expect(withoutLogin(url)).toBe(bare);
});
