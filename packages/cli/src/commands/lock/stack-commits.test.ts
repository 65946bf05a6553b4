import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { withCommits } from './stack-commits.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

function stackOf(repositories: string): string {
  return `stack: bakery
version: 1
hosts: { oven: { address: 192.0.2.10, memory: 8g, vcpus: 4 } }
edges: { oven: {} }
environments:
  production: { host: oven, odoo: { domain: shop.example.com, database: odoo, users: 10 } }
odoo:
  series: "18.0"
  addons:
    oca:
      repositories: # what we use
${repositories}
databases: { flour: { version: 16, databases: { odoo: {} } } }
`;
}

function withLock(text: string, folder = '') {
  const result = loadStack(text, 'stack.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const { settings } = result.value;
  const path = `${folder === '' ? '' : `${folder}/`}addons/oca/web`;
  const locked = {
    path,
    url: 'https://github.com/OCA/web',
    branch: '18.0',
    commit: A,
    modules: [],
  };
  const lock = { series: '18.0', repositories: [locked] };
  return withCommits({ file: 'stack.yaml', text, settings, folder }, lock);
}

test.each([
  ['an empty entry', '        web: {} # the client', `        web: { commit: ${A} } # the client`],
  [
    'a list of modules',
    '        web: { modules: [web_responsive] }',
    `        web: { modules: [web_responsive], commit: ${A} }`,
  ],
  [
    'an older commit',
    `        web:\n          commit: ${B} # tested`,
    `        web:\n          commit: ${A} # tested`,
  ],
])('%s gets the commit, and all else stays', (_, before, after) => {
  const made = withLock(stackOf(`${before}\n        project: {}`));
  expect(made).toEqual({
    text: stackOf(`${after}\n        project: {}`),
    changed: ['web'],
    refused: [],
  });
});

test('what is there already, and what the lock does not have, is left alone', () => {
  const text = stackOf(`        web: { commit: ${A} }\n        project: { commit: ${B} }`);
  expect(withLock(text)).toEqual({ text, changed: [], refused: [] });
});

test('a stack in a folder of its own', () => {
  expect(withLock(stackOf('        web: {}'), 'deploy').changed).toEqual(['web']);
});

test('an entry that stands elsewhere is not guessed at', () => {
  const text = stackOf('        helpdesk: &one { modules: [helpdesk_mgmt] }\n        web: *one');
  expect(withLock(text)).toEqual({ text, changed: [], refused: ['web'] });
});
