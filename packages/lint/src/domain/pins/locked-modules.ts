import { readManifest } from '@stackwright/scan';
import type { Checkout, Manifest, ModuleAt } from '@stackwright/scan';
import { memoised } from '@stackwright/core';
import { matchesGlob } from '../../engine/glob.ts';
import type { Context, Elsewhere } from '../../rule.ts';
import { declaredOf } from './claims.ts';
import { exactCommitOf, isLock, pinSceneOf } from './pin-scene.ts';
import type { FiledPin } from './pin-scene.ts';

/** A pin with the addons of the commit that it means. */
export interface PinnedAddons {
  readonly filed: FiledPin;
  readonly folder: string;
  readonly commit: string;
  /** Undefined where this clone cannot tell. */
  readonly modules: readonly ModuleAt[] | undefined;
}

/** An addon that a pin lists, as its commit has it. */
export interface LockedModule {
  readonly name: string;
  readonly at: Elsewhere;
  readonly folder: string;
  readonly manifest: Manifest;
  /** True where something needs or chooses it; undefined where nothing says what is used. */
  readonly isUsed: boolean | undefined;
}

type PinContext = Pick<Context<'pins'>, 'model' | 'stack' | 'code'>;

/** The pins whose commit is known, one a folder and file: what they name, else what is checked out. */
export function pinnedAddons({ model }: Pick<PinContext, 'model'>): readonly PinnedAddons[] {
  const { pins, checkoutAt } = pinSceneOf(model);
  return pins.flatMap((filed) => {
    const { folder, pin, file } = filed;
    const checkout = checkoutAt(folder);
    if (folder === undefined || checkout === undefined || file.deprecated !== undefined) return [];
    const isMerge = file.format === 'git-aggregate';
    const named = isMerge ? undefined : exactCommitOf(pin);
    const commit = named ?? (checkout.head.known ? checkout.head.value : undefined);
    if (commit === undefined) return [];
    return [{ filed, folder, commit, modules: modulesAt(checkout, commit) }];
  });
}

/** The addons in a commit of a checkout; undefined where that cannot be told. */
export function modulesAt(
  { commits }: Checkout,
  commit: string | undefined,
): readonly ModuleAt[] | undefined {
  const modules = commits.find((one) => one.commit === commit)?.modules;
  return modules?.known === true ? modules.value : undefined;
}

/**
 * The addons that pins list, with their manifests. The lock of `stackwright lock` lists all that a commit
 * has: there the addons of the repository itself and of the stack say which are used.
 */
export function lockedModules(context: PinContext): readonly LockedModule[] {
  const used = usedNames(context);
  return pinnedAddons(context).flatMap(({ filed, folder, modules }) => {
    const { file, pin } = filed;
    return pin.modules.flatMap(({ value, span }) =>
      (modules ?? []).flatMap((module): readonly LockedModule[] => {
        const isListed = isGlob(value) ? matchesGlob(module.name, value) : module.name === value;
        const manifest = manifestOf(module);
        if (!isListed || manifest === undefined) return [];
        const isChosen = file.format !== 'stackwright-lock' && !isGlob(value);
        return [
          {
            name: module.name,
            at: { file: file.file, at: span },
            folder,
            manifest,
            isUsed: isChosen ? true : used?.has(module.name),
          },
        ];
      }),
    );
  });
}

/** True for a name that stands for several. */
export function isGlob(name: string): boolean {
  return /[*?{[]/.test(name);
}

/** Every addon in a commit that is pinned, by name; of equal ones the first. */
export function modulesByName(context: Pick<PinContext, 'model'>): ReadonlyMap<string, ModuleAt> {
  const all = pinnedAddons(context).flatMap(({ modules }) => modules ?? []);
  return new Map(all.toReversed().map((module) => [module.name, module]));
}

/**
 * Names of the addons in use: the repository's own, those that the stack names, those that people list
 * in locks, and all that these depend on. Undefined where there is none to begin with.
 */
export function usedNames(context: PinContext): ReadonlySet<string> | undefined {
  const { model, stack, code } = context;
  const own = new Map((code?.addons ?? []).map((addon) => [addon.name, addon.manifest]));
  const locked = modulesByName(context);
  const listed = pinSceneOf(model).pins.flatMap(({ file, pin }) =>
    isLock(file) && file.format !== 'stackwright-lock' ? pin.modules : [],
  );
  const waiting = [
    ...own.keys(),
    ...declaredOf(stack).flatMap(({ modules }) => modules),
    ...(stack?.settings.odoo?.modules ?? []),
    ...listed.map(({ value }) => value),
  ];
  if (waiting.length === 0) return undefined;
  const used = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    const module = locked.get(name);
    const reading = own.get(name);
    const manifest = reading?.ok === true ? reading.manifest : module && manifestOf(module);
    waiting.push(...(manifest?.depends ?? []).map(({ value }) => value));
  }
  return used;
}

/** The manifest of an addon; undefined for one that cannot be read. */
export function manifestOf(module: ModuleAt): Manifest | undefined {
  const reading = readingOf(module);
  return reading?.ok === true ? reading.manifest : undefined;
}

const readingOf = memoised(({ manifest }: ModuleAt) =>
  manifest.known ? readManifest(manifest.value) : undefined,
);
