import {
  OCA,
  PATH,
  lock,
  release,
  config,
  value,
  entries,
  links,
  checkoutAt,
  locked,
  manifests,
} from './walk.ts';
import type { Condition } from './walk.ts';

/** Conditions that take the object database too. L26 and L28 need a host or a registry. */
export const GIT_CONDITIONS: readonly Condition[] = [
  {
    id: 'L04',
    title: 'a commit that the clone does not have',
    prepare: (box) => lock(box, { commit: 'e'.repeat(40) }),
    tells: (tree) => locked(tree).some(({ commit }) => value(commit.present) === false),
  },
  {
    id: 'L05',
    title: 'a checkout at another commit',
    prepare: (box) => box.git(PATH, 'checkout', '--quiet', 'HEAD~1'),
    tells: (tree) =>
      locked(tree).some(
        ({ checkout, commit }) =>
          value(checkout.head) !== undefined && value(checkout.head) !== commit.commit,
      ),
  },
  {
    id: 'L06',
    title: 'a commit on no branch of the series',
    prepare: (box) => {
      box.commit(PATH, 'own');
      box.git('stack', 'add', 'addons/web');
      lock(box, {});
    },
    tells: (tree) =>
      locked(tree).some(
        ({ commit }) =>
          value(commit.branches)?.every(({ contains }) => value(contains) === false) === true,
      ),
  },
  {
    id: 'L09',
    title: 'changed files',
    prepare: (box) => box.write(`${PATH}/web_timeline/__manifest__.py`, '{}'),
    tells: ({ git }) => git.checkouts.some(({ modified }) => (value(modified)?.length ?? 0) > 0),
  },
  {
    id: 'L10',
    title: 'an addon that git does not track',
    prepare: (box) => box.addon(PATH, 'web_own'),
    tells: ({ git }) =>
      git.checkouts.some(({ untrackedAddons }) => (value(untrackedAddons)?.length ?? 0) > 0),
  },
  {
    id: 'L11',
    title: 'a gitlink without entry',
    prepare: (box) => box.write('stack/.gitmodules', ''),
    tells: (tree) =>
      links(tree).some(({ path }) => !entries(tree).some((one) => one.path?.value === path)),
  },
  {
    id: 'L12',
    title: 'an entry without gitlink',
    prepare: (box) => box.git('stack', 'rm', '--quiet', '--cached', 'addons/web'),
    tells: (tree) =>
      entries(tree).some(({ path }) => !links(tree).some((one) => one.path === path?.value)),
  },
  {
    id: 'L13',
    title: 'one repository at two commits',
    prepare: (box) => {
      box.git('stack', 'submodule', '--quiet', 'add', '../upstream', 'addons/web2');
      box.git('stack', 'config', '-f', '.gitmodules', 'submodule.addons/web2.url', OCA);
      box.git('stack/addons/web2', 'checkout', '--quiet', 'HEAD~1');
      box.git('stack', 'add', 'addons/web2');
    },
    tells: (tree) => {
      const heads = new Set(
        entries(tree)
          .filter(({ repository }) => repository === 'OCA/web')
          .map(({ path }) => value(checkoutAt(tree, path?.value)?.head)),
      );
      return heads.size > 1;
    },
  },
  {
    id: 'L14',
    title: 'paths that differ in case alone',
    prepare: (box) =>
      box.git(
        'stack',
        'update-index',
        '--add',
        '--cacheinfo',
        `160000,${box.git(PATH, 'rev-parse', 'HEAD')},Addons/web`,
      ),
    tells: ({ git }) => (value(git.caseConflicts)?.length ?? 0) > 0,
  },
  {
    id: 'L15',
    title: 'a module that the commit does not have',
    prepare: (box) => lock(box, { modules: ['web_none', 'web_responsive', 'web_timeline'] }),
    tells: (tree) =>
      locked(tree).some(({ pin, commit }) => {
        const there = value(commit.modules);
        return (
          there !== undefined &&
          pin.modules.some((one) => !there.some(({ name }) => name === one.value))
        );
      }),
  },
  {
    id: 'L16',
    title: 'a module that the lock does not have',
    prepare: (box) => lock(box, { modules: ['web_timeline'] }),
    tells: (tree) =>
      locked(tree).some(
        ({ pin, commit }) =>
          value(commit.modules)?.some(
            ({ name }) => !pin.modules.some((one) => one.value === name),
          ) === true,
      ),
  },
  {
    id: 'L17',
    title: 'a module for another series',
    prepare: (box) => release(box, "{'name': 'New', 'version': '17.0.1.0.0'}"),
    tells: (tree) =>
      manifests(tree).some(
        ({ version, installable }) => !installable || version?.value.startsWith('18.0.') !== true,
      ),
  },
  {
    id: 'L18',
    title: 'a dependency that nobody brings',
    prepare: (box) =>
      release(box, "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['web_none']}"),
    tells: (tree) =>
      manifests(tree).some(({ depends }) =>
        depends.some((one) => !manifests(tree).some(({ module }) => module === one.value)),
      ),
  },
  {
    id: 'L19',
    title: 'a Python package that nobody installs',
    prepare: (box) => {
      box.write('stack/requirements.txt', 'ink-press==2.1\n');
      release(
        box,
        "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['paper_mill']}}",
      );
    },
    tells: (tree) => manifests(tree).some(({ pythonPackages }) => pythonPackages.length > 0),
  },
  {
    id: 'L20',
    title: 'an alpha',
    prepare: (box) =>
      release(box, "{'name': 'New', 'version': '18.0.1.0.0', 'development_status': 'Alpha'}"),
    tells: (tree) =>
      manifests(tree).some(({ developmentStatus }) => developmentStatus?.value === 'Alpha'),
  },
  {
    id: 'L21',
    title: 'a commit behind its branch',
    prepare: (box) => {
      box.commit('upstream', 'three');
      box.git(PATH, 'fetch', '--quiet');
    },
    tells: (tree) =>
      locked(tree).some(
        ({ commit }) =>
          value(commit.branches)?.some(({ behind }) => (value(behind) ?? 0) > 0) === true,
      ),
  },
  {
    id: 'L27',
    title: 'one module in two folders',
    prepare: (box) => {
      box.git('stack', 'submodule', '--quiet', 'add', '-b', '18.0', '../upstream', 'addons/copy');
      box.git('stack', 'config', '-f', '.gitmodules', 'submodule.addons/copy.url', `${OCA}-copy`);
    },
    tells: ({ git }) => {
      const names = git.checkouts.flatMap(({ head, commits }) =>
        (value(commits.find(({ commit }) => commit === value(head))?.modules) ?? []).map(
          ({ name }) => name,
        ),
      );
      return new Set(names).size < names.length;
    },
  },
  {
    id: 'L30',
    title: 'a shallow submodule behind its branch',
    prepare: (box) => {
      config(box, 'shallow', 'true');
      box.commit('upstream', 'three');
      box.git(PATH, 'fetch', '--quiet');
    },
    tells: (tree) =>
      entries(tree).some(
        ({ shallow, path }) =>
          shallow?.value === true &&
          checkoutAt(tree, path?.value)?.commits.some(
            ({ branches }) =>
              value(branches)?.some(({ behind }) => (value(behind) ?? 0) > 0) === true,
          ) === true,
      ),
  },
];
