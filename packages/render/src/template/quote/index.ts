import { comment } from './comment.ts';
import { cron, cronWord } from './cron.ts';
import { dotenv } from './dotenv.ts';
import { ini } from './ini.ts';
import { md, mdCode } from './md.ts';
import { nginx } from './nginx.ts';
import { number, raw, token } from './plain.ts';
import type { Quote } from './quote.ts';
import { sh } from './sh.ts';
import { systemd, systemdExec } from './systemd.ts';
import { zoneMailbox, zoneName } from './zone-name.ts';
import { zoneText } from './zone-text.ts';

/** Every quoting helper by the name that templates call it. */
export const quotes = {
  comment,
  cron,
  cronWord,
  dotenv,
  ini,
  md,
  mdCode,
  nginx,
  number,
  raw,
  sh,
  systemd,
  systemdExec,
  token,
  zoneMailbox,
  zoneName,
  zoneText,
} as const satisfies Readonly<Record<string, Quote>>;

export type QuoteName = keyof typeof quotes;

/** Narrows the name of a helper in a template. */
export function isQuoteName(name: string): name is QuoteName {
  return Object.hasOwn(quotes, name);
}
