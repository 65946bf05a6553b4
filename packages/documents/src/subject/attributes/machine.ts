import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of machines and what they are called. */
export const MACHINE_ATTRIBUTES = {
  address: {
    labels:
      called(`ip, ip address, ipv4, ipv4 address, ipv6, public ip, public ipv4, public ip address,
      public address, static ip, address, server ip, server address, host ip, droplet ip, vm
      ip, vps ip, reserved ip, floating ip, external ip, prod ip, ansible_host`),
    subjects: ['host', 'service', 'record'],
    values: ['address'],
  },
  hostname: {
    labels:
      called(`hostname, host name, droplet, droplet name, server name, machine, machine name, vm, vm
      name, name`),
    subjects: ['host'],
    values: ['name'],
  },
  host: {
    labels:
      called(`host, runs on, running on, hosted on, lives on, server, deployed on, deployed to, node,
      droplet, machine, vm, target, target host, where`),
    subjects: ['service', 'environment', 'edge', 'server'],
    values: ['name'],
  },
  provider: {
    labels:
      called(`provider, hosted at, hosted on, hosted by, hosting, hosting provider, cloud, cloud
      provider, vendor, dns provider, platform`),
    subjects: ['host', 'server', 'zone', 'backup'],
    values: ['name', 'word'],
  },
  region: {
    labels:
      called(`region, datacenter, data center, data centre, location, zone, availability zone, aws
      region, do region, site`),
    subjects: ['host', 'server', 'backup', 'integration'],
    values: ['name', 'word'],
  },
  'machine-size': {
    labels:
      called(`size, plan, droplet size, slug, size slug, instance type, instance size, machine type,
      machine size, droplet type, droplet plan, server type, spec, type, tier, flavor, flavour`),
    subjects: ['host'],
    values: ['name'],
  },
  os: {
    labels: called(
      'os, operating system, distribution, distro, image, os image, base os, host os, linux',
    ),
    subjects: ['host'],
    values: ['name', 'version'],
  },
  cpus: {
    labels: called(
      'cpu, vcpu, core, cpu core, processor, cpu limit, virtual cpu, virtual processor, spec, spec cpu, resource',
    ),
    subjects: ['host', 'service', 'edge', 'server'],
    values: ['count'],
  },
  memory: {
    labels:
      called(`memory, ram, memory limit, mem, mem limit, mem_limit, memory allocation, memory cap,
      container memory, spec, resource, max memory, deploy.resources.limits.memory`),
    subjects: ['host', 'service', 'edge', 'server'],
    values: ['size'],
  },
  disk: {
    labels: called(
      'disk, storage, ssd, nvme, disk size, disk space, storage size, root disk, spec',
    ),
    subjects: ['host'],
    values: ['size'],
  },
  'ssh-user': {
    labels:
      called(`ssh user, login, user, username, ssh login, ssh username, login user, deploy user,
      ansible_user, remote user`),
    subjects: ['host'],
    values: ['name'],
  },
  'ssh-port': {
    labels: called('ssh port, ssh, sshd port, ansible_port'),
    subjects: ['host'],
    values: ['port'],
  },
  'repository-directory': {
    labels:
      called(`checkout, repository, repo, repository path, repo path, repository directory, repo
      directory, repo dir, deploy path, deployment path, deploy directory, deploy dir, install
      path, install directory, app directory, working directory, project path, project
      directory, code path, path`),
    subjects: ['host'],
    values: ['path'],
  },
  'data-directory': {
    labels: called('data directory, data path, data dir, data, data root'),
    subjects: ['host'],
    values: ['path'],
  },
  'backup-directory': {
    labels:
      called(`backup directory, backup dir, backup path, backup, backup location, backup folder,
      backup root, local backup, backup target, stored in, location, destination, directory,
      path`),
    subjects: ['host', 'backup'],
    values: ['path'],
  },
  'open-port': {
    labels:
      called(`open port, allowed port, allow, allowed, inbound, inbound port, ingress port, firewall
      port, ufw, ufw allow, port, open, public port, firewall`),
    subjects: ['firewall', 'host'],
    values: ['port'],
  },
  'ban-attempts': {
    labels:
      called(`maxretry, max retry, ban after, attempt, failed attempt, login attempt, failed login
      attempt, fail2ban maxretry`),
    subjects: ['firewall'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
