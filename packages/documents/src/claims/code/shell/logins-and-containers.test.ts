import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('logins', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'a login by address',
      'bash',
      '',
      'ssh deploy@192.0.2.20',
      ['ssh-user deploy of host/shelf', 'address 192.0.2.20 of host/shelf'],
    ],
    [
      'a login by host name',
      'bash',
      '',
      'ssh deploy@shelf-01',
      ['ssh-user deploy of host/shelf', 'hostname shelf-01 of host/shelf'],
    ],
    ['a login by id', 'bash', '', 'ssh shelf', ['hostname shelf of host/shelf']],
    [
      'a wrong login',
      'bash',
      '',
      'ssh root@192.0.2.20',
      ['ssh-user root of host/shelf', 'address 192.0.2.20 of host/shelf'],
    ],
    [
      'a retired address',
      'bash',
      '',
      "ssh root@192.0.2.99 'uptime'",
      ['ssh-user root of host/shelf', 'address 192.0.2.99 of host/shelf'],
    ],
    [
      'a retired name',
      'bash',
      '',
      'ssh deploy@old-shelf-1',
      ['ssh-user deploy of host/shelf', 'hostname old-shelf-1 of host/shelf'],
    ],
    [
      'an address of nobody',
      'bash',
      '',
      'ssh root@192.168.7.7',
      ['address 192.168.7.7 of nobody likely'],
    ],
    [
      'an address under the name of a machine',
      'bash',
      '## The press machine press-01',
      'ssh root@192.168.7.7',
      ['ssh-user root of host/press likely', 'address 192.168.7.7 of host/press likely'],
    ],
    [
      'a login by a domain',
      'bash',
      '',
      'ssh admin@shop.example.com',
      ['domain shop.example.com of service/odoo@production'],
    ],
    [
      '-l and -p',
      'bash',
      '',
      'ssh -p 2200 -l root press-01',
      [
        'ssh-port 2200 of host/press',
        'ssh-user root of host/press',
        'hostname press-01 of host/press',
      ],
    ],
    ['an alias', 'bash', '', 'ssh my-box', []],
    [
      'commands on a host',
      'bash',
      '',
      "ssh deploy@192.0.2.20 'cd /opt/bookshop/repo && git pull origin main'",
      [
        'ssh-user deploy of host/shelf',
        'address 192.0.2.20 of host/shelf',
        'repository-directory /opt/bookshop/repo of host/shelf',
        'branch main of nobody guess',
      ],
    ],
    [
      'commands on a host, inside a container',
      'bash',
      '',
      'ssh deploy@192.0.2.20 "docker exec odoo-prod curl -s http://localhost:8069/web/health"',
      [
        'ssh-user deploy of host/shelf',
        'address 192.0.2.20 of host/shelf',
        'container odoo-prod of service/odoo@production',
        'port 8069 of service/odoo@production',
        'health-route /web/health of service/odoo@production',
      ],
    ],
    [
      'scp',
      'bash',
      '',
      'scp dump.sql.gz root@192.0.2.30:/tmp/',
      ['ssh-user root of host/press', 'address 192.0.2.30 of host/press'],
    ],
    [
      'rsync',
      'bash',
      '',
      "rsync -az -e 'ssh -p 22' ./site/ deploy@192.0.2.20:/srv/site/",
      ['ssh-user deploy of host/shelf', 'address 192.0.2.20 of host/shelf'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});

