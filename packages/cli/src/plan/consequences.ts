import { CONSEQUENCE_KINDS } from './consequence.ts';
import type { Compared, Consequence } from './consequence.ts';
import { certificateConsequences } from './consequences/certificates.ts';
import { composeConsequences } from './consequences/compose.ts';
import { databaseConsequences } from './consequences/databases.ts';
import { dnsConsequences } from './consequences/dns.ts';
import { hostConsequences } from './consequences/hosts.ts';
import { jobConsequences } from './consequences/jobs.ts';
import { mountConsequences } from './consequences/mounted-files.ts';
import { secretConsequences } from './consequences/secrets.ts';
import { volumeConsequences } from './consequences/volumes.ts';

/** All consequences, by kind and then in the order of their files. */
export function consequencesOf(compared: Compared): readonly Consequence[] {
  const all = [
    volumeConsequences,
    databaseConsequences,
    hostConsequences,
    secretConsequences,
    composeConsequences,
    mountConsequences,
    dnsConsequences,
    certificateConsequences,
    jobConsequences,
  ].flatMap((consequences) => consequences(compared));
  return CONSEQUENCE_KINDS.flatMap((kind) => all.filter((one) => one.kind === kind));
}
