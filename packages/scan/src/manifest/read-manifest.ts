import { createPositions } from '@stackwright/core';
import { readLiteral } from '../python/literal.ts';
import type { Literal } from '../python/literal.ts';
import { createFields } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Manifest, ManifestReading, Placed } from './manifest.ts';

/** Names of an addon's manifest. The older one is read up to 15.0. Source: odoo/modules/module.py. */
export const MANIFEST_NAMES = ['__manifest__.py', '__openerp__.py'] as const;

/**
 * Reads the manifest of an addon without running it, as Odoo does with `ast.literal_eval`. What Odoo
 * would choke on or misread (a dictionary that is none, `depends` that is a string) is a mistake.
 */
export function readManifest(text: string): ManifestReading {
  const positionAt = createPositions(text);
  const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: positionAt(start),
    end: positionAt(end),
  });
  const reading = readLiteral(text);
  if (!reading.ok) {
    const { what, ...place } = reading.mistake;
    return { ok: false, mistakes: [{ what, span: spanOf(place) }] };
  }
  const { literal } = reading;
  if (literal.kind !== 'dict') {
    return { ok: false, mistakes: [{ what: 'a value, no dictionary', span: spanOf(literal) }] };
  }
  const fields = createFields(literal, spanOf);
  const manifest = toManifest(fields);
  return fields.mistakes.length === 0
    ? { ok: true, manifest }
    : { ok: false, mistakes: fields.mistakes };
}

function toManifest(fields: Fields): Manifest {
  const external = fields.inner('external_dependencies');
  const depends = fields.list('depends');
  return {
    name: fields.text('name'),
    version: fields.text('version'),
    license: fields.text('license'),
    // Addons of Odoo's own have a list here.
    author: fields.joined('author'),
    website: fields.text('website'),
    category: fields.text('category'),
    developmentStatus: fields.text('development_status'),
    depends,
    excludes: fields.list('excludes'),
    autoInstall: autoInstall(fields, depends),
    installable: fields.truth('installable', true),
    pythonPackages: external.list('python'),
    binaries: external.list('bin'),
    assets: fields
      .inner('assets')
      .pairs((bundle, value, placed) => [placed(bundle), ...strings(value).map(placed)]),
  };
}

/** True stands for all that the addon depends on; a list for those that are enough. */
function autoInstall(
  fields: Fields,
  depends: readonly Placed<string>[],
): readonly Placed<string>[] {
  if (!fields.truth('auto_install', false)) return [];
  return fields.isScalar('auto_install') ? depends : fields.list('auto_install');
}

type Text = Literal & { readonly kind: 'string'; readonly value: string };

/** Every string inside of a value: operations on assets are tuples with paths. */
function strings(literal: Literal): readonly Text[] {
  switch (literal.kind) {
    case 'string':
      return [literal as Text];
    case 'list':
    case 'tuple':
    case 'set':
      return literal.items.flatMap(strings);
    default:
      return [];
  }
}
