import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

describeWith('shellcheck', await findPrograms('shellcheck'), 'shellcheck', () => {
  it('accepts a script that sources its neighbour', async () => {
    const script = artefact(
      'harbour/bin/lamp.sh',
      '#!/bin/sh',
      'set -eu',
      '. ./tide.sh',
      'tide "$1"',
    );
    const neighbour = artefact('harbour/bin/tide.sh', '#!/bin/sh', 'tide() { printf "%s" "$1"; }');

    expect(await outcomesOf(reader, [script, neighbour])).toEqual([
      'harbour/bin/lamp.sh accepted',
      'harbour/bin/tide.sh accepted',
    ]);
  });

  it.each([
    ['an error', 'if true; then', 'SC1'],
    ['a warning', 'cd "$1"; rm -r ./*', 'SC2164'],
    ['a note', 'echo $1', 'SC2086'],
    ['a remark on style', 'echo "`date`"', 'SC2006'],
  ])('rejects %s', async (_, line, code) => {
    const [reading] = await readWith(reader, [artefact('bin/lamp', '#!/bin/sh', line)]);

    expect(reading?.outcome).toBe('rejected');
    expect(reading?.line).toBeGreaterThanOrEqual(2);
    expect(reading?.message).toContain(code);
  });

  it('rejects a script whose shell nobody knows', async () => {
    const [reading] = await readWith(reader, [artefact('bin/lamp.sh', 'true')]);

    expect(reading?.message).toContain('SC2148');
  });

  it('is not led by a .shellcheckrc of the tree', async () => {
    const silence = artefact('bin/.shellcheckrc', 'disable=all');
    const script = artefact('bin/lamp', '#!/bin/bash', 'echo $1');

    const readings = await readWith(reader, [silence, script]);

    expect(readings.find((each) => each.artefact === 'bin/lamp')?.outcome).toBe('rejected');
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact('lamp.sh', 'true')], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});

it.each([
  ['#!/bin/sh', true],
  ['#!/usr/bin/env bash', true],
  ['#!/usr/bin/env -S bash -e', true],
  ['#!/usr/bin/python3', false],
  ['echo', false],
])('knows a script by its first line: %s', (line, expected) => {
  expect(reader.reads(artefact('bin/lamp', line))).toBe(expected);
});
