import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of DNS records and certificates. */
export const NAMES_ATTRIBUTES = {
  'record-type': {
    labels: called('type, record type, record, dns type, dns record type, rr type, rr, dns record'),
    subjects: ['record'],
    values: ['word'],
  },
  'record-value': {
    labels:
      called(`value, points to, target, content, data, points at, resolves to, answer, destination,
      record value, rdata, ip, address, ip address, spf, dmarc, mx, cname, a record, caa, mail
      exchanger, spf record, dmarc record, ip / target, value / target, target / value`),
    subjects: ['record', 'zone'],
    values: ['address', 'domain', 'text'],
  },
  ttl: {
    labels: called(
      'ttl, time to live, dns ttl, default ttl, record ttl, zone ttl, $ttl, ttl seconds',
    ),
    subjects: ['record', 'zone'],
    values: ['duration'],
  },
  'certificate-name': {
    labels: called(`san, names, covers, domains, subject, sans, subject alternative names, subject
      alternative name, alternative names, common name, cn, certificate names, covered
      domains, covered names, domain, hostnames, hosts, certificate, covered, alt names, dns
      names`),
    subjects: ['certificate'],
    values: ['domain'],
  },
  'certificate-path': {
    labels: called(`certificate, certificate path, ssl_certificate, fullchain, ssl certificate, tls
      certificate, certificate file, cert path, cert file, cert, ssl certificate path,
      ssl_certificate_key, private key, key path, certificate key, certificate location, live
      directory, lineage path, path, location, privkey, ssl cert, file, full chain`),
    subjects: ['certificate', 'service', 'edge'],
    values: ['path'],
  },
  issuer: {
    labels:
      called(`issuer, ca, issued by, certificate authority, certificate issuer, signed by, authority,
      tls issuer, caa, provider, tls, ssl`),
    subjects: ['certificate', 'zone'],
    values: ['name', 'word', 'domain'],
  },
  challenge: {
    labels: called('challenge, acme challenge, challenge type, validation, validation method'),
    subjects: ['certificate'],
    values: ['word'],
  },
  lineage: {
    labels: called('lineage, cert name, cert-name, certificate name, certbot name, --cert-name'),
    subjects: ['certificate'],
    values: ['domain', 'name'],
  },
  nameserver: {
    labels: called(
      'nameserver, name server, ns, ns record, authoritative server, delegated to, dns server',
    ),
    subjects: ['zone'],
    values: ['domain'],
  },
  'dmarc-policy': {
    labels: called('dmarc, dmarc policy, policy, p'),
    subjects: ['record', 'zone'],
    values: ['word'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
