import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a question, and a plan by variable',
      text: `#!/usr/bin/env bash
terraform apply
terraform apply -auto-approve "$PLAN"
terraform -chdir=infra apply -auto-approve shop.tfplan
`,
    },
    {
      name: 'other verbs',
      text: `#!/usr/bin/env bash
terraform init -input=false
`,
    },
  ],
  reject: [
    {
      name: 'options with values, and the other program',
      text: `#!/usr/bin/env bash
terraform apply -var-file shop.tfvars -auto-approve
tofu -chdir=infra apply --auto-approve
`,
      found: [
        '2:39-2:52 terraform makes a plan and applies it unread.',
        '3:25-3:39 tofu makes a plan and applies it unread.',
      ],
    },
  ],
});
