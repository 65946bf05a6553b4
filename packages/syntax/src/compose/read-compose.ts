import type { Path } from '@stackwright/core';
import type { SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source } from '../text/source.ts';
import { readYaml } from '../yaml/index.ts';
import type { YamlDocument } from '../yaml/index.ts';
import { readInterpolations } from './interpolations.ts';
import {
  readCommand,
  readDependencies,
  readEnvFiles,
  readEnvironment,
  readHealthcheck,
} from './lists.ts';
import type { ComposeDocument, ComposeFile, ComposeService, Part } from './model.ts';
import { readMounts } from './mounts.ts';
import { readPorts } from './ports.ts';
import { mappingOf, own, pairsOf, present, textOf, textPart } from './values.ts';
import type { Mapping } from './values.ts';

/**
 * Reads a compose file as its authors wrote it. Short and long forms become one model, in which every
 * part remembers its path; anchors, merge keys and `x-` extensions are resolved. Total: what has
 * another shape than Compose asks for is left out of the model and stays in `value`. Other files
 * (`extends`, `include`, overrides) are not read.
 */
export function readCompose(source: Source): ComposeFile {
  const { documents, comments, problems } = readYaml(source);
  const spanOf = createSpans(source.text);
  const told: SyntaxProblem[] = [...problems];
  const read = documents.map((document) => {
    const found = readInterpolations(document, source.text, spanOf);
    told.push(...found.problems);
    return documentOf(document, found.interpolations);
  });
  told.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return { file: source.file, documents: read, comments, problems: told };
}

function documentOf(
  { value, locate }: YamlDocument,
  interpolations: ComposeDocument['interpolations'],
): ComposeDocument {
  const root = mappingOf(value);
  const names = (section: string): readonly Part<string>[] =>
    pairsOf(own(root, section), [section]).map(({ name, path }) => ({ value: name, path }));
  return {
    value: root,
    services: pairsOf(own(root, 'services'), ['services']).map(({ name, value, path }) =>
      serviceOf(name, mappingOf(value), path),
    ),
    volumes: names('volumes'),
    networks: names('networks'),
    secrets: names('secrets'),
    configs: names('configs'),
    interpolations,
    locate,
  };
}

function serviceOf(name: string, value: Mapping, path: Path): ComposeService {
  const at = (key: string): readonly [unknown, Path] => [own(value, key), [...path, key]];
  const text = (key: string): Part<string> | undefined => textPart(value, path, key);
  return {
    name,
    path,
    value,
    ports: readPorts(...at('ports')),
    volumes: readMounts(...at('volumes')),
    dependsOn: readDependencies(...at('depends_on')),
    environment: readEnvironment(...at('environment')),
    envFiles: readEnvFiles(...at('env_file')),
    ...present({
      image: text('image'),
      containerName: text('container_name'),
      networkMode: text('network_mode'),
      restart: text('restart'),
      user: text('user'),
      command: readCommand(...at('command')),
      entrypoint: readCommand(...at('entrypoint')),
      healthcheck: readHealthcheck(...at('healthcheck')),
      memoryLimit: memoryLimit(value, path),
    }),
  };
}

function memoryLimit(service: Mapping, path: Path): Part<string | number> | undefined {
  const deploy = ['deploy', 'resources', 'limits', 'memory'];
  const nested = deploy.reduce<unknown>((value, key) => own(mappingOf(value), key), service);
  const short = own(service, 'mem_limit');
  const found = short ?? nested;
  const value = typeof found === 'number' ? found : textOf(found);
  if (value === undefined) return undefined;
  return { value, path: [...path, ...(short === undefined ? deploy : ['mem_limit'])] };
}
