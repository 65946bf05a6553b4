import type { Attribute } from './attribute.ts';

/** Of objectives, alerts and costs. */
export const PROMISES_ATTRIBUTES = {
  'recovery-time': {
    labels: ['rto', 'recovery time', 'recovery time objective'],
    subjects: ['objective'],
    values: ['duration'],
  },
  'recovery-point': {
    labels: ['rpo', 'recovery point', 'recovery point objective', 'data loss'],
    subjects: ['objective'],
    values: ['duration'],
  },
  availability: {
    labels: ['availability', 'uptime', 'slo', 'sla', 'uptime target'],
    subjects: ['objective'],
    values: ['share'],
  },
  latency: {
    labels: ['latency', 'p95', 'p95 latency', 'response time'],
    subjects: ['objective'],
    values: ['duration'],
  },
  throughput: {
    labels: ['throughput', 'requests per minute', 'rpm'],
    subjects: ['objective'],
    values: ['count'],
  },
  'probe-interval': {
    labels: ['probe interval', 'check interval', 'probe every'],
    subjects: ['alert', 'stack'],
    values: ['duration'],
  },
  threshold: {
    labels: ['threshold', 'condition', 'alert when', 'trigger'],
    subjects: ['alert'],
    values: ['share', 'duration', 'count'],
  },
  channel: {
    labels: ['channel', 'channels', 'notify', 'notifies', 'goes to', 'alert channel'],
    subjects: ['alert', 'stack'],
    values: ['name', 'text'],
  },
  cost: {
    labels: ['cost', 'price', 'monthly', 'monthly cost', 'cost/month', 'usd/month', 'per month'],
    subjects: ['cost', 'host', 'service', 'server', 'stack'],
    values: ['money', 'count'],
  },
  'log-retention': { labels: ['log retention', 'logs'], subjects: ['stack'], values: ['duration'] },
} as const satisfies Readonly<Record<string, Attribute>>;
