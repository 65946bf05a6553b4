import type { Path } from '@stackwright/core';
import type {
  ComposeCommand,
  ComposeDependency,
  ComposeEnvFile,
  ComposeHealthcheck,
  ComposeVariable,
} from './model.ts';
import { entriesOf, mappingOf, own, pairsOf, present, textOf, textPart } from './values.ts';

/** `depends_on`: the short form waits for the start only. */
export function readDependencies(value: unknown, path: Path): readonly ComposeDependency[] {
  if (Array.isArray(value)) {
    return entriesOf(value, path).flatMap((entry) => {
      const service = textOf(entry.value);
      return service === undefined
        ? []
        : [{ path: entry.path, service, condition: 'service_started' }];
    });
  }
  return pairsOf(value, path).map(({ name, value: how, path }) => ({
    path,
    service: name,
    condition: textOf(own(mappingOf(how), 'condition')) ?? 'service_started',
  }));
}

/** `environment`: `NAME=value`, `NAME`, or a mapping; a null value is the command's own. */
export function readEnvironment(value: unknown, path: Path): readonly ComposeVariable[] {
  if (Array.isArray(value)) {
    return entriesOf(value, path).flatMap((entry) => {
      const text = textOf(entry.value);
      if (text === undefined) return [];
      const equals = text.indexOf('=');
      if (equals === -1) return [{ path: entry.path, name: text }];
      return [{ path: entry.path, name: text.slice(0, equals), value: text.slice(equals + 1) }];
    });
  }
  return pairsOf(value, path).map(({ name, value: item, path }) => ({
    path,
    name,
    ...present({ value: textOf(item) }),
  }));
}

/** `env_file`: a name, or a list of names and mappings. */
export function readEnvFiles(value: unknown, path: Path): readonly ComposeEnvFile[] {
  const entries = Array.isArray(value) ? entriesOf(value, path) : [{ value, path }];
  return entries.flatMap((entry) => {
    const long = mappingOf(entry.value);
    const file = textOf(entry.value) ?? textOf(own(long, 'path'));
    if (file === undefined) return [];
    return [{ path: entry.path, file, required: own(long, 'required') !== false }];
  });
}

/** `command` and `entrypoint`: a text, which Compose splits as a shell would, or its words. */
export function readCommand(value: unknown, path: Path): ComposeCommand | undefined {
  const text = textOf(value);
  if (text !== undefined) return { path, form: 'shell', words: [text] };
  if (!Array.isArray(value)) return undefined;
  return { path, form: 'exec', words: value.map((word) => textOf(word) ?? '') };
}

/** `healthcheck`. `test` is a text for the shell, or a list headed by CMD, CMD-SHELL or NONE. */
export function readHealthcheck(value: unknown, path: Path): ComposeHealthcheck | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const check = mappingOf(value);
  const given = readCommand(own(check, 'test'), [...path, 'test']);
  const retries = own(check, 'retries');
  return {
    path,
    disabled: own(check, 'disable') === true || given?.words[0] === 'NONE',
    ...present({
      test: given && withoutHead(given),
      interval: textPart(check, path, 'interval'),
      timeout: textPart(check, path, 'timeout'),
      startPeriod: textPart(check, path, 'start_period'),
      retries:
        typeof retries === 'number' ? { value: retries, path: [...path, 'retries'] } : undefined,
    }),
  };
}

function withoutHead(test: ComposeCommand): ComposeCommand | undefined {
  const [head, ...words] = test.words;
  if (test.form === 'shell') return head === 'NONE' ? undefined : test;
  if (head === 'NONE') return undefined;
  if (head === 'CMD-SHELL') return { ...test, form: 'shell', words };
  return head === 'CMD' ? { ...test, words } : test;
}
