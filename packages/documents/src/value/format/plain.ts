import type { Value, ValueOf } from '../value.ts';

/** A value that is its text; only where one such text stood, never in place of words. */
export function formatPlain(
  value: Extract<Value, { readonly text: string }>,
  like: string | undefined,
): string | undefined {
  if (like === undefined || value.kind === 'text') return value.text;
  if (/\s/.test(like.trim())) return undefined;
  if (value.kind === 'path' || value.kind === 'route') {
    if (!like.startsWith('/')) return undefined;
    return like.length > 1 && like.endsWith('/') ? `${value.text}/` : value.text;
  }
  if (value.kind !== 'word') return value.text;
  if (like.length > 1 && like === like.toUpperCase()) return value.text.toUpperCase();
  return /^[A-Z]/.test(like)
    ? value.text.charAt(0).toUpperCase() + value.text.slice(1)
    : value.text;
}

/** With tag and digest only where they stood before, and where they are declared. */
export function formatImage(
  { repository, tag, digest }: ValueOf<'image'>,
  like: string | undefined,
): string | undefined {
  const last = like?.split('/').at(-1) ?? '';
  if (like !== undefined && /\s/.test(like)) return undefined;
  const hasDigest = like === undefined || like.includes('@');
  const hasTag = like === undefined || /:/.test(last.split('@')[0] ?? '');
  return [
    repository,
    hasTag && tag !== undefined ? `:${tag}` : '',
    hasDigest && digest !== undefined ? `@${digest}` : '',
  ].join('');
}
