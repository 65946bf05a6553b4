import { thingNamed } from '../names.ts';
import type { Target } from '../said.ts';
import type { Scene } from '../scene.ts';

/** The Odoo that a configuration of Odoo is for: the one of the words around it where there are several editions. */
export function odooTarget(scene: Scene, at: number): Target {
  const environment = scene.environmentAt(at);
  const named = thingNamed(scene.scope, 'odoo', ['service'], environment);
  const subject = named?.subject ?? scene.subjectFor('workers', at);
  return { subject, environment, sure: 'certain' };
}
