import type { ProviderToken } from '../detector.ts';

/** Source: "IAM identifiers, unique ID prefixes", docs.aws.amazon.com/IAM. Ids are base32. */
export const aws: readonly ProviderToken[] = [
  {
    kind: 'aws-access-key',
    label: 'the id of an AWS access key',
    strength: 'certain',
    marks: ['AKIA', 'ASIA'],
    pattern: /A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9_])/y,
  },
  {
    kind: 'aws-secret-key',
    label: 'an AWS secret access key',
    strength: 'certain',
    marks: ['secret_access_key', 'SECRET_ACCESS_KEY', 'SecretAccessKey', 'secretAccessKey'],
    before: /(?:aws|AWS)?_?$/,
    pattern:
      /(?:secret_access_key|SECRET_ACCESS_KEY|[sS]ecretAccessKey)["'\]]{0,2}[ \t]{0,8}(?:=>|[:=])[ \t]{0,8}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/y,
  },
];
