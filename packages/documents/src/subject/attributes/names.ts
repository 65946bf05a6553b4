import type { Attribute } from './attribute.ts';

/** Of DNS records and certificates. */
export const NAMES_ATTRIBUTES = {
  'record-type': { labels: ['type', 'record type'], subjects: ['record'], values: ['word'] },
  'record-value': {
    labels: ['value', 'points to', 'target', 'content', 'data'],
    subjects: ['record'],
    values: ['address', 'domain', 'text'],
  },
  ttl: { labels: ['ttl'], subjects: ['record', 'zone'], values: ['duration'] },
  'certificate-name': {
    labels: ['san', 'names', 'covers', 'domains', 'subject'],
    subjects: ['certificate'],
    values: ['domain'],
  },
  'certificate-path': {
    labels: ['certificate', 'certificate path', 'ssl_certificate', 'fullchain'],
    subjects: ['certificate', 'service', 'edge'],
    values: ['path'],
  },
  issuer: {
    labels: ['issuer', 'ca', 'issued by'],
    subjects: ['certificate', 'zone'],
    values: ['name'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
