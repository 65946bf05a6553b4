import type { ComposeService } from '@stackwright/syntax/compose';
import type { Path } from '@stackwright/core';
import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { isKnown } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { variableSaid } from '../settings/variable-said.ts';
import { healthSaid } from './health-said.ts';
import { portsSaid } from './ports-said.ts';
import { targetOf } from './whose.ts';
import type { ComposeText } from './fragment.ts';
import { asMap } from './fragment.ts';

/** What one service of Compose says: image, container, ports, volumes, networks, health, environment, limits. */
export function serviceSaid(
  scene: Scene,
  compose: ComposeText,
  service: ComposeService,
  text: string,
): readonly Draft[] {
  const pieceAt = (path: Path): Piece => {
    const { start, end } = compose.rangeOf(path);
    return { text: text.slice(start, end), start };
  };
  const { start } = compose.rangeOf(service.path, 'key');
  const target = targetOf(scene, service, compose.hasKeys, start);
  const one = (attribute: AttributeId, path: Path | undefined): readonly Draft[] =>
    path === undefined ? [] : said(scene, target, attribute, pieceAt(path));
  const cpus = [...service.path, 'deploy', 'resources', 'limits', 'cpus'];
  return [
    ...one('image', service.image?.path),
    ...one('container', service.containerName?.path),
    ...service.ports.flatMap((port) => portsSaid(scene, target, port, pieceAt)),
    ...service.volumes.flatMap((mount) =>
      mount.type === 'volume' && mount.source !== undefined
        ? volumeSaid(scene, compose, target, mount.source, mount.target, pieceAt(mount.path))
        : [],
    ),
    ...networksSaid(scene, compose, service, target, pieceAt),
    ...(service.healthcheck?.test === undefined
      ? []
      : healthSaid(scene, target, pieceAt(service.healthcheck.test.path))),
    ...service.environment.flatMap(({ name, value, path }) => {
      if (value === undefined) return [];
      const piece = pieceAt(path);
      // In a list the name is a part of the entry.
      const at = piece.text.indexOf(`${name}=`);
      const inner = at === -1 ? piece : { text: value, start: piece.start + at + name.length + 1 };
      return variableSaid(scene, name, inner, target);
    }),
    ...one('memory', service.memoryLimit?.path),
    ...(has(service.value, ['deploy', 'resources', 'limits', 'cpus']) ? one('cpus', cpus) : []),
  ];
}

function has(value: Readonly<Record<string, unknown>>, path: readonly string[]): boolean {
  let node: unknown = value;
  for (const key of path) node = asMap(node)?.[key];
  return node !== undefined;
}

/** A key of Compose is the volume's name with the project before it: only a name that the stack knows is surely meant. */
function volumeSaid(
  scene: Scene,
  { document }: ComposeText,
  target: Target,
  source: string,
  mounted: string,
  piece: Piece,
): readonly Draft[] {
  if (isRenamed(document.value, 'volumes', source)) return mountSaid(scene, target, mounted, piece);
  const at = piece.text.indexOf(source);
  const { projects, volumes } = scene.scope.names;
  const { name: project } = document.value;
  // A project of the stack mounts no other volumes than the stack's.
  const isOwn = typeof project === 'string' && projects.has(project) && !volumes.has(source);
  const sure = isKnown(scene.scope, source) || isOwn ? target.sure : 'guess';
  const name = { text: source, start: piece.start + at };
  return [
    ...(at === -1 ? [] : said(scene, { ...target, sure }, 'volume', name)),
    ...mountSaid(scene, target, mounted, piece),
  ];
}

function mountSaid(scene: Scene, target: Target, mounted: string, piece: Piece): readonly Draft[] {
  const at = piece.text.lastIndexOf(mounted);
  return at === -1 ? [] : said(scene, target, 'mount', { text: mounted, start: piece.start + at });
}

function networksSaid(
  scene: Scene,
  { document }: ComposeText,
  { value, path }: ComposeService,
  target: Target,
  pieceAt: (path: Path) => Piece,
): readonly Draft[] {
  const { networks } = value;
  if (!Array.isArray(networks)) return [];
  return networks.flatMap((name, at) => {
    if (typeof name !== 'string' || isRenamed(document.value, 'networks', name)) return [];
    const sure = isKnown(scene.scope, name) ? target.sure : 'guess';
    return said(scene, { ...target, sure }, 'network', pieceAt([...path, 'networks', at]));
  });
}

/** True for a key that the file gives another name below. */
function isRenamed(file: Readonly<Record<string, unknown>>, section: string, key: string): boolean {
  return asMap(asMap(file[section])?.[key])?.['name'] !== undefined;
}
