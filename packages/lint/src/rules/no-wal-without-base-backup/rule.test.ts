import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const archiving = `services:
  db:
    image: postgres:17.6
    command: [postgres, -c, archive_mode=on]
`;

testRule(rule, {
  accept: [
    { name: 'backups that nobody sees', text: archiving },
    {
      name: 'base backups by a script',
      text: archiving,
      beside: {
        'dump.sh': '#!/bin/sh\npg_dump -Fc shop > /backup/shop.dump\n',
        'base.sh': '#!/bin/sh\npg_basebackup -D /backup/base\n',
      },
    },
    {
      name: 'no archive',
      text: archiving.replace('archive_mode=on', 'archive_mode=off'),
      beside: { 'dump.sh': '#!/bin/sh\npg_dump -Fc shop > /backup/shop.dump\n' },
    },
  ],
  reject: [
    {
      name: 'dumps by a script',
      text: archiving,
      beside: { 'dump.sh': '#!/bin/sh\npg_dump -Fc shop > /backup/shop.dump\n' },
      found: ['4:14-4:45 `db` archives its WAL, and nothing makes a base backup.'],
    },
  ],
});
