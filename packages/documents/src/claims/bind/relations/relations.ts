import type { Relation } from './relation.ts';

const ARTICLE = String.raw`(?:the |our |a )?`;

function before(words: string): RegExp {
  return new RegExp(String.raw`(?:^|[\s(])(?:${words})\s?[\s:=]?\s?["'“]?$`, 'i');
}

function behind(words: string): RegExp {
  return new RegExp(String.raw`^["'”]?\s(?:${words})(?![\w-])`, 'i');
}

/** In this order: the first whose words stand around a name tells what it is. */
export const RELATIONS: readonly Relation[] = [
  {
    attribute: 'database',
    before: before(
      `(?:in|uses|use|using|named|called|against|its|to|is) ${ARTICLE}(?:postgres(?:ql)? )?database(?: is)?(?: named| called)?|database(?: name)?(?: is)?(?: named| called)?|postgres(?:ql)? database`,
    ),
    of: ['database'],
  },
  {
    attribute: 'database',
    behind: behind(
      `database(?! (?:server|cluster|host|user|role|port|password|container|manager|dumps?|backups?|schema|tables?|connections?|name|admin|image|volume))`,
    ),
    of: ['database'],
  },
  {
    attribute: 'database-server',
    before: before(
      `(?:on|uses?|using|connects? to|talks? to|against|stored in|lives? (?:in|on)|data in) ${ARTICLE}`,
    ),
    of: ['server'],
  },
  {
    attribute: 'database-user',
    before: before(
      `(?:as|uses|with|under|by|through) ${ARTICLE}(?:database |db |postgres(?:ql)? )?(?:role|user)|database (?:role|user)(?: is)?|role(?: is)?`,
    ),
    of: ['database'],
  },
  {
    attribute: 'database-user',
    before: /\b(?:role|user) (?:of|for) [\w .-]{1,30} is\s$/i,
    of: ['database'],
  },
  {
    attribute: 'bucket',
    before: before(`(?:s3 |spaces |the )?bucket(?: is)?(?: named| called)?`),
    of: ['backup'],
  },
  { attribute: 'bucket', behind: behind(`(?:s3 |spaces )?bucket`), of: ['backup'] },
  {
    attribute: 'branch',
    before: before(`(?:from|of|off|to|tracks|on) ${ARTICLE}branch|deploys? from|branch(?: is)?`),
    of: [],
  },
  { attribute: 'branch', before: before('from'), sentence: /\bdeploy/i, of: [] },
  { attribute: 'branch', behind: behind('branch'), of: [] },
  {
    attribute: 'container',
    before: before(`containers?(?: is)?(?: named| called)?`),
    of: ['service', 'edge', 'server'],
  },
  { attribute: 'container', behind: behind('container'), of: ['service', 'edge', 'server'] },
  { attribute: 'volume', before: before(`volumes?(?: is)?(?: named| called)?`), of: ['volume'] },
  { attribute: 'volume', behind: behind('volume'), of: ['volume'] },
  {
    attribute: 'network',
    before: before(`(?:docker )?networks?(?: is)?(?: named| called)?|joins`),
    of: ['network'],
  },
  { attribute: 'network', behind: behind('(?:docker )?network'), of: ['network'] },
  {
    attribute: 'ssh-user',
    before:
      /(?:\b(?:ssh|log ?in|logs? in|connect)\b[^;]{0,60}\bas(?: the)?(?: user)?|\bssh user(?: is)?)\s?$/i,
    of: [],
  },
  {
    attribute: 'host',
    before: before(
      `(?:runs?|ran|running|hosted|deployed|lives?|sits?|installed|served|placed|stays?) on ${ARTICLE}(?:host |server |droplet |machine |vm )?`,
    ),
    of: ['host'],
  },
  {
    attribute: 'hostname',
    before: before(`hostname(?: is)?|host name(?: is)?|droplet(?: is)?(?: named| called)?`),
    of: ['host'],
  },
  {
    attribute: 'region',
    before: before(`(?:in|to|from|at|region(?: is)?|datacent(?:er|re)(?: is)?)[\\s(]*`),
    of: [],
  },
  { attribute: 'region', behind: behind('region|datacent(?:er|re)'), of: [] },
  { attribute: 'machine-size', behind: behind('droplet|instance|machine|plan|size|vm'), of: [] },
  {
    attribute: 'machine-size',
    before: before('size|plan|slug|type|(?:droplet|machine|instance) (?:size|type|plan)(?: is)?'),
    of: [],
  },
  {
    attribute: 'provider',
    before: before(
      `(?:hosted|runs|running|rented|deployed|lives|cluster|droplet|servers?|machines?) (?:on|at|by|from|with)`,
    ),
    of: [],
  },
  {
    attribute: 'issuer',
    before: before(
      `(?:issued|signed) by|certificates? (?:come |comes |is |are )?from|issuer(?: is)?`,
    ),
    of: [],
  },
];
