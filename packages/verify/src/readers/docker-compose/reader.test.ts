import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/production/compose.yaml';
const LAMP = ['name: harbour', 'services:', '  lamp:', '    image: lamp:1'] as const;

describeWith('docker-compose', await findPrograms('docker-compose'), 'docker-compose', () => {
  it('accepts names that the example beside it lists, and files that only the host has', async () => {
    const tree = [
      artefact(
        PATH,
        ...LAMP,
        '    ports: ["127.0.0.1:${LAMP_PORT:?}:80"]',
        '    env_file: [tide.env, /etc/harbour/lamp.env]',
        '    secrets: [token]',
        'secrets:',
        '  token: { file: ./secrets/token }',
      ),
      artefact('harbour/production/.env.example', 'LAMP_PORT='),
    ];

    expect(await outcomesOf(reader, tree)).toContain(`${PATH} accepted`);
  });

  it.each([
    ['a name that the example lacks', ['    command: ${TIDE:?}'], 'TIDE is missing a value'],
    ['a name that may be empty', ['    command: ${TIDE}'], 'variable is not set'],
    ['an unknown key', ['    colour: green'], 'colour'],
    ['a network that nobody declares', ['    networks: [pier]'], 'undefined network'],
    ['a dependency that nobody declares', ['    depends_on: [tide]'], 'tide'],
    ['a key that Compose ignores', ['version: "3"'], 'obsolete'],
    [
      'a file from elsewhere',
      ['include: ["oci://127.0.0.1:9/tide"]'],
      'remote resource is disabled',
    ],
    ['broken YAML', ['    command: [a'], 'yaml'],
  ])('rejects %s', async (_, lines, message) => {
    const [reading] = await readWith(reader, [artefact(PATH, ...LAMP, ...lines)]);

    expect(reading?.outcome).toBe('rejected');
    expect(reading?.message).toContain(message);
  });

  it('never reads a .env of the tree', async () => {
    const tree = [
      artefact(PATH, ...LAMP, '    command: ${TIDE:?}'),
      artefact('harbour/production/.env', 'TIDE=high'),
    ];

    const readings = await readWith(reader, tree);

    expect(readings.find((each) => each.artefact === PATH)?.outcome).toBe('rejected');
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact(PATH, ...LAMP)], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
