/** How a program is recognised, and what to install where it is missing. */
export interface ProgramSpec {
  readonly command: string;
  /** Absent where the program cannot tell its version (crontab, ssh-keygen). */
  readonly version?: {
    readonly args: readonly string[];
    /** Group 1 is the version. An answer that does not match belongs to another program. */
    readonly pattern: RegExp;
  };
  /** Package of Debian and Ubuntu. */
  readonly package: string;
}

/** Every program that a reader may ask. */
export const programTable = {
  crontab: { command: 'crontab', package: 'cron' },
  'docker-compose': {
    command: 'docker-compose',
    // Version 1 was another program, in Python, with another idea of a valid file.
    version: { args: ['version', '--short'], pattern: /^v?([2-9]\d*\.\d+\S*)/ },
    package: 'docker-compose-v2',
  },
  git: {
    command: 'git',
    version: { args: ['--version'], pattern: /^git version (\S+)/ },
    package: 'git',
  },
  logrotate: {
    command: 'logrotate',
    version: { args: ['--version'], pattern: /^logrotate (\S+)/ },
    package: 'logrotate',
  },
  'named-checkzone': {
    command: 'named-checkzone',
    version: { args: ['-v'], pattern: /^(\d+\.\d+\.\d+)/ },
    package: 'bind9-utils',
  },
  nginx: {
    command: 'nginx',
    version: { args: ['-v'], pattern: /nginx\/(\S+)/ },
    package: 'nginx-light',
  },
  openssl: {
    command: 'openssl',
    version: { args: ['version'], pattern: /^OpenSSL (\S+)/ },
    package: 'openssl',
  },
  python3: {
    command: 'python3',
    version: { args: ['--version'], pattern: /^Python (3\S+)/ },
    package: 'python3',
  },
  shellcheck: {
    command: 'shellcheck',
    version: { args: ['--version'], pattern: /^version: (\S+)/m },
    package: 'shellcheck',
  },
  ssh: {
    command: 'ssh',
    version: { args: ['-V'], pattern: /^OpenSSH_([^\s,]+)/ },
    package: 'openssh-client',
  },
  'ssh-keygen': { command: 'ssh-keygen', package: 'openssh-client' },
  'systemd-analyze': {
    command: 'systemd-analyze',
    version: { args: ['--version'], pattern: /^systemd (\d+)/ },
    package: 'systemd',
  },
} as const satisfies Readonly<Record<string, ProgramSpec>>;

export type ProgramId = keyof typeof programTable;
