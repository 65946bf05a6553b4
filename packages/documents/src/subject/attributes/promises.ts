import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of objectives, alerts, costs and policies. */
export const PROMISES_ATTRIBUTES = {
  'recovery-time': {
    labels:
      called(`rto, recovery time, recovery time objective, recovery time objective rto, rto target,
      target rto, restore time, time to recover, time to restore, max downtime, rto recovery
      time objective`),
    subjects: ['objective', 'backup', 'stack'],
    values: ['duration'],
  },
  'recovery-point': {
    labels:
      called(`rpo, recovery point, recovery point objective, data loss, recovery point objective rpo,
      rpo target, target rpo, max data loss, maximum data loss, acceptable data loss, rpo
      recovery point objective`),
    subjects: ['objective', 'backup', 'stack'],
    values: ['duration'],
  },
  availability: {
    labels:
      called(`availability, uptime, slo, sla, uptime target, availability target, uptime slo, uptime
      sla, target uptime, monthly uptime, availability slo, target, objective, uptime
      objective, service level`),
    subjects: ['objective', 'stack', 'service'],
    values: ['share'],
  },
  latency: {
    labels:
      called(`latency, p95, p95 latency, response time, response time p95, p95 response time, latency
      p95, 95th percentile, p95 target, latency target, latency slo, page load, response time
      target`),
    subjects: ['objective', 'stack', 'service', 'server'],
    values: ['duration'],
  },
  throughput: {
    labels:
      called(`throughput, requests per minute, rpm, request per minute, req/min, peak throughput,
      load, peak load, requests/min, request/min, capacity, requests/minute`),
    subjects: ['objective', 'stack', 'service'],
    values: ['count'],
  },
  'probe-interval': {
    labels:
      called(`probe interval, check interval, probe every, probe, interval, probed every, check
      frequency, polling interval, health probe interval, uptime check, check every, scrape
      interval`),
    subjects: ['alert', 'stack'],
    values: ['duration', 'schedule'],
  },
  threshold: {
    labels:
      called(`threshold, condition, alert when, trigger, alert threshold, fires when, fires at, alerts
      at, limit, when, rule, alert condition, alert, warning at, critical at, value`),
    subjects: ['alert'],
    values: ['share', 'duration', 'count'],
  },
  channel: {
    labels: called(`channel, channels, notify, notifies, goes to, alert channel, alert channels,
      notification, notification channel, notifications, recipients, sent to, alerts to,
      delivery, routed to, receiver, notified, alert goes to, via, destination, to`),
    subjects: ['alert', 'stack', 'channel', 'backup'],
    values: ['name', 'text', 'word'],
  },
  cost: {
    labels:
      called(`cost, price, monthly, monthly cost, cost/month, usd/month, per month, costs, usd,
      price/month, monthly price, monthly cost usd, cost per month, monthly total, total,
      amount, $/mo, $/month, usd/mo, fee, bill, monthly bill, monthly spend, spend, per year,
      yearly, annual, annual cost, yearly cost, cost/year, cost/mo, price per month, per month
      usd`),
    subjects: [
      'cost',
      'host',
      'service',
      'server',
      'stack',
      'backup',
      'integration',
      'environment',
    ],
    values: ['money', 'count'],
  },
  'log-retention': {
    labels:
      called(`log retention, logs, logs kept, logs retention, log rotation, logs retained, log files,
      audit logs`),
    subjects: ['stack'],
    values: ['duration'],
  },
  severity: {
    labels: called('severity, level, priority, urgency'),
    subjects: ['alert'],
    values: ['word'],
  },
  'record-retention': {
    labels:
      called(`financial records, financial record retention, accounting records, bookkeeping records,
      records retention`),
    subjects: ['stack'],
    values: ['duration'],
  },
  telemetry: {
    labels: called('telemetry, odoo telemetry, publisher warranty, phone home'),
    subjects: ['stack', 'service'],
    values: ['word'],
  },
  licence: {
    labels: called('licence, license, licences, module license'),
    subjects: ['stack', 'repository'],
    values: ['name'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
