import { thingNamed } from '../names.ts';
import type { Named } from '../names.ts';
import type { Piece } from '../said.ts';
import type { Scene } from '../scene.ts';

/**
 * The database of that name: most are called like the service that uses them, so the word stands before it. Of several in as many
 * environments none is meant for sure, but the service that is called so.
 */
export function databaseNamed(scene: Scene, { text, start }: Piece): Named | undefined {
  const environment = scene.environmentAt(start);
  const own =
    thingNamed(scene.scope, `database ${text}`, ['database'], environment) ??
    thingNamed(scene.scope, text, ['database'], environment);
  if (own !== undefined) return own;
  const service = thingNamed(scene.scope, text, ['service'], environment);
  return service && { ...service, environment };
}

/** The database that a role is for. */
export function roleNamed(scene: Scene, { text, start }: Piece): Named | undefined {
  return thingNamed(scene.scope, `role ${text}`, ['database'], scene.environmentAt(start));
}

/** Databases and roles that every server has. */
export function isMaintenance(name: string): boolean {
  return /^(?:postgres|template[01]|defaultdb|public|root|current_user|session_user)$/i.test(name);
}

/** Names of databases that are there for a while only: a restore is tried in one. */
export function isScratch(name: string): boolean {
  return /(?:^|[_-])(?:test\w*|tmp|temp|restore\w*|drill|scratch|copy|clone|backup|bak|check|verify|sandbox|new|old)(?:[_-]|\d|$)/i.test(
    name,
  );
}
