import type { Path } from '@stackwright/core';
import type { Offsite } from '../model/index.ts';
import type { Stack } from '../stack.gen.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';

type BackupSettings = NonNullable<Stack['backups']>[string];

/** Endpoints of S3-compatible providers by region. */
const ENDPOINTS: Readonly<Record<string, (region: string) => string>> = {
  digitalocean: (region) => `https://${region}.digitaloceanspaces.com`,
};

/** Where the copies away from the host go; each kind needs keys of its own. */
export function buildOffsite(
  draft: Draft,
  settings: BackupSettings,
  environmentId: string,
  planPath: Path,
): Offsite | undefined {
  const { offsite } = settings;
  if (offsite === undefined) return undefined;
  const path = [...planPath, 'offsite'];
  const need = (
    key: 'bucket' | 'region' | 'host' | 'user' | 'key-file' | 'url' | 'directory' | 'endpoint',
    value: string | undefined,
  ): string => {
    if (value === undefined) reportMissing(draft, offsite.kind, key, path);
    return value ?? '';
  };
  switch (offsite.kind) {
    case 's3': {
      const region = need('region', offsite.region);
      const provider = filled(offsite.provider, [...path, 'provider']);
      const endpoint =
        offsite.endpoint ??
        (Object.hasOwn(ENDPOINTS, provider) ? ENDPOINTS[provider]?.(region) : undefined);
      return {
        kind: 's3',
        provider,
        endpoint: need('endpoint', endpoint),
        region,
        bucket: need('bucket', offsite.bucket),
        prefix: offsite.prefix ?? environmentId,
        accessKey: filled(offsite['access-key'], path),
        secretKey: filled(offsite['secret-key'], path),
      };
    }
    case 'sftp':
      return {
        kind: 'sftp',
        host: need('host', offsite.host),
        port: filled(offsite.port, path),
        user: need('user', offsite.user),
        directory: need('directory', offsite.directory),
        keyFile: need('key-file', offsite['key-file']),
      };
    case 'webdav':
      return {
        kind: 'webdav',
        url: need('url', offsite.url),
        user: offsite.user,
        password: offsite.password,
        directory: offsite.directory ?? '/',
      };
    case 'directory':
      return { kind: 'directory', directory: need('directory', offsite.directory) };
  }
}

function reportMissing(draft: Draft, kind: string, key: string, path: Path): void {
  report(draft, {
    rule: 'missing-key',
    what: `An off-site copy of kind \`${kind}\` needs \`${key}\`.`,
    why: 'Without it the copy has nowhere to go.',
    fix: `Add \`${key}:\`.`,
    path,
    part: 'key',
  });
}
