import type { ProviderToken } from '../detector.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { chat } from './chat.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { hosting } from './hosting.ts';
import { mail } from './mail.ts';
import { payment } from './payment.ts';
import { registries } from './registries.ts';
import { services } from './services.ts';

/** Every credential that its provider marks. */
export const PROVIDERS: readonly ProviderToken[] = [
  ...aws,
  ...azure,
  ...chat,
  ...github,
  ...gitlab,
  ...google,
  ...hosting,
  ...mail,
  ...payment,
  ...registries,
  ...services,
];
