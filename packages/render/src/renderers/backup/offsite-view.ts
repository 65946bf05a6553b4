import type { Offsite } from '@stackwright/schema';

/**
 * An off-site copy in rclone's words: environment variables of one remote called `offsite`. `settings`
 * are `NAME=value`, `secrets` and `obscured` are `NAME=<variable of the .env file>`; `obscured` ones must
 * pass `rclone obscure` first.
 */
export interface OffsiteView {
  /** Empty when the plan has no copy off site. */
  readonly kind: Offsite['kind'] | '';
  /** rclone's path of the folder that holds the tiers. */
  readonly root: string;
  /** For `directory`: must exist already, so that an unmounted disk is noticed. */
  readonly directory: string;
  readonly settings: readonly string[];
  readonly secrets: readonly string[];
  readonly obscured: readonly string[];
}

/** What rclone calls its S3 providers (rclone.org/s3/); any other server speaks `Other`. */
const S3_PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'AWS',
  ceph: 'Ceph',
  cloudflare: 'Cloudflare',
  digitalocean: 'DigitalOcean',
  dreamhost: 'Dreamhost',
  gcs: 'GCS',
  ionos: 'IONOS',
  linode: 'Linode',
  minio: 'Minio',
  scaleway: 'Scaleway',
  storj: 'Storj',
  wasabi: 'Wasabi',
};

/** `folder` keeps deployments apart that share a bucket or a disk. */
export function offsiteView(offsite: Offsite | undefined, folder: string): OffsiteView {
  const none = {
    kind: '',
    root: '',
    directory: '',
    settings: [],
    secrets: [],
    obscured: [],
  } as const;
  switch (offsite?.kind) {
    case undefined:
      return none;
    case 's3':
      return {
        ...none,
        kind: 's3',
        root: `offsite:${joined(offsite.bucket, offsite.prefix, folder)}`,
        settings: remote('s3', {
          PROVIDER: S3_PROVIDERS[offsite.provider.toLowerCase()] ?? 'Other',
          ENDPOINT: offsite.endpoint,
          REGION: offsite.region,
          ACL: 'private',
          // The key may be one that can only write objects.
          NO_CHECK_BUCKET: 'true',
        }),
        secrets: [
          variable('ACCESS_KEY_ID', offsite.accessKey),
          variable('SECRET_ACCESS_KEY', offsite.secretKey),
        ],
      };
    case 'sftp':
      return {
        ...none,
        kind: 'sftp',
        root: `offsite:${joined(offsite.directory, folder)}`,
        settings: remote('sftp', {
          HOST: offsite.host,
          PORT: String(offsite.port),
          USER: offsite.user,
          KEY_FILE: offsite.keyFile,
          // Without it rclone would trust whoever answers.
          KNOWN_HOSTS_FILE: '/etc/ssh/ssh_known_hosts',
        }),
      };
    case 'webdav':
      return {
        ...none,
        kind: 'webdav',
        root: `offsite:${joined(offsite.directory, folder)}`,
        settings: remote('webdav', {
          URL: offsite.url,
          VENDOR: 'other',
          ...(offsite.user === undefined ? {} : { USER: offsite.user }),
        }),
        obscured: offsite.password === undefined ? [] : [variable('PASS', offsite.password)],
      };
    case 'directory':
      return {
        ...none,
        kind: 'directory',
        root: `offsite:${joined(offsite.directory, folder)}`,
        directory: offsite.directory,
        settings: remote('local', {}),
      };
  }
}

function remote(type: string, options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries({ TYPE: type, ...options }).map(([name, value]) => variable(name, value));
}

function variable(name: string, value: string): string {
  return `RCLONE_CONFIG_OFFSITE_${name}=${value}`;
}

/** A leading `/` stays: it makes the path absolute. */
function joined(...parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return [first.replace(/\/+$/, ''), ...rest.map((part) => part.replaceAll(/^\/+|\/+$/g, ''))]
    .filter((part, i) => i === 0 || part !== '')
    .join('/')
    .replace(/^\/{2,}/, '/');
}
