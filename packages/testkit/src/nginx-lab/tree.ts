import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artefact } from '@stackwright/core';
import { makeCertificate } from './certificate.ts';
import { freePorts, hasIpv6, workerUser, type Places } from './places.ts';
import { relocate } from './relocate.ts';

/** A rendered `nginx/` folder, moved into a temporary directory. */
export interface LabTree {
  /** The moved `nginx.conf`. */
  readonly config: string;
  readonly directory: string;
  readonly places: Places;
  /** Where a path of the container lies here. */
  readonly at: (path: string) => string;
  /** Certificate of the one authority that signed all lineages, for clients. */
  readonly authorities: readonly string[];
  remove(): void;
}

export interface TreeOptions {
  readonly artefacts: readonly Artefact[];
  /** Folder of the tree in the artefacts, e.g. `shop/edge/nginx`. */
  readonly folder: string;
  readonly address: string;
  readonly dnsPort: number;
  /** Directories of the container besides nginx's own: ACME answers, static sites. */
  readonly directories?: readonly string[];
}

/** Writes the tree, its certificates and the directories that the container would mount. */
export async function makeNginxTree(options: TreeOptions): Promise<LabTree> {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lab-'));
  const files = options.artefacts.filter(({ path }) => path.startsWith(`${options.folder}/`));
  const places = await placesOf(directory, files, options);
  const at = (path: string): string =>
    Object.entries(places.paths).reduce((all, [from, to]) => all.replace(from, to), path);
  for (const { path, text } of files) {
    const file = join(directory, 'etc', path.slice(options.folder.length + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, /\.(?:html|json)$/.test(path) ? text : relocate(text, places));
  }
  for (const path of [...Object.values(places.paths), places.runDirectory]) {
    mkdirSync(path, { recursive: true });
  }
  const lineages = lineagesOf(files);
  for (const [lineage, names] of lineages) {
    makeCertificate(join(directory, 'letsencrypt/live', lineage), names);
  }
  return {
    config: join(directory, 'etc/nginx.conf'),
    directory,
    places,
    at,
    authorities: [...lineages.keys()].map((lineage) =>
      readFileSync(join(directory, 'letsencrypt/live', lineage, 'fullchain.pem'), 'utf8'),
    ),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function placesOf(
  directory: string,
  files: readonly Artefact[],
  { address, dnsPort, directories = [] }: TreeOptions,
): Promise<Places> {
  const own = {
    '/etc/nginx': 'etc',
    '/etc/letsencrypt': 'letsencrypt',
    '/var/cache/nginx': 'cache',
    '/var/log/nginx': 'log',
  };
  const paths = Object.fromEntries([
    ...Object.entries(own).map(([from, to]) => [from, join(directory, to)]),
    ...directories.map((from, i) => [from, join(directory, `mount-${i}`)]),
  ]) as Readonly<Record<string, string>>;
  const ipv6 = hasIpv6();
  const wanted = [...new Set(files.flatMap(({ text }) => listened(text)))];
  const free = await freePorts(wanted.length, ipv6 ? '::1' : address);
  const ports = Object.fromEntries(wanted.map((port, i) => [port, free[i] ?? 0]));
  const runDirectory = join(directory, 'run');
  return { paths, runDirectory, address, ports, ipv6, dnsPort, user: workerUser() };
}

function listened(text: string): readonly number[] {
  return Array.from(text.matchAll(/^\s*listen (?:\[::\]:)?(\d+)/gm), ([, port]) => Number(port));
}

/** Every lineage that a file names, with the names that it must cover. */
function lineagesOf(files: readonly Artefact[]): ReadonlyMap<string, readonly string[]> {
  const lineages = new Map<string, string[]>();
  for (const { text } of files) {
    const lineage = /\/live\/([^/]+)\/fullchain\.pem/.exec(text)?.[1];
    if (lineage === undefined) continue;
    const names = /^\s*server_name (.+);$/m.exec(text)?.[1]?.split(' ') ?? [];
    lineages.set(lineage, [...(lineages.get(lineage) ?? []), ...names]);
  }
  return lineages;
}
