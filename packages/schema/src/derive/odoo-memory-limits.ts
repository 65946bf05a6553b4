import { floorToMib, GIB, MIB } from '../units/index.ts';

export interface OdooMemoryLimits {
  /** `limit_memory_soft`, bytes: a process above it is replaced after its request. */
  readonly softBytes: number;
  /** `limit_memory_hard`, bytes: an allocation beyond it fails. */
  readonly hardBytes: number;
  /** Memory limit of the container, bytes: the kernel ends a process of it beyond this. */
  readonly containerBytes: number;
}

/**
 * Limits of an Odoo whose processes share `memoryBytes`.
 *
 * soft = the memory, kept between 1 GiB (one heavy request) and 2 GiB (Odoo's own default);
 * hard = 1.25 × soft, the ratio of Odoo's defaults (2560 to 2048 MiB); container = the memory.
 *
 * The two Odoo limits are about **virtual** memory: hard is RLIMIT_AS, soft is compared with the vms of
 * the process. Code, libraries and untouched pages count, so they may well exceed the container's
 * limit, which is about resident memory, and their sum over all processes says nothing about the host.
 * They catch a runaway request; the container limit protects the neighbours.
 * Sources: odoo/service/server.py (`set_limit_memory_hard`, `memory_info`); Odoo documentation,
 * "Deploying Odoo", memory size calculation; Docker documentation, "Resource constraints".
 */
export function odooMemoryLimits(memoryBytes: number): OdooMemoryLimits {
  const softBytes = Math.min(2 * GIB, Math.max(GIB, floorToMib(memoryBytes)));
  return {
    softBytes,
    hardBytes: Math.floor((softBytes * 1.25) / MIB) * MIB,
    containerBytes: floorToMib(memoryBytes),
  };
}
