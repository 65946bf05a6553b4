import type { ProviderToken } from '../detector.ts';

/**
 * Source: "Token types" and "Incoming webhooks", docs.slack.dev; "Bot API, authorizing your bot",
 * core.telegram.org; "Webhook resource", discord.com/developers.
 */
export const chat: readonly ProviderToken[] = [
  {
    kind: 'slack-token',
    label: 'a Slack token',
    strength: 'certain',
    marks: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-', 'xoxe-', 'xoxe.'],
    pattern:
      /(?:xox[bparse]|xapp)[-.](?:[A-Za-z0-9]{1,12}-){1,5}[A-Za-z0-9]{16,200}(?![A-Za-z0-9-])/y,
  },
  {
    kind: 'slack-webhook',
    label: 'the address of a Slack webhook',
    strength: 'certain',
    marks: ['hooks.slack.com/'],
    before: /(?:https?:\/\/)?$/,
    pattern:
      /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}|workflows\/T[A-Z0-9]{8,12}\/A[A-Z0-9]{8,12}\/\d{10,20})\/(?<secret>[A-Za-z0-9]{20,30})(?![A-Za-z0-9])/y,
  },
  {
    kind: 'telegram-bot-token',
    label: 'the token of a Telegram bot',
    strength: 'certain',
    marks: [':AA'],
    before: /(?<!\d)\d{8,10}$/,
    pattern: /:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'discord-webhook',
    label: 'the address of a Discord webhook',
    strength: 'certain',
    marks: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    before: /(?:https?:\/\/)?$/,
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<secret>[A-Za-z0-9_-]{60,80})/y,
  },
];
