import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const stack = goodStack().replace(
  '    recipients: [BACKUP_AGE_RECIPIENT]',
  `    recipients: [BACKUP_AGE_RECIPIENT]
    offsite: { kind: s3, provider: digitalocean, bucket: shop-attic, region: sgp1 }`,
);

testRule(rule, {
  accept: [
    {
      name: 'a bucket of nobody knows whom',
      text: `#!/usr/bin/env bash
aws s3 cp shop.dump.age s3://shop-attic/
`,
    },
    {
      name: 'a profile, an option, and another bucket',
      beside: { 'stack.yaml': stack },
      text: `#!/usr/bin/env bash
aws s3 cp shop.dump.age s3://shop-attic/ --profile spaces
aws s3 cp shop.dump.age s3://shop-attic/ --endpoint-url=https://sgp1.example.com
aws s3 cp shop.dump.age s3://press-attic/
aws sts get-caller-identity
`,
    },
    {
      name: 'an address for all',
      beside: { 'stack.yaml': stack },
      text: `#!/usr/bin/env bash
aws configure set default.s3.endpoint_url https://sgp1.example.com
aws s3 sync /backup s3://shop-attic
`,
    },
  ],
  reject: [
    {
      name: 'a Space of the stack',
      beside: { 'stack.yaml': stack },
      text: `#!/usr/bin/env bash
sudo aws s3 sync /backup s3://shop-attic/daily
`,
      found: ['2:26-2:47 This looks for the bucket at Amazon.'],
    },
  ],
});
