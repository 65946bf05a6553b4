import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('other data', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'stack.yaml',
      'yaml',
      '',
      `hosts:
  shelf:
    address: 10.1.1.9
    provider: { region: nyc3 }
services:
  n8n: { port: 5679, domain: flows }`,
      ['address 10.1.1.9 of host/shelf', 'region nyc3 of host/shelf', 'port 5679 of service/n8n'],
    ],
    [
      'facts in YAML',
      'yaml',
      '',
      `production:
  superset:
    url: https://superset.example.com
    port: 9088
    container: superset_app`,
      [
        'domain superset.example.com of service/superset@production',
        'port 9088 of service/superset@production',
        'container superset_app of service/superset@production',
      ],
    ],
    [
      'facts in JSON',
      'json',
      '',
      '{ "services": [{ "name": "n8n", "port": 5679, "image": "n8nio/n8n:2" }], "region": "nyc1" }',
      ['port 5679 of service/n8n', 'image n8nio/n8n:2 of service/n8n'],
    ],
    ['JSON of an answer', 'json', '', '{"status": "ok", "count": 5}', []],
    [
      'a workflow of GitHub',
      'yaml',
      '',
      `on: { push: { branches: [main] } }
jobs: { test: { runs-on: ubuntu-24.04, steps: [{ uses: "actions/checkout@v4" }] } }`,
      [],
    ],
    [
      'TOML',
      'toml',
      '',
      `[services.n8n]
port = 5699
image = "n8nio/n8n:1"
[other]
port = 1`,
      ['port 5699 of service/n8n', 'image n8nio/n8n:1 of service/n8n'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
