import { readYaml } from '@stackwright/syntax/yaml';
import type { Path } from '@stackwright/core';
import { ATTRIBUTES } from '../../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../../subject/attributes.ts';
import { attributesOf } from '../../../subject/label.ts';
import type { Subject } from '../../../subject/subject.ts';
import { readValue } from '../../../value/read-value.ts';
import type { Draft } from '../draft.ts';
import { fittingSubjects } from '../fitting-subject.ts';
import { isLoopback } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { trimmed } from '../said.ts';
import type { Scene } from '../scene.ts';
import { hostPartOf } from '../url.ts';

/** Attributes that a bare key of any data may be believed to mean; the others are words like any other. */
const PLAIN: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'address',
  'domain',
  'port',
  'region',
  'image',
  'container',
  'hostname',
  'machine-size',
  'database-host',
  'database-port',
  'database-user',
  'database',
  'published-port',
  'health-route',
  'memory',
  'cpus',
  'bucket',
  'ssh-user',
]);
/** Keys whose value names the thing that the keys beside it speak of. */
const NAMING = ['name', 'service', 'host', 'container', 'container_name', 'id', 'server', 'app'];
/** A key that says nothing itself. */
const MOST = 2000;

/** YAML and JSON of any kind: a value is said of what a key above it names, else of what the words around do. */
export function readDataBlock(text: string, scene: Scene): readonly Draft[] {
  const [document] = readYaml({ file: '', text }).documents;
  if (document === undefined) return [];
  const { value: root } = document;
  return document
    .scalars()
    .slice(0, MOST)
    .flatMap(({ path, range: [start, end] }) => {
      const key = path.findLast((step): step is string => typeof step === 'string');
      return key === undefined
        ? []
        : scalarSaid(scene, root, path, key, { text: text.slice(start, end), start });
    });
}

function scalarSaid(
  scene: Scene,
  root: unknown,
  path: Path,
  key: string,
  written: { readonly text: string; readonly start: number },
): readonly Draft[] {
  const { attributes, unit } = attributesOf(key);
  const whole = trimmed(written);
  const piece = /^https?:\/\//.test(whole.text) ? hostPartOf(whole) : whole;
  if (
    piece === undefined ||
    piece.text === '' ||
    isLoopback(piece.text) ||
    isPlaceholder(scene.scope, piece.text)
  )
    return [];
  for (const attribute of attributes) {
    if (!PLAIN.has(attribute)) continue;
    const { values }: Attribute = ATTRIBUTES[attribute];
    const value = readValue(piece.text, values, unit);
    if (value === undefined) continue;
    const named = subjectAbove(scene, root, path, attribute);
    // A user of a file that speaks of no login is some program's.
    if (attribute === 'ssh-user' && named === undefined && !path.some(isOfLogin)) continue;
    const subject = named ?? scene.subjectFor(attribute, piece.start);
    if (subject === undefined) continue;
    const environment = environmentAbove(scene, path) ?? scene.environmentAt(piece.start);
    const sure = named === undefined ? 'likely' : 'certain';
    return [
      {
        subject,
        environment,
        attribute,
        value,
        sure,
        start: piece.start,
        end: piece.start + piece.text.length,
      },
    ];
  }
  return [];
}

function isOfLogin(step: string | number): boolean {
  return typeof step === 'string' && /ssh|host|login|deploy/i.test(step);
}

/** The nearest key above, or name beside, that is a thing of which this can be said. */
function subjectAbove(
  scene: Scene,
  root: unknown,
  path: Path,
  attribute: AttributeId,
): Subject | undefined {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const map = at(root, path.slice(0, depth));
    const names = [...siblingNames(map, path[depth]), ...keyOf(path[depth - 1])];
    for (const name of names) {
      const whole = scene.scope
        .mentionsIn(name)
        .filter(({ start, end }) => start === 0 && end === name.length);
      const [first, ...others] = fittingSubjects(
        scene.scope,
        whole,
        attribute,
        environmentAbove(scene, path),
      );
      if (first !== undefined) return others.length === 0 ? first : undefined;
    }
  }
  return undefined;
}

function siblingNames(map: unknown, key: string | number | undefined): readonly string[] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return NAMING.filter((name) => name !== key).flatMap((name) => {
    const value: unknown = Reflect.get(map, name);
    return typeof value === 'string' ? [value] : [];
  });
}

function keyOf(step: string | number | undefined): readonly string[] {
  return typeof step === 'string' ? [step] : [];
}

function at(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = Reflect.get(node, step);
  }
  return node;
}

function environmentAbove({ scope }: Scene, path: Path): string | undefined {
  for (const step of path.toReversed()) {
    const [found, ...others] = typeof step === 'string' ? scope.environmentsIn(step) : [];
    if (found !== undefined && others.length === 0) return found.environment;
  }
  return undefined;
}
