import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'directories below',
      text: `#!/usr/bin/env bash
find /backup -mindepth 1 -maxdepth 1 -mtime +7 -exec rm -rf {} +
`,
    },
    {
      name: 'files by name',
      text: `#!/usr/bin/env bash
find /backup -name '*.gz' -mtime +7 -exec rm -f {} \\;
`,
    },
    {
      name: 'no test of age',
      text: `#!/usr/bin/env bash
find /tmp/shop -delete
`,
    },
    {
      name: 'directories that the shell picks',
      text: 'find "$BACKUPS"/till-* -maxdepth 0 -mtime +7 -exec rm -r {} \\;\n',
    },
  ],
  reject: [
    {
      name: 'a line of a crontab',
      kind: 'crontab',
      text: '0 5 * * * find /backup -delete -mtime +7\n',
      found: ['1:24-1:31 -delete stands before the test of age.'],
    },
    {
      name: 'a deletion before the test',
      text: `#!/usr/bin/env bash
find /backup -type f -delete -mtime +7
`,
      found: ['2:22-2:29 -delete stands before the test of age.'],
    },
  ],
});
