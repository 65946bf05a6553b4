import type { Scope } from './scope.ts';

/** Words that name nothing by themselves: pronouns, what all things have, and verbs that begin a fragment. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'it its this that these those they them their he she we you i our your my which who what where there here both all each every either one two three ' +
    'the a an of for and or in on at to from with by as is are be has have not no any some other same own main primary default public private internal external new current only also ' +
    'service services container containers app application server servers host hosts machine vm box instance instances system stack site setup deployment environment environments ' +
    'address addresses ip ips port ports domain domains url urls name names image images version versions path paths value values setting settings configuration config configure options option ' +
    'network networking networks access connection connections endpoint endpoints details detail overview summary information info facts reference quick basics general specs specification specifications hardware software ' +
    'resources resource limits limit sizing capacity memory ram cpu cpus vcpu disk storage size region location provider volume volumes directory directories files file layout structure infrastructure architecture ' +
    'web http https ssh tls ssl tcp udp dns api ui health healthcheck check checks status state monitoring operations ops maintenance security secrets ports exposed published listens listen listening runs run running ' +
    'uses use using open opens connect connects set sets bind binds allow allows expose exposes publish publishes deploy deployed deploys restart start stop log logs login visit browse see keep keeps kept note ' +
    'tip warning important attention remember then first second next finally now today currently please make sure ensure everything nothing traffic requests request users user retention schedule recovery objectives targets target ' +
    'goal goals costs cost pricing price budget billing total monthly daily weekly yearly annual hosting deployment installation install requirements prerequisites usage how connect started getting troubleshooting runbook guide ' +
    'readme documentation docs notes component components inventory topology table list contents section appendix part workers processes performance tuning parameters parameter key keys at-a-glance glance handover emergency sheet cheat facts ' +
    'limited capped processor processors time dailies weeklies monthlies p95 p99 percentile average response into main master develop branch live production staging development local dev prod but while whereas because although though so if unless when than rather instead still also just only yet however therefore thus per via until since ' +
    'alerts alert notifications notification backups backup dumps dump copies snapshots certificate certificates cert certs firewall restore restores drill drills probe probes sessions uploads timeouts timeout everyone nobody somebody someone ' +
    'database databases db cluster role proxy worker cron threads thread mail email smtp rto rpo slo sla uptime availability latency pitr retained generated stored sent pull merge pr prs merging merges reviews review changes written taken made done moved migrated'
  ).split(' '),
);

/** True for words that leave it to what stands around them to say what is meant. */
export function isGeneric(text: string, scope: Scope): boolean {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\d'’_-]*/gu) ?? [];
  const environments = scope.environmentsIn(text);
  const lower = text.toLowerCase();
  return words.every(
    (word) =>
      GENERIC.has(word) ||
      environments.some(({ start, end }) => lower.slice(start, end).includes(word)),
  );
}

/** Where the words end that a clause begins with, before its verb or preposition. */
const HEAD_END =
  /\s(?:is|are|was|were|has|have|had|listens?|runs?|uses?|binds?|serves?|needs?|requires?|connects?|goes|go|lives?|points?|takes?|gets?|keeps?|stores?|sits?|answers?|speaks?|talks?|exposes?|publishes?|allows?|opens?|accepts?|hosts?|offers?|provides?|ships?|supports?|recommends?|pays?|charges?|wants?|sees?|must|should|can|may|will|on|at|in|with|via|for|to|from|behind|under)\s/i;

/** Longer texts without a verb are no names. */
const NAME = 60;

/** True for a heading or a sentence that speaks of something that the stack does not know. */
export function isAnothers(text: string, scope: Scope): boolean {
  if (HEAD_END.test(` ${text} `)) return opensUnknown(text, scope);
  return text.length <= NAME && !isGeneric(text, scope);
}

/** True for a sentence or clause that begins with a name that the stack does not know: `Keycloak listens on …`. */
export function opensUnknown(text: string, scope: Scope): boolean {
  const end = HEAD_END.exec(text.slice(0, 120))?.index;
  if (end === undefined) return false;
  const head = text.slice(0, end);
  return scope.mentionsIn(head).length === 0 && !isGeneric(head, scope);
}

/** True for a clause that begins with a thing of the stack: what it goes on to say is not of what stands around. */
export function namesHead(text: string, scope: Scope): boolean {
  const end = HEAD_END.exec(text.slice(0, 120))?.index;
  return end !== undefined && scope.mentionsIn(text.slice(0, end)).some(({ start }) => start <= 12);
}
