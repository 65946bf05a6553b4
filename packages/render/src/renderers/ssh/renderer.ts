import type { Artefact } from '@stackwright/core';
import { bannerLines } from '../../banner.ts';
import type { Renderer } from '../../renderer.ts';
import { entries } from './entry.ts';
import { knownHosts } from './known-hosts.ts';
import { sshConfig } from './ssh-config.ts';

const id = 'ssh';

/** `ssh_config` and `known_hosts` of the hosts that are reached by SSH. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: ({ stack }) => {
    const hosts = entries(stack.hosts);
    if (hosts.length === 0) return [];
    const banner = bannerLines(stack.file, id);
    const sources = hosts.map(({ path }) => path);
    const artefact = (path: string, text: string): Artefact => {
      return { path, text, mode: 0o644, renderer: id, sources };
    };
    const keys = knownHosts(hosts);
    const lines = [...banner.map((line) => `# ${line}`), '', ...keys, ''];
    return [
      artefact('ssh_config', sshConfig(hosts, banner)),
      ...(keys.length === 0 ? [] : [artefact('known_hosts', lines.join('\n'))]),
    ];
  },
} satisfies Renderer;
