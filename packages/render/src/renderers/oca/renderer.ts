import type { Path } from '@stackwright/core';
import { bannerLines } from '../../banner.ts';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { aggregateFile } from './aggregate-file.ts';
import { modulesFile } from './modules-file.ts';
import type { PinnedRepository } from './pinned-repository.ts';

const id = 'oca';

/** What clones the repositories of addons at their commits. Half of them would pass for all: so all or none. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: ({ stack }) => {
    const repositories = repositoriesOf(stack);
    if (repositories === undefined || repositories.length === 0) return [];
    const banner = bannerLines(stack.file, id);
    const sources: readonly Path[] = [
      ['odoo', 'addons', 'oca'],
      ['odoo', 'series'],
    ];
    const common = { mode: 0o644 as const, renderer: id, sources };
    return [
      { path: 'oca/gitmodules', text: modulesFile(repositories, banner), ...common },
      { path: 'oca/repos.yaml', text: aggregateFile(repositories, banner), ...common },
    ];
  },
} satisfies Renderer;

/** In the order of addons_path; undefined while a repository has no commit. */
function repositoriesOf({
  settings,
}: RenderInput['stack']): readonly PinnedRepository[] | undefined {
  const { odoo } = settings;
  const { path = 'addons/oca', repositories = {} } = odoo.addons?.oca ?? {};
  const pinned = Object.keys(repositories)
    .toSorted()
    .flatMap((name): readonly PinnedRepository[] => {
      const { commit, url = `https://github.com/OCA/${name}` } = repositories[name] ?? {};
      if (commit === undefined) return [];
      return [{ folder: `${path}/${name}`, url, commit, branch: odoo.series }];
    });
  return pinned.length === Object.keys(repositories).length ? pinned : undefined;
}
