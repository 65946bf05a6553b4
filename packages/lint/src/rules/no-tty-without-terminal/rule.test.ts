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
  ],
});
