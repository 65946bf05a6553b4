import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('other programs', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'git in a section',
      'bash',
      '## Staging deploy',
      `git fetch origin
git checkout main`,
      ['branch main of environment/staging@staging likely'],
    ],
    [
      'git reset',
      'bash',
      '## Production',
      'git reset --hard origin/develop',
      ['branch develop of environment/production@production likely'],
    ],
    [
      'git of others',
      'bash',
      '',
      `git checkout -b feature/labels
git checkout v1.2.3
git checkout 1a2b3c4d
git clone -b 18.0 https://github.com/OCA/web`,
      [],
    ],
    [
      'cd and git on the machine of the section',
      'bash',
      '## shelf-01',
      `cd /srv/bookshop
git pull`,
      ['repository-directory /srv/bookshop of host/shelf likely'],
    ],
    [
      'cd alone',
      'bash',
      '',
      `cd /opt/bookshop/repo
docker compose ps`,
      ['repository-directory /opt/bookshop/repo of nobody likely'],
    ],
    [
      'cd elsewhere',
      'bash',
      '',
      `cd /var/log/nginx
cd deploy`,
      [],
    ],
    [
      'certbot',
      'bash',
      '',
      'certbot certonly --webroot -w /var/www -d shop.example.com -d staging.example.com',
      [
        'certificate-name shop.example.com of certificate/shop.example.com likely',
        'certificate-name staging.example.com of certificate/shop.example.com likely',
      ],
    ],
    [
      'openssl',
      'bash',
      '',
      'openssl s_client -connect shop.example.com:443 -servername shop.example.com </dev/null',
      ['domain shop.example.com of service/odoo@production'],
    ],
    [
      'nc',
      'bash',
      '',
      'nc -zv db-ledger.example.net 5432',
      [
        'database-host db-ledger.example.net of server/ledger',
        'database-port 5432 of server/ledger',
      ],
    ],
    [
      'dig with a comment',
      'bash',
      '',
      'dig +short shop.example.com   # 192.0.2.21',
      ['record-value 192.0.2.21 of record/shop.example.com A example'],
    ],
    [
      'dig with output',
      'console',
      '',
      `$ dig +short MX mail.example.com
10 mxb.example.net.`,
      [
        'record-type MX of record/mail.example.com likely',
        'record-value 10 mxb.example.net. of record/mail.example.com MX example',
      ],
    ],
    [
      'host',
      'console',
      '',
      `$ host www.example.com
www.example.com is an alias for shop.example.com.`,
      ['record-value shop.example.com. of record/www.example.com CNAME'],
    ],
    [
      'ufw',
      'bash',
      '',
      `ufw allow 443/tcp
sudo ufw allow 8069
ufw allow from 10.0.0.0/8 to any port 5432`,
      ['open-port 443/tcp of firewall/firewall', 'open-port 8069 of firewall/firewall'],
    ],
    [
      'a bucket',
      'bash',
      '',
      'aws s3 ls s3://book-archive/backups/',
      ['bucket book-archive of backup/production likely'],
    ],
    [
      'rclone',
      'bash',
      '',
      'rclone copy /opt/bookshop/backups spaces:book-backups/daily',
      ['bucket book-backups of backup/production'],
    ],
    [
      'doctl',
      'bash',
      '',
      'doctl compute droplet create shelf-01 --region nyc1 --size s-2vcpu-4gb --image ubuntu-22-04-x64',
      [
        'region nyc1 of host/shelf',
        'machine-size s-2vcpu-4gb of host/shelf',
        'os ubuntu-22-04-x64 of host/shelf',
      ],
    ],
    [
      'odoo',
      'bash',
      '',
      'docker exec odoo-prod odoo -d library -u base --workers=0 --stop-after-init',
      [
        'container odoo-prod of service/odoo@production',
        'database library of service/odoo@production likely',
      ],
    ],
    [
      'variables',
      'bash',
      '',
      `export PGHOST=db-ledger.example.net PGPORT=5432
N8N_PORT=5680 node index.js`,
      [
        'database-host db-ledger.example.net of nobody likely',
        'database-port 5432 of nobody guess',
        'port 5680 of service/n8n',
      ],
    ],
    [
      'a heredoc',
      'bash',
      '',
      `cat > odoo.conf <<'EOF'
[options]
db_host = db-ledger.example.net
workers = 99
EOF`,
      ['database-host db-ledger.example.net of service/odoo', 'workers 99 of service/odoo'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});

describe('sessions', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'a prompt with a path',
      'console',
      '',
      `deploy@shelf-01:/opt$ docker restart odoo-web
odoo-web`,
      ['container odoo-web of service/odoo'],
    ],
    [
      'prompts of root',
      'console',
      '',
      `# docker restart odoo-web
# ls`,
      ['container odoo-web of service/odoo'],
    ],
    [
      'a line that goes on',
      'bash',
      '',
      `docker exec \\
  -it odoo-web \\
  bash`,
      ['container odoo-web of service/odoo'],
    ],
    [
      'a cron line',
      'bash',
      '',
      '0 3 * * * /opt/bookshop/repo/scripts/backup.sh',
      ['backup-time 0 3 * * * of backup/production'],
    ],
    [
      'a record in output',
      'console',
      '',
      `$ dig shop.example.com
;; ANSWER SECTION:
shop.example.com.	1799	IN	A	192.0.2.20`,
      [
        'record-type A of record/shop.example.com@production',
        'record-value 192.0.2.20 of record/shop.example.com A',
      ],
    ],
    ['a loop', 'bash', '', 'for c in odoo-prod n8n-prod; do docker restart "$c"; done', []],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
