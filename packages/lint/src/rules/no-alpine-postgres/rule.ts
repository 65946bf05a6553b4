import { imageOf, isPostgres } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';

/**
 * Alpine's C library, musl, sorts texts by their bytes whatever the locale says. Sources: Docker Official Images,
 * postgres, "Locale customization"; PostgreSQL wiki, "Locale data changes".
 */
export const rule = {
  id: 'no-alpine-postgres',
  subject: 'compose',
  severity: 'info',
  summary: 'PostgreSQL runs on a C library that knows locales.',
  once: true,
  *check({ model }) {
    for (const service of servicesOf(model)) {
      const image = imageOf(service);
      if (image === undefined || !isPostgres(image) || service.image === undefined) continue;
      if (!/(?:^|-)alpine/.test(image.tag ?? '') || usesIcu(service.environment)) continue;
      yield {
        at: service.image.path,
        what: `\`${image.name}:${image.tag ?? ''}\` sorts texts by their bytes.`,
        why: 'Alpine has no locales but C: `Ö` comes behind `Z`. A volume that is moved between Alpine and Debian has broken indexes, without any message.',
        fix: 'Take the variant without `alpine` for a new server. An old one moves by dump and restore only, never by its tag.',
      };
    }
  },
} satisfies Rule<'compose'>;

/** From 15 on a server can be made with collations of ICU, which Alpine has as well. */
function usesIcu(
  environment: readonly { readonly name: string; readonly value?: string }[],
): boolean {
  return environment.some(
    ({ name, value }) => name === 'POSTGRES_INITDB_ARGS' && /icu/.test(value ?? ''),
  );
}
