import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': goodStack(),
  'scripts/backup.sh': 'true\n',
  'docs/ops/restore.md': '# Restoring\n',
  'repository-facts.yaml':
    'moved: { scripts/dump.sh: scripts/backup.sh, docs/restore.md: docs/ops/restore.md }\n',
};

testRule(rule, {
  accept: [
    { name: 'a path that is there', text: 'Run `scripts/backup.sh`.\n', beside },
    { name: 'one as seen from the document', text: 'See `ops/restore.md`.\n', beside },
    { name: 'a folder', text: 'All of it is in `scripts/`.\n', beside },
    { name: 'a path of a host', text: 'Dumps are in `/opt/stack/backups`.\n', beside },
    { name: 'a path that was', text: 'Until March this was `scripts/dump.sh`.\n', beside },
    { name: 'a path to come', text: 'Next month we will add `scripts/drill.sh`.\n', beside },
    { name: 'a placeholder', text: 'Run `scripts/<name>.sh`.\n', beside },
    { name: 'an address', text: 'See https://example.com/scripts/dump.sh.\n', beside },
    {
      name: 'a page of the archive',
      text: 'Run `scripts/dump.sh`.\n',
      beside,
      file: 'docs/archive/backups.md',
    },
    { name: 'a changelog', text: '- Added `scripts/dump.sh`.\n', beside, file: 'CHANGELOG.md' },
  ],
  reject: [
    {
      name: 'a script that moved',
      text: 'Run `scripts/dump.sh`.\n',
      beside,
      found: ['1:6-1:21 There is no `scripts/dump.sh`.'],
    },
    {
      name: 'a script that never was',
      text: 'Run `scripts/drill.sh`.\n',
      beside,
      found: ['1:6-1:22 There is no `scripts/drill.sh`.'],
    },
    {
      name: 'other letter case',
      text: 'Run `scripts/Backup.sh`.\n',
      beside,
      found: ['1:6-1:23 There is no `scripts/Backup.sh`.'],
    },
    {
      name: 'a script that a command runs',
      text: '```sh\nbash scripts/dump.sh --all\n```\n',
      beside,
      found: ['2:6-2:21 There is no `scripts/dump.sh`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a path that moved',
    text: 'Run `scripts/dump.sh`.\n',
    after: 'Run `scripts/backup.sh`.\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'one with a dot in front',
    text: 'Run `./scripts/dump.sh` twice.\n',
    after: 'Run `./scripts/backup.sh` twice.\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'other letter case',
    text: 'Run `scripts/Backup.sh`.\n',
    after: 'Run `scripts/backup.sh`.\n',
    safety: 'safe',
    beside,
  },
]);
