import { expect, test } from 'vitest';
import { lintTexts } from '../../testing/index.ts';

const CONF = '[options]\nadmin_passwd = harbour-and-gull8\ndb_password = odoo\n';
const ONLY = ['no-plain-admin-password', 'no-weak-password'];
const service = (source: string, more = '') =>
  `services:\n  odoo:\n    image: odoo:18.0\n    volumes: [${source}:/etc/odoo]\n${more}`;
const DEBUGGED = '    command: python3 -m debugpy --listen 5678 /usr/bin/odoo\n';

/** Rules that have something against the configuration. */
function told(compose: Readonly<Record<string, string>>): readonly string[] {
  const { findings } = lintTexts({ 'config/odoo.conf': CONF, ...compose }, { only: ONLY });
  return findings.map(({ rule }) => rule).toSorted();
}

test.each([
  { name: 'nobody mounts it', compose: {}, is: true },
  { name: 'a deployment mounts it', compose: { 'compose.yaml': service('./config') }, is: true },
  {
    name: 'only a debugged service mounts its folder',
    compose: { 'compose.yaml': service('./config', DEBUGGED) },
    is: false,
  },
  {
    name: 'only a compose file for development mounts it',
    compose: { 'compose.dev.yaml': service('./config') },
    is: false,
  },
  {
    name: 'a deployment mounts it as well',
    compose: { 'compose.dev.yaml': service('./config'), 'compose.yaml': service('./config') },
    is: true,
  },
  {
    name: 'a service for development mounts all there is',
    compose: { 'compose.dev.yaml': service('./') },
    is: true,
  },
])('a configuration is judged where $name: $is', ({ compose, is }) => {
  expect(told(compose)).toEqual(is ? ONLY : []);
});