describe('containers', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'docker logs',
      'bash',
      '',
      'docker logs -f --tail 100 n8n-prod',
      ['container n8n-prod of service/n8n@production'],
    ],
    [
      'docker exec',
      'bash',
      '',
      'docker exec -it -u root odoo-staging bash',
      ['container odoo-staging of service/odoo@staging'],
    ],
    [
      'sudo docker',
      'bash',
      '',
      'sudo docker restart nginx-prod superset-prod',
      [
        'container nginx-prod of edge/shelf',
        'container superset-prod of service/superset@production',
      ],
    ],
    [
      'a container that is not there',
      'bash',
      '',
      'docker logs odoo-web',
      ['container odoo-web of service/odoo'],
    ],
    [
      'a container that nobody knows',
      'bash',
      '',
      'docker logs gitea',
      ['container gitea of nobody'],
    ],
    [
      'a container that nobody knows in a section',
      'bash',
      '## Superset',
      'docker logs dashboards',
      ['container dashboards of service/superset likely'],
    ],
    [
      'a container that Compose numbers',
      'bash',
      '',
      `docker logs shop-nginx-n8n-1
docker stats bookshop_db_1`,
      ['container shop-nginx-n8n-1 of service/n8n', 'container bookshop_db_1 of server/drawer'],
    ],
    [
      'the program of the server as a container',
      'bash',
      '',
      'docker exec -i postgres psql -l',
      ['container postgres of server/drawer'],
    ],
    [
      'a retired container',
      'bash',
      '',
      'docker restart c95d_n8n-prod',
      ['container c95d_n8n-prod of service/n8n'],
    ],
    [
      'inspect with a format',
      'bash',
      '',
      "docker inspect -f '{{.State.Health.Status}}' covers-prod",
      ['container covers-prod of service/covers@production'],
    ],
    [
      'cp',
      'bash',
      '',
      'docker cp backup.zip odoo-prod:/tmp/',
      ['container odoo-prod of service/odoo@production'],
    ],
    [
      'ps with a filter',
      'bash',
      '',
      'docker ps --filter name=odoo-prod',
      ['container odoo-prod of service/odoo@production'],
    ],
    [
      'a project',
      'bash',
      '',
      'docker compose -p bookshop-production restart odoo',
      [
        'project bookshop-production of environment/production@production',
        'compose-service odoo of nobody@production',
      ],
    ],
    [
      'services of a project',
      'bash',
      '## Staging',
      `docker compose -p bookshop-production logs --tail 50 n8n till
docker compose -p bookshop-production exec -T till ls odoo`,
      [
        'project bookshop-production of environment/production@production',
        'compose-service n8n of nobody@production',
        'compose-service till of nobody@production',
        'project bookshop-production of environment/production@production',
        'compose-service till of nobody@production',
      ],
    ],
    [
      'the database of a project',
      'bash',
      '## Production',
      'docker compose -p bookshop-staging exec odoo odoo -d shop_staging --stop-after-init',
      [
        'project bookshop-staging of environment/staging@staging',
        'compose-service odoo of nobody@staging',
        'database shop_staging of service/odoo@staging likely',
      ],
    ],
    [
      'a container that the block makes',
      'bash',
      '',
      `docker run -d --name probe alpine sleep 9
docker exec probe ls
docker logs till
docker rm -f probe`,
      ['container till of nobody'],
    ],
    [
      'volumes and networks by their making',
      'bash',
      '',
      `docker volume inspect bookshop-production_till
docker volume rm heap
docker network inspect bookshop_front`,
      [
        'volume bookshop-production_till of nobody',
        'volume heap of nobody likely',
        'network bookshop_front of nobody',
      ],
    ],
    [
      'services of somebody else',
      'bash',
      '',
      'docker compose -p labels exec printer sh',
      ['project labels of nobody guess'],
    ],
    [
      'a volume that is mounted',
      'bash',
      '',
      `docker run --rm -v shop-production_odoo-data:/data alpine ls
docker run --rm -v scratch:/data -v /tmp/a:/a -v $PWD:/w alpine ls`,
      ['volume shop-production_odoo-data of nobody'],
    ],
    [
      'another project',
      'bash',
      '## Production',
      'docker compose -p shop exec odoo bash',
      ['project shop of environment/production@production likely'],
    ],
    ['a volume', 'bash', '', 'docker volume inspect n8n-data', ['volume n8n-data of nobody']],
    [
      'a network',
      'bash',
      '',
      'docker network connect web n8n-prod',
      ['network web of nobody likely', 'container n8n-prod of service/n8n@production'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
