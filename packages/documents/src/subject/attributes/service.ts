import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of services and their containers. */
export const SERVICE_ATTRIBUTES = {
  version: {
    labels:
      called(`version, release, engine, postgresql version, postgres version, postgresql, postgres, pg
      version, nginx version, nginx, engine version, database version, db version, server
      version, software, major version, image version, database engine, tag`),
    subjects: ['server', 'edge', 'service'],
    values: ['version'],
  },
  image: {
    labels:
      called(`image, docker image, container image, images, base image, oci image, image tag, docker
      image tag, image:tag, image name`),
    subjects: ['service', 'server', 'edge'],
    values: ['image', 'name'],
  },
  container: {
    labels: called(`container, container name, docker container, service container, container_name,
      containers, name, docker name, compose service`),
    subjects: ['service', 'edge', 'server'],
    values: ['name'],
  },
  port: {
    labels:
      called(`port, internal port, container port, listens on, http port, service port, app port,
      application port, listen port, listening port, listen, internal, http, bind port,
      http_port, xmlrpc_port, upstream port, backend port, local port, smtp port, target port,
      port(s), tcp port`),
    subjects: ['service', 'server', 'edge', 'integration'],
    values: ['port'],
  },
  'published-port': {
    labels:
      called(`published port, exposed port, host port, public port, external port, published, exposed,
      mapped port, port mapping, publish, loopback port, bound to, bind, listens on, port`),
    subjects: ['service', 'server', 'edge'],
    values: ['port'],
  },
  'health-route': {
    labels:
      called(`health, health path, healthcheck, health check, health endpoint, health route, health
      url, healthcheck path, health check path, healthcheck url, health check url, healthcheck
      endpoint, health probe, liveness, probe, health check endpoint, endpoint, status
      endpoint, probe path, check`),
    subjects: ['service'],
    values: ['route'],
  },
  'health-body': {
    labels:
      called(`expected, expected response, response, returns, expected body, expected output, body,
      expect, expected result, health body, healthy response, output`),
    subjects: ['service'],
    values: ['text', 'word'],
  },
  volume: {
    labels:
      called(`volume, data volume, docker volume, volumes, docker volumes, named volume, data volumes,
      volume name, persistent volume, storage, data, filestore, filestore volume, persistence`),
    subjects: ['service', 'server', 'environment'],
    values: ['name'],
  },
  mount: {
    labels:
      called(`mount, mounted at, mount point, data dir, mounts, mounted on, mount path, container
      path, path in container, data directory, data_dir, target, mounted to, inside container,
      path`),
    subjects: ['service', 'volume', 'server'],
    values: ['path'],
  },
  network: {
    labels:
      called(`network, docker network, networks, docker networks, compose network, shared network,
      network name, edge network`),
    subjects: ['service', 'environment', 'edge', 'server'],
    values: ['name'],
  },
  project: {
    labels:
      called(`project, compose project, compose project name, project name, docker compose project,
      compose_project_name, stack name`),
    subjects: ['environment', 'edge'],
    values: ['name'],
  },
  branch: {
    labels:
      called(`branch, git branch, deploys from, deploy branch, source branch, branches, deployed from,
      deployed branch, tracks, ref, default branch, release branch`),
    subjects: ['environment', 'repository'],
    values: ['name'],
  },
  state: {
    labels:
      called(`status, state, phase, current status, current state, lifecycle, availability, active,
      enabled, stage`),
    subjects: ['service', 'integration', 'host', 'stack', 'edge', 'server'],
    values: ['word'],
  },
  'project-reference': {
    labels:
      called(`project, project ref, project id, reference, supabase project, project reference,
      supabase ref, ref, supabase project ref, project_ref, repository, repo`),
    subjects: ['integration', 'repository'],
    values: ['name'],
  },
  'refresh-interval': {
    labels:
      called(`refresh, refreshed, data refresh, refresh interval, copied from production, reset,
      schedule`),
    subjects: ['environment'],
    values: ['schedule', 'duration'],
  },
  'secret-name': {
    labels: called(`secret, secret name, password variable, password`),
    subjects: ['secret', 'service', 'database', 'integration', 'backup', 'environment'],
    values: ['name'],
  },
  approvals: {
    labels: called(`approvals, reviewers, required approvals, approval, required reviews, required
      reviewers, review, approvals required, required review`),
    subjects: ['repository', 'environment'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
