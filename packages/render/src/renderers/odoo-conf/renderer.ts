import type { Artefact } from '@stackwright/core';
import type { Deployment, OdooInstance } from '@stackwright/schema';
import { bannerLines } from '../../banner.ts';
import { distinctPaths } from '../../distinct-paths.ts';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { confFile } from './conf-file.ts';

const id = 'odoo-conf';

/** The configuration file of every Odoo. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: (input) =>
    input.stack.deployments.flatMap((deployment) =>
      deployment.odoos.map((odoo) => artefact(input, deployment, odoo)),
    ),
} satisfies Renderer;

function artefact({ stack }: RenderInput, { folder }: Deployment, odoo: OdooInstance): Artefact {
  return {
    path: `${folder}/${odoo.configFile}`,
    text: confFile(stack, odoo, bannerLines(stack.file, id)),
    mode: 0o644,
    renderer: id,
    sources: distinctPaths([
      odoo.path,
      odoo.database.path,
      ...odoo.options.map(({ path }) => path),
    ]),
  };
}
