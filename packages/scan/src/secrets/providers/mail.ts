import type { ProviderToken } from '../detector.ts';

/**
 * Source: "API keys", www.twilio.com/docs; "API key management", documentation.mailgun.com; "API keys",
 * developers.brevo.com.
 */
export const mail: readonly ProviderToken[] = [
  {
    kind: 'sendgrid-key',
    label: 'a SendGrid key',
    strength: 'certain',
    marks: ['SG.'],
    pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'mailgun-key',
    label: 'a Mailgun key',
    strength: 'certain',
    marks: ['key-'],
    pattern: /key-[0-9a-f]{32}(?![A-Za-z0-9-])/y,
  },
  {
    kind: 'brevo-key',
    label: 'a Brevo key',
    strength: 'certain',
    marks: ['xkeysib-', 'xsmtpsib-'],
    pattern: /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'twilio-key',
    label: 'a Twilio API key',
    strength: 'certain',
    marks: ['SK'],
    pattern: /SK[0-9a-f]{32}(?![A-Za-z0-9])/y,
  },
];
