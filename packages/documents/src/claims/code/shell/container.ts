import { subjectKey } from '../../../subject/subject.ts';
import type { Subject } from '../../../subject/subject.ts';
import { CONTAINER_KINDS, keyNamed } from '../compose/whose.ts';
import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';

/** A container that a command names, as a claim that there is one of that name. */
export function containerSaid(scene: Scene, piece: Piece): readonly Draft[] {
  // Ids are made anew with each container.
  if (/^[\da-f]{10,64}$/i.test(piece.text)) return [];
  return said(scene, containerTarget(scene, piece), 'container', piece);
}

/**
 * Whose container it is by its name: as a whole, else by the one service that a part of it names, else by the words around.
 * A name that the stack knows belongs to its own environment, whatever the section is about.
 */
export function containerTarget(scene: Scene, { text, start }: Piece): Target {
  const around = scene.environmentAt(start);
  const known = thingNamed(scene.scope, text, CONTAINER_KINDS, around);
  // `postgres` is what everybody calls the server, wherever it runs; only a container has a place of its own.
  const isServer = known?.subject.kind === 'server' && known.environment === undefined;
  if (known !== undefined && !isServer)
    return { subject: known.subject, environment: known.environment ?? around, sure: 'certain' };
  const part = partNamed(scene, text, around);
  if (part !== undefined) return { subject: part, environment: around, sure: 'certain' };
  const subject = scene.subjectFor('container', start);
  return { subject, environment: around, sure: subject === undefined ? 'certain' : 'likely' };
}

/** The one thing that parts of a name name. Compose calls its containers `project-service-1`: there it is the part before the number. */
function partNamed(
  scene: Scene,
  text: string,
  environment: string | undefined,
): Subject | undefined {
  const [plain, number] =
    /^(.+)[-_]\d+$/.exec(text) === null ? [text, false] : [text.replace(/[-_]\d+$/, ''), true];
  const parts = plain.split(/[-_.]/).filter((part) => /^[a-z][a-z\d]+$/i.test(part));
  const named = parts.flatMap((part) => keyNamed(scene, part, environment)?.subject ?? []);
  if (number) {
    const service = keyNamed(scene, parts.at(-1) ?? '', environment)?.subject;
    if (service !== undefined) return service;
  }
  const [first] = named;
  return new Set(named.map(subjectKey)).size === 1 ? first : undefined;
}

/** The thing that runs in a container, or under a key of Compose; undefined where nobody knows. */
export function runningIn(scene: Scene, { text, start }: Piece): Target | undefined {
  const around = scene.environmentAt(start);
  const named =
    thingNamed(scene.scope, text, CONTAINER_KINDS, around) ?? keyNamed(scene, text, around);
  return (
    named && { subject: named.subject, environment: named.environment ?? around, sure: 'certain' }
  );
}
