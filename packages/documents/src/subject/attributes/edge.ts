import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of what the proxy does for a service. */
export const EDGE_ATTRIBUTES = {
  domain: {
    labels:
      called(`domain, url, hostname, fqdn, public url, address, endpoint, public domain, web address,
      site, website, host, server_name, server name, virtual host, vhost, web url, dns name,
      dns, base url, web.base.url, subdomain, access, n8n_host, webhook_url`),
    subjects: ['service', 'environment', 'zone', 'integration', 'edge', 'record'],
    values: ['domain'],
  },
  upstream: {
    labels:
      called(`upstream, proxied to, proxy target, routes to, backend, proxies to, proxy_pass, proxy
      pass, forwards to, forwarded to, proxied, upstream server, target, points to,
      destination, routed to, served by`),
    subjects: ['service', 'record', 'edge', 'environment'],
    values: ['name', 'port', 'domain'],
  },
  redirect: {
    labels:
      called(`redirects to, redirect, redirect to, redirect target, redirected to, 301 to, target,
      behaviour`),
    subjects: ['record', 'environment', 'service', 'zone'],
    values: ['domain', 'route'],
  },
  'upload-size': {
    labels:
      called(`client_max_body_size, upload limit, max upload, body size, client max body size, max
      upload size, upload size, max body size, request body, body limit, max request size,
      file size limit, max file size, request size limit`),
    subjects: ['service', 'edge'],
    values: ['size'],
  },
  'proxy-timeout': {
    labels: called(`proxy_read_timeout, proxy timeout, read timeout, proxy read timeout, timeout,
      proxy_send_timeout, upstream timeout, request timeout, nginx timeout`),
    subjects: ['service', 'edge'],
    values: ['duration'],
  },
  'rate-limit': {
    labels:
      called(`rate limit, rate, rate limits, request limit, limit_req, throttle, requests per second,
      request rate, req/s, r/s, limit, login rate limit, api rate limit`),
    subjects: ['service', 'edge'],
    values: ['count'],
  },
  burst: {
    labels: called('burst, burst size'),
    subjects: ['service', 'edge'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
