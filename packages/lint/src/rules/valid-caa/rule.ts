import type { Problem, Rule } from '../../rule.ts';
import type { ZoneField } from '@stackwright/syntax/zone';

/** Tags that are registered. Source: IANA, "Certification Authority Restriction Properties". */
const TAGS = [
  'issue',
  'issuewild',
  'iodef',
  'contactemail',
  'contactphone',
  'issuemail',
  'issuevmc',
];
const ISSUER = /^\s*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+\s*)?(?:;.*)?$/i;

/** Who may issue certificates, in words that issuers understand. Source: RFC 8659 §4. */
export const rule = {
  id: 'valid-caa',
  subject: 'zone',
  severity: 'error',
  summary: 'A CAA record has a known tag and a value that fits it.',
  *check({ model }) {
    for (const { type, fields } of model.records) {
      const [, tag, value] = fields;
      if (type !== 'CAA' || tag === undefined || value === undefined) continue;
      const problem = problemOf(tag, value);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'zone'>;

function problemOf(tag: ZoneField, value: ZoneField): Problem | undefined {
  const name = tag.text.toLowerCase();
  if (!TAGS.includes(name)) {
    return {
      at: tag.span,
      severity: 'warning',
      what: `${tag.text} is no tag of CAA that is registered.`,
      why: 'Issuers pass over tags that they do not know, or refuse to issue when the flag is 128.',
      fix: 'Write issue, issuewild or iodef.',
    };
  }
  if (name.startsWith('issue') && !ISSUER.test(value.text)) {
    return {
      at: value.span,
      what: `${value.text} is not the name of an issuer.`,
      why: 'No issuer recognises itself in it: every certificate is refused, at the next renewal.',
      fix: 'Write the domain that the issuer documents, e.g. "letsencrypt.org", or ";" for nobody.',
    };
  }
  if (name === 'iodef' && !/^(?:mailto:|https?:\/\/)/i.test(value.text)) {
    return {
      at: value.span,
      what: `${value.text} is no URL that reports can be sent to.`,
      why: 'Nobody hears of a request that was refused.',
      fix: 'Write "mailto:" and the address.',
    };
  }
  return undefined;
}
