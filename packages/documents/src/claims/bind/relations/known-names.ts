import type { AttributeId } from '../../../subject/attributes.ts';

/** Words that name somebody of the attribute's kind whatever the stack, for attributes whose names are common words. */
export const KNOWN_NAMES: Partial<Readonly<Record<AttributeId, RegExp>>> = {
  provider:
    /^(?:digital ?ocean|hetzner|linode|akamai|vultr|ovh(?:cloud)?|scaleway|aws|amazon|azure|google cloud|gcp|contabo|upcloud|exoscale|netcup|ionos|oracle cloud)$/i,
  issuer: /^(?:let['’]?s ?encrypt|zerossl|digicert|sectigo|buypass|google trust services)$/i,
  region:
    /^(?:(?:nyc|sfo|ams|sgp|lon|fra|tor|blr|syd|atl|fsn|nbg|hel|ash|hil|sin)\d|(?:us|eu|ap|ca|sa|me|af)-[a-z]+-\d[a-z]?)$/i,
  'machine-size': /^(?:s|g|gd|c2?|m3?|so)-\d+vcpu-\d+gb(?:-\w+)*$|^(?:cx|cpx|cax|ccx)\d\d$/i,
  branch: /^(?:main|master|develop|development|staging|production|trunk|release)$/,
  'ssh-user': /^(?:root|deploy|ubuntu|debian|admin|odoo)$/,
};
