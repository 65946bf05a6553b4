import { expect, test } from 'vitest';
import { goodStack, lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };
/** Made here: nothing in this file has the shape of a password. */
const WORD = ['lantern', 'tide', '7'].join('-');
const MIXED = ['Gr33n', 'Lantern', '9'].join('!');

testRule(rule, {
  accept: [
    ...[
      '<password>',
      '$DB_PASSWORD',
      '${DB_PASSWORD}',
      '…',
      '********',
      'xxxxxxxx',
      'changeme',
      'change-me-2026',
      'DB_PASSWORD',
      'your-password',
      'password',
      'odoo',
      '{{ db_password }}',
    ].map((word) => ({
      name: `a placeholder: ${word}`,
      text: `psql postgresql://odoo:${word}@db-production/odoo\n\nPGPASSWORD=${word}\n`,
      beside,
    })),
    { name: 'an address without one', text: 'postgresql://odoo@db-production/odoo\n', beside },
    { name: "an example's host", text: `https://ada:${WORD}@www.example.org/\n`, beside },
    { name: 'words about it', text: 'Password: ask Ada, or see 1Password.\n', beside },
    { name: 'a rule for it', text: '- **Password**: 12-characters-or-more\n', beside },
    { name: 'where it is', text: '| Password |\n|---|\n| `secrets/db.age` |\n', beside },
    { name: 'a file of it', text: 'sshpass -p "$(cat /run/secrets/db)" ssh shelf\n', beside },
    { name: 'the port of psql', text: 'psql -p 5432 -U odoo\n', beside },
  ],
  reject: [
    {
      name: 'the password of an address',
      text: `Use \`postgresql://odoo:${WORD}@db-production:5432/odoo\`.\n`,
      beside,
      found: ['1:24-1:38 Here stands a password.'],
    },
    {
      name: 'an address of the stack',
      text: `https://ada:${WORD}@shop.example.com/\n`,
      beside,
      found: ['1:13-1:27 Here stands a password.'],
    },
    {
      name: 'a variable',
      text: `\`\`\`sh\nexport PGPASSWORD=${WORD}\nADMIN_PASSWD='${MIXED}'\n\`\`\`\n`,
      beside,
      found: ['2:19-2:33 Here stands a password.', '3:15-3:30 Here stands a password.'],
    },
    {
      name: 'a key and its value',
      text: `- **Password**: \`${MIXED}\`\n- Admin password: ${MIXED}.\n`,
      beside,
      found: ['1:18-1:33 Here stands a password.', '2:19-2:34 Here stands a password.'],
    },
    {
      name: 'a row of a table',
      text: `| Setting | Value |\n|---|---|\n| db_password | ${MIXED} |\n`,
      beside,
      found: ['3:17-3:32 Here stands a password.'],
    },
    {
      name: 'an option',
      text: `sshpass -p ${WORD} ssh shelf\ncurl -u ada:${MIXED} https://shop.example.com/\n`,
      beside,
      found: ['1:12-1:26 Here stands a password.', '2:13-2:28 Here stands a password.'],
    },
  ],
});

test('nothing of the finding shows it, and its place is private', () => {
  const text = `postgresql://odoo:${WORD}@db-production/odoo\n`;
  const { findings } = lintTexts({ 'docs/infra.md': text, ...beside }, { only: [rule.id] });
  expect(findings.map(({ at }) => at.isPrivate)).toEqual([true]);
  expect(JSON.stringify(findings)).not.toContain(WORD);
});

test('the fingerprint does not follow from the password', () => {
  const prints = [WORD, MIXED].map((word) => {
    const text = `postgresql://odoo:${word}@db-production/odoo\n`;
    return lintTexts({ 'docs/infra.md': text, ...beside }, { only: [rule.id] }).findings[0]
      ?.fingerprint;
  });
  expect(prints[0]).toBe(prints[1]);
});

test.each([
  ['docs/runbooks/db.md', 'error'],
  ['docs/db.md', 'warning'],
  ['docs/plans/db.md', 'warning'],
  ['docs/archive/db.md', 'warning'],
] as const)('%s: %s', (file, severity) => {
  const { findings } = lintTexts(
    { [file]: `PGPASSWORD=${WORD}\n`, ...beside },
    { only: [rule.id] },
  );
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
