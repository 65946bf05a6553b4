import { parse } from 'yaml';
import { readEnvFile } from '../../env-file.ts';

/**
 * Throwaway values for the names of an `.env.example`. `1` is a valid port, number, tag and
 * password alike, so no name needs a guess at its meaning.
 */
export function placeholderEnv(example: string): string {
  return readEnvFile(example)
    .entries.map(({ name, value }) => `${name}=${value === '' ? '1' : value}\n`)
    .join('');
}

/** Files that a compose file demands to exist: env files, and files of secrets and configs. */
export function referencedFiles(compose: string): readonly string[] {
  const document = safely(compose);
  const envFiles = valuesOf(field(document, 'services'))
    .flatMap((service) => asList(field(service, 'env_file')))
    .map((entry) => (typeof entry === 'string' ? entry : field(entry, 'path')));
  const mounted = ['secrets', 'configs']
    .flatMap((kind) => valuesOf(field(document, kind)))
    .map((entry) => field(entry, 'file'));
  return [...new Set([...envFiles, ...mounted])].filter(
    (file): file is string => typeof file === 'string' && file !== '' && !file.includes('$'),
  );
}

/** What does not parse references nothing; Compose itself will say why. */
function safely(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
