import { compareText, type Artefact } from '@stackwright/core';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { exampleView } from './example-view.ts';

const id = 'dotenv';

/** `.env.example` of every deployment that needs a secret: the names, never a value. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: (input) => input.stack.deployments.flatMap((deployment) => example(input, deployment)),
} satisfies Renderer;

type Deployment = RenderInput['stack']['deployments'][number];

function example({ stack, templates }: RenderInput, deployment: Deployment): readonly Artefact[] {
  const { folder, path, secrets } = deployment;
  if (secrets.length === 0) return [];
  const banner = { mark: '#', source: stack.file, renderer: id };
  const view = { ...banner, ...exampleView(deployment) };
  return [
    {
      path: `${folder}/.env.example`,
      text: templates.render('dotenv/env.example', view),
      mode: 0o644,
      renderer: id,
      sources: [
        path,
        ...secrets.toSorted((a, b) => compareText(a.name, b.name)).map((use) => use.path),
      ],
    },
  ];
}
