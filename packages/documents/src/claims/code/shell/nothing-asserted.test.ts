import { expect, test } from 'vitest';
import { codeClaimsIn, fenced } from '../../../testing/claims/code-claims-in.ts';

/** Code of a document about the bookshop that asserts nothing of it. */
test.each<readonly [string, string, string, string]>([
  ['no word of the stack', 'bash', '', 'apt-get update && apt-get install -y docker.io'],
  ['a container of a variable', 'bash', '', 'docker exec -it "$(docker ps -qf name=odoo)" bash'],
  [
    'a list of containers',
    'bash',
    '',
    `docker ps -a
docker stats
docker system prune -f`,
  ],
  [
    'images',
    'bash',
    '',
    `docker pull alpine:3.20
docker run --rm -it alpine:3.20 sh
docker build -t bookshop/shop:dev .`,
  ],
  [
    'compose verbs',
    'bash',
    '',
    `docker compose up -d --build
docker compose logs -f odoo
docker compose -f docker-compose.yml ps`,
  ],
  [
    'copying on one machine',
    'bash',
    '',
    `cp odoo.conf.example odoo.conf
rsync -a src/ dst/`,
  ],
  [
    'logins with placeholders',
    'bash',
    '',
    `ssh user@host
ssh root@<ip>
ssh deploy@$SERVER
ssh -i ~/.ssh/id_ed25519 you@your-server.example`,
  ],
  [
    'the machine itself',
    'bash',
    '',
    `ssh localhost
psql -h 127.0.0.1 -p 5432`,
  ],
  [
    'a forge',
    'bash',
    '',
    `git clone git@github.com:bookshop/shop.git
ssh -T git@github.com`,
  ],
  [
    'branches of work',
    'bash',
    '',
    `git switch -c feature/labels
git checkout -- addons/
git push origin HEAD
git pull`,
  ],
  [
    "others' sites",
    'bash',
    '',
    `curl -fsSL https://deb.nodesource.com/setup_20.x | bash -
wget https://nightly.odoo.com/18.0/nightly/deb/
pip install -r https://raw.githubusercontent.com/odoo/odoo/18.0/requirements.txt`,
  ],
  [
    'a scratch database',
    'bash',
    '',
    `createdb shop_restore_test
psql -d shop_restore_test -c 'select 1'
dropdb shop_restore_test`,
  ],
  ['maintenance', 'bash', '', "psql -U postgres -d template1 -c '\\l'"],
  [
    'a rule for one sender',
    'bash',
    '',
    `ufw allow from 10.8.0.0/24 to any port 22 proto tcp
ufw deny 23/tcp`,
  ],
  [
    'a folder of the system',
    'bash',
    '',
    `cd /etc/nginx && ls
cd ~/work
cd -`,
  ],
  [
    'variables of the shell',
    'bash',
    '',
    `export EDITOR=vim
PATH=/usr/local/bin:$PATH make test`,
  ],
  ['an answer that is not shown', 'bash', '', 'dig +short bookshop.dev'],
  [
    'a heredoc of text',
    'bash',
    '',
    `cat <<'EOF' > note.txt
odoo-web is a name that nobody uses: port 1234
EOF`,
  ],
  ['words that are printed', 'bash', '', 'echo "docker logs odoo-web on port 1234"'],
  [
    'output of a command',
    'console',
    '',
    `$ docker ps --format '{{.Names}}'
odoo-web
redis-old`,
  ],
  [
    'a comment',
    'bash',
    '',
    `# docker restart odoo-web
true`,
  ],
  ['damaged shell', 'bash', '', 'if [ docker exec ; then ((('],
  [
    'bad code',
    'bash',
    '## Restarts',
    `# BAD
docker restart odoo-web`,
  ],
  ["code under Don't", 'bash', "## Don't do this", 'docker restart odoo-web'],
  ['code of yesterday', 'bash', '## Before the migration', 'ssh root@192.0.2.99'],
  [
    'a lead that forbids',
    'bash',
    `## Restarts

Do not run this on the shop:`,
    'docker restart odoo-web',
  ],
])('%s', (_, language, before, code) => {
  const asserted = codeClaimsIn(fenced(language, code, before)).filter(
    ({ stance, sure }) => stance === 'asserted' && sure !== 'guess',
  );
  expect(asserted).toEqual([]);
});
