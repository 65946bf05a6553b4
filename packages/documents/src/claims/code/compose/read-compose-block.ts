import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import { thingNamed } from '../names.ts';
import type { Scene } from '../scene.ts';
import { asMap, readComposeText } from './fragment.ts';
import type { ComposeText } from './fragment.ts';
import { serviceSaid } from './service-said.ts';

/** Compose, whole or in parts; undefined for YAML that is none. */
export function readComposeBlock(text: string, scene: Scene): readonly Draft[] | undefined {
  const compose = readComposeText(text);
  if (compose === undefined) return undefined;
  return [
    ...compose.document.services.flatMap((service) => serviceSaid(scene, compose, service, text)),
    ...namesSaid(scene, compose, text),
    ...keysSaid(scene, compose),
  ];
}

/** In a file that is called like a project of the stack every key is a service of the stack. */
function keysSaid(scene: Scene, { document, rangeOf }: ComposeText): readonly Draft[] {
  const { name } = document.value;
  if (typeof name !== 'string' || !scene.scope.names.projects.has(name)) return [];
  const project = thingNamed(scene.scope, name, ['environment', 'edge']);
  const target = {
    subject: undefined,
    environment: project?.subject.kind === 'environment' ? project.subject.id : undefined,
    sure: 'certain',
  } as const;
  return document.services.flatMap((service) =>
    said(scene, target, 'compose-service', {
      text: service.name,
      start: rangeOf(service.path, 'key').start,
    }),
  );
}

/** The project's name, and the names that volumes and networks are given. */
function namesSaid(
  scene: Scene,
  { document, rangeOf }: ComposeText,
  text: string,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const add = (path: readonly string[], attribute: 'project' | 'volume' | 'network'): void => {
    const { start, end } = rangeOf(path);
    const name = text.slice(start, end);
    const kinds = attribute === 'project' ? (['environment', 'edge'] as const) : [];
    const subject = thingNamed(scene.scope, name, kinds)?.subject;
    const environment = scene.environmentAt(start);
    drafts.push(
      ...said(scene, { subject, environment, sure: 'likely' }, attribute, { text: name, start }),
    );
  };
  if (typeof document.value['name'] === 'string') add(['name'], 'project');
  for (const [section, attribute] of [
    ['volumes', 'volume'],
    ['networks', 'network'],
  ] as const)
    for (const [key, value] of Object.entries(asMap(document.value[section]) ?? {}))
      if (typeof asMap(value)?.['name'] === 'string') add([section, key, 'name'], attribute);
  return drafts;
}
