import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an exec that is fed and says -T',
      text: 'cat a.sql | docker compose exec -T db psql\n',
    },
    { name: 'an exec at a terminal', text: 'docker compose exec db psql\n' },
    {
      name: 'one that only writes into a pipe',
      text: 'docker compose exec db pg_dump shop | gzip > a.gz\n',
    },
    { name: 'an exec whose output is caught', text: 'docker compose exec db cat < a > b\n' },
    { name: 'input without a terminal', text: 'docker exec -i db psql < a.sql\n' },
    { name: 'a -t of the program inside', text: 'docker exec -i db psql -t < a.sql\n' },
    { name: 'a terminal that is there', text: 'docker exec -it db psql < /dev/tty\n' },
    { name: 'a terminal of ssh', text: "ssh -t shop.example.com 'docker exec -it db psql'\n" },
    {
      name: 'options that nobody knows',
      text: `ssh $SSH_OPTIONS shop.example.com 'docker exec -it db psql'\n`,
    },
    {
      name: 'a terminal over ssh that nobody reads from',
      text: "ssh shop.example.com 'docker exec -t db ls'\n",
    },
    {
      name: 'Compose over ssh, whose output is no terminal',
      text: 'ssh shop.example.com <<EOF\ndocker compose exec db ls\nEOF\n',
    },
    {
      name: 'Compose in a script on the input whose output is caught',
      text: 'bash > a.log <<EOF\ndocker compose exec db ls\nEOF\n',
    },
    { name: 'an exec that is not of docker', text: 'echo a | xargs exec -t\n' },
  ],
  reject: [
    {
      name: 'a terminal behind an option with a value',
      text: 'docker exec -u postgres -it db psql < a.sql\n',
      found: ['1:25-1:28 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'an exec behind a pipe',
      text: 'gunzip -c a.gz | docker compose -f prod.yaml exec db psql\n',
      found: ['1:46-1:50 `exec` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'a text of the script',
      text: 'docker compose exec db psql <<EOF\nselect 1;\nEOF\n',
      found: ['1:16-1:20 `exec` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'a terminal by name',
      text: 'sudo docker exec -it db psql < a.sql\n',
      found: ['1:18-1:21 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'a command for ssh',
      text: `ssh -p 2222 shop.example.com "cd /srv/shop && docker exec -it db psql"\n`,
      found: ['1:59-1:62 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'the words of a command for ssh',
      text: 'ssh -i ~/.ssh/key shop.example.com docker exec -it db psql\n',
      found: ['1:48-1:51 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'a text for ssh',
      text: "ssh shop.example.com <<-'EOF'\n\tcd /srv/shop\n\tdocker exec -it db psql\n\tEOF\n",
      found: ['3:14-3:17 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'a text for a shell that ssh starts',
      text: 'ssh shop.example.com bash -s <<EOF\necho \\$HOME; docker exec -it $(hostname) sh\nEOF\n',
      found: ['2:26-2:29 `-it` asks for a terminal, and the input is not one.'],
    },
    {
      name: 'Compose in a script on the input',
      text: 'bash -e <<EOF\ndocker compose exec db ls\nEOF\n',
      found: ['2:16-2:20 `exec` asks for a terminal, and the input is not one.'],
    },
  ],
});
