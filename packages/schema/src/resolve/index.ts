import { compareFindings } from '@stackwright/core';
import type { Finding, Result } from '@stackwright/core';
import type { StackDocument } from '../load/index.ts';
import type { ResolvedStack } from '../model/index.ts';
import { buildBackups } from './backups.ts';
import { deriveConnections } from './bindings.ts';
import { buildCertificates, certificateFor } from './certificates.ts';
import { checkConflicts } from './conflicts.ts';
import { buildServers } from './databases.ts';
import { buildDeployments } from './deployments.ts';
import { deriveDatabases } from './derive-databases.ts';
import { deriveEdges } from './derive-edges.ts';
import { deriveEnvironments } from './derive-environments.ts';
import { deriveHosts } from './derive-hosts.ts';
import { deriveOdoos } from './derive-odoo.ts';
import { deriveZones } from './derive-zones.ts';
import { buildDomains } from './domains.ts';
import { createDraft, originOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { buildEdges } from './edges.ts';
import { fillDefaults } from './fill-defaults.ts';
import type { SchemaNode } from './fill-defaults.ts';
import { buildEnvironments, buildHosts } from './hosts.ts';
import { inherit } from './inherit.ts';
import { checkJumps, checkReferences } from './references.ts';
import { checkTexts } from './texts.ts';
import { checkRoles } from './roles.ts';
import { withBackupSecrets } from './secrets.ts';
import { buildVhosts, vhostParts } from './vhosts.ts';
import { buildZones } from './zones.ts';

/**
 * Resolves a document that the schema has accepted: overlays are laid over what they inherit, defaults
 * filled in, references bound, values derived, and the result projected onto hosts.
 */
export function resolveStack(document: StackDocument, schema: SchemaNode): Result<ResolvedStack> {
  const draft = createDraft(document);
  checkTexts(draft, schema);
  checkReferences(draft);
  checkJumps(draft);
  // Derivations follow references: with one dangling, what they say would be noise.
  if (draft.findings.length > 0) return failure(draft);

  inherit(draft);
  fillDefaults(draft, schema);
  deriveHosts(draft);
  deriveEnvironments(draft);
  deriveEdges(draft);
  deriveDatabases(draft);
  deriveZones(draft);
  deriveOdoos(draft);
  deriveConnections(draft);
  checkRoles(draft);

  const stack = project(draft);
  return draft.findings.length > 0 ? failure(draft) : { ok: true, value: stack, findings: [] };
}

/**
 * Dangling references of a document that the schema has refused, so that both kinds of mistake are told
 * at once. Those that lead to a section which is missing altogether are left out: that is said already.
 */
export function danglingReferences(document: StackDocument): readonly Finding[] {
  const draft = createDraft(document);
  checkReferences(draft);
  return draft.findings.filter(({ related }) => related.length > 0);
}

/** The filled settings as what runs where. */
function project(draft: Draft): ResolvedStack {
  const hosts = buildHosts(draft);
  const environments = buildEnvironments(draft);
  const servers = buildServers(draft);
  const domains = buildDomains(draft);
  const zones = buildZones(draft, domains);
  const planned = buildDeployments({ draft, hosts, environments, servers, domains });
  const parts = vhostParts(draft, domains);
  const covers = buildCertificates(draft, parts, zones);
  const certificates = covers.map(({ certificate }) => certificate);
  const edges = buildEdges(
    draft,
    hosts,
    (hostId) => buildVhosts(draft, parts, hostId, (part) => certificateFor(covers, part)),
    certificates,
  );
  checkConflicts(draft, planned, edges, parts);
  const plans = buildBackups(draft, servers, planned);
  const deployments = planned.map((deployment) => {
    const plan = plans.find((one) => one.deployment === deployment);
    return plan === undefined
      ? deployment
      : { ...deployment, secrets: withBackupSecrets(draft, deployment.secrets, plan) };
  });
  return {
    name: draft.settings.stack,
    platform: 'compose',
    file: draft.document.file,
    settings: draft.settings,
    hosts,
    environments,
    servers,
    deployments,
    edges,
    zones,
    certificates,
    backups: plans.map((plan) => ({
      ...plan,
      deployment:
        deployments.find(({ folder }) => folder === plan.deployment.folder) ?? plan.deployment,
    })),
    origin: (path) => originOf(draft, path),
  };
}

/** Sorted, and each mistake once: two steps may stumble over the same one. */
function failure(draft: Draft): Result<never> {
  const unique = new Map<string, Finding>();
  for (const finding of draft.findings.toSorted(compareFindings)) {
    const key = JSON.stringify([finding.rule, finding.what, finding.at.span]);
    if (!unique.has(key)) unique.set(key, finding);
  }
  return { ok: false, findings: [...unique.values()] };
}
