import type { ProviderToken } from '../detector.ts';

/**
 * Source: "Configure Azure Storage connection strings", learn.microsoft.com; "Identifiable secrets":
 * a client secret of Entra ID has `Q~` in its fifth and sixth place.
 */
export const azure: readonly ProviderToken[] = [
  {
    kind: 'azure-storage-key',
    label: 'an Azure storage key',
    strength: 'certain',
    marks: ['AccountKey='],
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/y,
  },
  {
    kind: 'azure-shared-access-key',
    label: 'an Azure shared access key',
    strength: 'certain',
    marks: ['SharedAccessKey='],
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)/y,
  },
  {
    kind: 'azure-client-secret',
    label: 'an Azure client secret',
    strength: 'certain',
    marks: ['Q~'],
    before: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d$/,
    pattern: /Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/y,
  },
];
