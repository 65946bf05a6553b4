import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('nginx', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'a vhost',
      'nginx',
      '',
      `server {
  listen 443 ssl;
  server_name shop.example.com;
  ssl_certificate /etc/letsencrypt/live/books.example.com/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/books.example.com/privkey.pem;
  client_max_body_size 7m;
  location / { proxy_pass http://odoo-prod:8070; proxy_read_timeout 33s; }
  location /longpolling/ { proxy_pass http://odoo-prod:8073; }
}`,
      [
        'port 443 of edge/shelf likely',
        'domain shop.example.com of service/odoo@production',
        'certificate-path /etc/letsencrypt/live/books.example.com/fullchain.pem of service/odoo@production',
        'certificate-path /etc/letsencrypt/live/books.example.com/privkey.pem of service/odoo@production',
        'upload-size 7m of service/odoo@production',
        'upstream odoo-prod of service/odoo@production',
        'port 8070 of service/odoo@production',
        'proxy-timeout 33s of service/odoo@production',
        'websocket-route /longpolling/ of service/odoo@production',
        'upstream odoo-prod of service/odoo@production',
        'websocket-port 8073 of service/odoo@production',
      ],
    ],
    [
      'crossed over',
      'nginx',
      '',
      'server { server_name n8n.example.com; location / { proxy_pass http://superset-prod:8088; } }',
      [
        'domain n8n.example.com of service/n8n@production',
        'upstream superset-prod of service/n8n@production',
        'port 8088 of service/superset@production',
      ],
    ],
    [
      'a name of another zone',
      'nginx',
      '',
      'server { server_name flows.bookshop.dev; location / { proxy_pass http://n8n-prod:5678; } }',
      [
        'domain flows.bookshop.dev of service/n8n@production',
        'upstream n8n-prod of service/n8n@production',
        'port 5678 of service/n8n@production',
      ],
    ],
    [
      'an upstream',
      'nginx',
      '',
      `upstream covers { server covers-prod:8005; }
server { server_name covers.example.com; location / { proxy_pass http://covers; } }`,
      [
        'upstream covers-prod of service/covers@production',
        'port 8005 of service/covers@production',
        'domain covers.example.com of service/covers@production',
      ],
    ],
    [
      'the loopback',
      'nginx',
      '',
      'server { server_name superset.example.com; location / { proxy_pass http://127.0.0.1:8099; } }',
      [
        'domain superset.example.com of service/superset@production',
        'port 8099 of service/superset@production',
      ],
    ],
    [
      'a location alone',
      'nginx',
      '## n8n',
      'location / { proxy_pass http://localhost:5600; }',
      ['port 5600 of service/n8n likely'],
    ],
    [
      'an upstream in a section about nginx',
      'nginx',
      '## nginx',
      'upstream web { server 127.0.0.1:8069; }',
      [],
    ],
    [
      'keys of Compose',
      'nginx',
      '',
      'server { server_name n8n.example.com; location / { proxy_pass http://n8n:5678; } }',
      ['domain n8n.example.com of service/n8n@production', 'port 5678 of service/n8n@production'],
    ],
    [
      'a redirect',
      'nginx',
      '',
      'server { server_name www.example.com; return 301 https://books.example.com$request_uri; }',
      [
        'domain www.example.com of nobody likely',
        'redirect books.example.com of record/www.example.com',
      ],
    ],
    [
      'variables and others',
      'nginx',
      '',
      `server { server_name _; set $up n8n; location / { proxy_pass http://$up:1; } }
server { server_name gitea.bookshop.dev; location / { proxy_pass http://gitea:3000; } }`,
      ['domain gitea.bookshop.dev of nobody likely', 'port 3000 of nobody guess'],
    ],
    [
      'a websocket by itself',
      'nginx',
      '',
      'location /web/longpolling { proxy_pass http://odoo-prod:8072; }',
      [
        'websocket-route /web/longpolling of service/odoo@production',
        'websocket-port 8072 of service/odoo@production',
      ],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
