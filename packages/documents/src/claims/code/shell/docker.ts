import type { ShellWord } from '@stackwright/syntax/shell';
import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { isLikeOwn } from '../../names/identifiers.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Piece } from '../said.ts';
import { composeSaid } from './compose-call.ts';
import { containerSaid } from './container.ts';
import { operands, optionPiece, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

const GLOBAL_VALUED = ['-H', '-c', '-l', '--host', '--context', '--config', '--log-level'];

/** Verbs that take containers, with their options that have a value of their own. */
const OF_CONTAINERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    logs: '-n --tail --since --until',
    restart: '-t --time --timeout -s --signal',
    stop: '-t --time --timeout -s --signal',
    start: '--detach-keys',
    kill: '-s --signal',
    inspect: '-f --format --type',
    stats: '--format',
    top: '',
    port: '',
    attach: '--detach-keys',
    pause: '',
    unpause: '',
    rm: '',
    update: '-m --memory --memory-swap --cpus --restart --cpu-shares',
    wait: '',
    commit: '-a -m -c --author --message --change',
    diff: '',
    export: '-o --output',
  }).map(([verb, valued]) => [verb, valued.split(' ')] as const),
);
/** Of these only the first word is a container. */
const FIRST_ONLY: ReadonlySet<string> = new Set(['port', 'top', 'commit', 'attach']);

/** Containers, projects, volumes and networks that a call of docker or Compose names. */
export function dockerSaid(step: Step): readonly Draft[] {
  const { call } = step;
  const { name, args, docker } = call;
  if (name.endsWith('-compose')) return composeSaid(step);
  const [group, ...rest] = afterGlobals(args);
  if (group?.value === 'compose') return composeSaid(step);
  if (docker !== undefined && docker.verb.value === 'exec') {
    const piece = wordPiece(step, docker.target);
    return piece === undefined || madeIn(step).has(piece.text)
      ? []
      : containerSaid(step.scene, piece);
  }
  const verb = group?.value === 'container' ? rest[0]?.value : group?.value;
  const words = group?.value === 'container' ? rest.slice(1) : rest;
  if (verb === 'volume' || verb === 'network') return thingSaid(step, verb, words);
  if (verb === 'cp') return copySaid(step, words);
  if (verb === 'ps') return filterSaid(step);
  if (verb === 'run' || verb === 'create') return mountedSaid(step, words);
  const valued = OF_CONTAINERS.get(verb ?? '');
  if (valued === undefined) return [];
  const named = wordsPieces(step, operands(words, valued));
  const made = madeIn(step);
  const containers = FIRST_ONLY.has(verb ?? '') ? named.slice(0, 1) : named;
  return containers
    .filter(({ text }) => isName(text) && !made.has(text))
    .flatMap((piece) => containerSaid(step.scene, piece));
}

/** Containers that the same block makes for a while: they need not be the stack's. */
function madeIn({ calls }: Step): ReadonlySet<string> {
  return new Set(
    calls.flatMap(({ name, args }) => {
      if (!/^(?:docker|podman)$/.test(name)) return [];
      if (!args.slice(0, 2).some(({ value }) => value === 'run' || value === 'create')) return [];
      return args.flatMap(({ value }, at) => {
        if (value === '--name') return args[at + 1]?.value ?? [];
        return value.startsWith('--name=') ? [value.slice(7)] : [];
      });
    }),
  );
}

function isName(text: string): boolean {
  return /^[\w][\w.-]*$/.test(text) && !/^\d+[a-z]?$/.test(text);
}

function afterGlobals(args: readonly ShellWord[]): readonly ShellWord[] {
  let at = 0;
  while (args[at]?.value.startsWith('-') === true)
    at += GLOBAL_VALUED.includes(args[at]?.value ?? '') ? 2 : 1;
  return args.slice(at);
}

/** `docker volume inspect data`: a volume of the service that the words around name. */
function thingSaid(
  step: Step,
  kind: 'volume' | 'network',
  words: readonly ShellWord[],
): readonly Draft[] {
  const [verb, ...rest] = words;
  if (!/^(?:inspect|rm|connect|disconnect)$/.test(verb?.value ?? '')) return [];
  const attribute: AttributeId = kind;
  const [first, second] = wordsPieces(step, operands(rest, ['-f', '--format', '--ip', '--alias']));
  const { names } = step.scene.scope;
  const isLike = (name: string): boolean =>
    kind === 'volume' ? isLikeVolume(name, names) : isLikeOwn(name, names);
  const isMember = verb?.value === 'connect' || verb?.value === 'disconnect';
  const member = isMember && second !== undefined ? containerSaid(step.scene, second) : [];
  return first === undefined
    ? []
    : [
        ...said(
          step.scene,
          {
            subject: undefined,
            environment: undefined,
            sure: isLike(first.text) ? 'certain' : 'likely',
          },
          attribute,
          first,
        ),
        ...member,
      ];
}

/**
 * `docker run -v shop_data:/data`: a volume, where its name is made like those of the stack. Docker makes an empty one of any name
 * that it does not know, so that nobody is told.
 */
function mountedSaid(step: Step, words: readonly ShellWord[]): readonly Draft[] {
  const { names } = step.scene.scope;
  return words.flatMap((word, at): readonly Draft[] => {
    const option = words[at - 1]?.value;
    const isMount = option === '-v' || option === '--volume';
    const piece = isMount ? wordPiece(step, word) : undefined;
    const name = /^([a-z\d][\w.-]+):\//i.exec(piece?.text ?? '')?.[1];
    if (piece === undefined || name === undefined) return [];
    if (!isLikeVolume(name, names)) return [];
    const target = { subject: undefined, environment: undefined, sure: 'certain' } as const;
    return said(step.scene, target, 'volume', { text: name, start: piece.start });
  });
}

/** Made like the stack's volumes: by its parts, or by a key of one behind another project's name. */
function isLikeVolume(name: string, names: Step['scene']['scope']['names']): boolean {
  const keys = [...names.volumes].map((one) => one.replace(/^[^_]+_/, ''));
  return (
    names.volumes.has(name) ||
    isLikeOwn(name, names) ||
    keys.some((key) => key.length > 3 && name.endsWith(`_${key}`))
  );
}

/** `docker cp web:/srv/x .` */
function copySaid(step: Step, words: readonly ShellWord[]): readonly Draft[] {
  return wordsPieces(step, operands(words, [])).flatMap((piece): readonly Draft[] => {
    const container = /^([\w][\w.-]+):/.exec(piece.text)?.[1];
    return container === undefined
      ? []
      : containerSaid(step.scene, { text: container, start: piece.start });
  });
}

/** A filter takes parts of names as well: only a name that the stack knows is surely meant. */
function filterSaid(step: Step): readonly Draft[] {
  const filter: Piece | undefined = optionPiece(step, '--filter', '-f');
  const name = /^name=\^?\/?([\w.-]+)\$?$/.exec(filter?.text ?? '')?.[1];
  if (filter === undefined || name === undefined) return [];
  if (thingNamed(step.scene.scope, name, ['service', 'edge', 'server'])?.environment === undefined)
    return [];
  return containerSaid(step.scene, { text: name, start: filter.start + filter.text.indexOf(name) });
}
