import { isWordOfSeveral } from '../bind/plausible.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import type { StackNames } from '../../subject/stack-names.ts';
import type { NameDraft } from './draft.ts';
import { nameDraft } from './draft.ts';
import type { Passage } from './passage.ts';
import { isCode } from './passage.ts';

interface Kind {
  readonly attribute: AttributeId;
  readonly label: RegExp;
  readonly names: (names: StackNames) => ReadonlySet<string>;
}

const KINDS: readonly Kind[] = [
  {
    attribute: 'container',
    label: /^\W*(?:docker )?containers?(?:[ _]names?)?\W*$/i,
    names: ({ containers }) => containers,
  },
  {
    attribute: 'volume',
    label: /^\W*(?:(?:docker|named|data) )?volumes?(?: names?)?\W*$/i,
    names: ({ volumes }) => volumes,
  },
  {
    attribute: 'network',
    label: /^\W*(?:docker )?networks?(?: names?)?\W*$/i,
    names: ({ networks }) => networks,
  },
  {
    attribute: 'project',
    label: /^\W*(?:docker )?compose[ _]projects?(?:[ _]names?)?\W*$/i,
    names: ({ projects }) => projects,
  },
];
const NAME = /^[a-z\d][\w.-]{2,60}$/i;

/** Containers, volumes, networks and projects under a label that says that they are such, and units of the host. */
export function identifierDrafts(passage: Passage): readonly NameDraft[] {
  return [...labelledDrafts(passage), ...unitDrafts(passage), ...composeDrafts(passage)];
}

function labelledDrafts(passage: Passage): readonly NameDraft[] {
  const { label, text, scope } = passage;
  const kind = label === undefined ? undefined : KINDS.find((one) => one.label.test(label));
  if (kind === undefined || passage.form === 'code') return [];
  const known = kind.names(scope.names);
  const isBare = passage.marks.every((mark) => mark.kind !== 'code');
  return piecesIn(passage).flatMap(({ start, end }) => {
    const name = text.slice(start, end);
    if (!NAME.test(name) || (isBare && isWordOfSeveral(text, { start, end }))) return [];
    return known.has(name) || isLikeOwn(name, scope.names)
      ? [nameDraft(kind.attribute, name, start)]
      : [];
  });
}

/** Code marks, else what stands between commas. */
function piecesIn({
  text,
  marks,
}: Passage): readonly { readonly start: number; readonly end: number }[] {
  const code = marks.filter(({ kind }) => kind === 'code');
  if (code.length > 0) return code;
  return [...text.matchAll(/[^\s,;/()`]+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/**
 * True for a name that is made like those of the stack: of one of its services or its own name, of several parts. A bare `odoo` or `db`
 * is a service's key or a word.
 */
export function isLikeOwn(
  name: string,
  { services, stack, containers, volumes }: StackNames,
): boolean {
  const parts = name
    .toLowerCase()
    .split(/[-_.]/)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6 || name.includes('.')) return false;
  if (name.startsWith(`${stack}-`) || name.startsWith(`${stack}_`)) return true;
  const suffixes = new Set(
    [...containers, ...volumes].flatMap((one) => one.split(/[-_]/).slice(-1)),
  );
  return (
    parts.some((part) => services.has(part)) &&
    parts.some((part) => suffixes.has(part) || GENERIC.test(part))
  );
}

const GENERIC =
  /^(?:\d{1,2}|prod|production|staging|stage|dev|web|app|server|data|db|main|live|v\d+|[\da-f]{12})$/;

const UNIT = /(?<![\w./@-])[a-z\d][\w@-]{2,80}\.(?:timer|service)(?![\w-]|\.\w)/gi;

/** `bookshop-production-backup.timer`: a unit that begins with the stack's name or is one of backups. */
function unitDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope } = passage;
  if (!/\.(?:timer|service)/.test(text) || scope.names.units.size === 0) return [];
  const { units, stack } = scope.names;
  const apart = (start: number, end: number): boolean =>
    isCode(passage, { start, end }) || passage.form === 'table';
  return [...text.matchAll(UNIT)].flatMap(({ 0: name, index }) => {
    if (!apart(index, index + name.length)) return [];
    const isLike =
      units.has(name) ||
      name.startsWith(`${stack}-`) ||
      /(?:^|-)(?:backup|drill)s?(?:-|\.)/.test(name);
    return isLike ? [nameDraft('unit', name, index)] : [];
  });
}

const COMPOSE =
  /\bdocker[\s-]compose\s(?:-\S+(?:\s[^\s-]\S*)?\s){0,4}(?:exec|logs|restart|stop|start|up|ps|pull|build|run|rm|kill|top)\s((?:-\S+\s)*)([a-z\d](?:[\w.-]*\w)?)/gi;

/** `docker compose exec odoo-web`: a service of a Compose file, where a container's name or none at all is given for one. */
function composeDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope } = passage;
  if (!/docker[\s-]compose\s/.test(text)) return [];
  const { composeServices, containers } = scope.names;
  return [...text.matchAll(COMPOSE)].flatMap(({ 0: whole, 2: name = '', index }) => {
    const start = index + whole.length - name.length;
    if (!isCode(passage, { start, end: start + name.length })) return [];
    const isLike =
      composeServices.has(name) || containers.has(name) || isLikeOwn(name, scope.names);
    return isLike && !/\s-(?:f|-file|p)\s(?!\S*generated)/.test(whole)
      ? [nameDraft('compose-service', name, start)]
      : [];
  });
}
