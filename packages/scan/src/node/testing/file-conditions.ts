import { isExactCommit } from '../../pins/pin.ts';
import { readAddress } from '../../pins/repository.ts';
import { OCA, config, pinsOf, entries, hasMistake } from './walk.ts';
import type { Condition } from './walk.ts';

/** Conditions that files of pins show by themselves. */
export const FILE_CONDITIONS: readonly Condition[] = [
  {
    id: 'L01',
    title: 'a lock that cannot be read',
    prepare: (box) => box.write('stack/oca.lock.json', '{"lockVersion": 1,'),
    tells: hasMistake('oca.lock.json'),
  },
  {
    id: 'L02',
    title: 'a lock that is not used any more',
    prepare: (box) => box.write('stack/oca.lock.json', '{"deprecated": true}'),
    tells: ({ files }) => files.some((one) => one.deprecated !== undefined),
  },
  {
    id: 'L03',
    title: 'a repository without a commit',
    prepare: (box) =>
      box.write('stack/vendor/oca.lock.json', '{"repos": [{"name": "web", "commit": "HEAD"}]}'),
    tells: ({ files }) =>
      files.some(({ pins }) =>
        pins.some(({ commit }) => commit !== undefined && !isExactCommit(commit.value ?? '')),
      ),
  },
  {
    id: 'L07',
    title: 'a branch of another series',
    prepare: (box) => config(box, 'branch', '17.0'),
    tells: (tree) =>
      pinsOf(tree).some(({ branch }) => branch !== undefined && branch.value !== '18.0'),
  },
  {
    id: 'L08',
    title: 'a repository elsewhere',
    prepare: (box) => config(box, 'url', 'https://github.com/example/web'),
    tells: (tree) =>
      pinsOf(tree).some(
        ({ repository }) => repository !== undefined && !repository.startsWith('OCA/'),
      ),
  },
  {
    id: 'L22',
    title: 'two locks that disagree',
    prepare: (box) =>
      box.write(
        'stack/oca_repos.lock',
        `repos: [{ name: web, path: addons/web, commit: ${'e'.repeat(40)} }]\n`,
      ),
    tells: (tree) => new Set(pinsOf(tree).flatMap(({ commit }) => commit?.value ?? [])).size > 1,
  },
  {
    id: 'L23',
    title: 'an aggregate that cannot be read',
    prepare: (box) =>
      box.write(
        'stack/repos.yaml',
        './addons/OCA:\n  remotes: { oca: https://github.com/OCA/server-tools }\n  merges:\n    - oca server-tools 18.0\n',
      ),
    tells: hasMistake('repos.yaml'),
  },
  {
    id: 'L24',
    title: 'a pull request',
    prepare: (box) =>
      box.write(
        'stack/requirements.txt',
        `odoo-addon-web_new @ git+${OCA}@refs/pull/7/head#subdirectory=web_new\n`,
      ),
    tells: ({ files }) =>
      files.some(({ pins }) =>
        pins.some(({ ref }) => ref?.value.startsWith('refs/pull/') === true),
      ),
  },
  {
    id: 'L25',
    title: 'a pull after the aggregation',
    prepare: (box) =>
      box.write(
        'stack/repos.yaml',
        `./src/web:\n  remotes: { oca: ${OCA} }\n  merges: [oca ${'e'.repeat(40)}]\n  shell_command_after: git pull oca 18.0\n`,
      ),
    tells: ({ files }) =>
      files.some(({ commands }) => commands.some((one) => /\bgit pull\b/.test(one.value))),
  },
  {
    id: 'L29',
    title: 'a protocol without protection',
    prepare: (box) => config(box, 'url', 'git://github.com/OCA/web'),
    tells: (tree) =>
      entries(tree).some(({ url }) =>
        ['git', 'http', 'file'].includes(readAddress(url?.value ?? '')?.protocol ?? ''),
      ),
  },
];
