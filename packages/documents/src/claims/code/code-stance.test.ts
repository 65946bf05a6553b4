import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../testing/claims/code-claims-in.ts';

describe('how code is meant', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'placeholders',
      'bash',
      '',
      `ssh <user>@<server-ip>
ssh deploy@your-server
docker logs <container>
docker exec -it $CONTAINER bash
psql -h $DB_HOST -U "$DB_USER" -d <database>
curl https://YOUR_DOMAIN/web/health
ssh root@203.0.113.7`,
      ['address 203.0.113.7 of nobody likely example'],
    ],
    ['an id of a container', 'bash', '', 'docker logs 4f5c2a9b1d3e', []],
    [
      'bad and good',
      'bash',
      '',
      `# bad
docker restart odoo-web

# good
docker restart odoo-prod`,
      [
        'container odoo-web of service/odoo refused',
        'container odoo-prod of service/odoo@production',
      ],
    ],
    [
      'a bad line',
      'bash',
      '',
      `docker restart odoo-web   # wrong!
docker restart odoo-prod  # restarts it`,
      [
        'container odoo-web of service/odoo refused',
        'container odoo-prod of service/odoo@production',
      ],
    ],
    [
      'refused by the lead',
      'bash',
      `## Restart

Never run this:`,
      'docker restart odoo-web',
      ['container odoo-web of service/odoo refused'],
    ],
    [
      'refused by the heading',
      'bash',
      '## Anti-patterns',
      'docker restart odoo-web',
      ['container odoo-web of service/odoo refused'],
    ],
    [
      'past by the heading',
      'bash',
      '## Legacy setup',
      'ssh root@192.0.2.99',
      ['ssh-user root of host/shelf past', 'address 192.0.2.99 of host/shelf past'],
    ],
    [
      'past by the lead',
      'bash',
      `## Access

We used to log in with:`,
      'ssh root@192.0.2.99',
      ['ssh-user root of host/shelf past', 'address 192.0.2.99 of host/shelf past'],
    ],
    [
      'planned by the heading',
      'bash',
      '## Migration plan',
      'docker restart odoo-web',
      ['container odoo-web of service/odoo planned'],
    ],
    [
      'an example',
      'bash',
      `## Usage

For example:`,
      'docker restart odoo-web',
      ['container odoo-web of service/odoo example'],
    ],
    [
      'what a lead says that is no judgement',
      'bash',
      `## Logs

If the container does not start, this will show why:`,
      'docker logs odoo-web',
      ['container odoo-web of service/odoo'],
    ],
    ['no shell', 'python', '', 'docker.restart("odoo-web")', []],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
