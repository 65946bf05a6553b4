import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const SERVICE = [
  '[Unit]',
  'Description=Lamp',
  'Requires=docker.service',
  '[Service]',
  'Type=oneshot',
  'ExecStart=/opt/harbour/bin/lamp --on',
] as const;

const TIMER = ['[Unit]', 'Description=Dusk', '[Timer]', 'OnCalendar=*-*-* 18:00:00 UTC'] as const;

describeWith('systemd-analyze', await findPrograms('systemd-analyze'), 'systemd', () => {
  it('accepts units whose programs and neighbours live on the host alone', async () => {
    const units = [
      artefact('systemd/lamp.service', ...SERVICE),
      artefact('systemd/lamp.timer', ...TIMER),
      artefact('systemd/beacon@.service', '[Service]', 'ExecStart=/opt/harbour/bin/beacon %i'),
    ];

    expect(await outcomesOf(reader, units)).toEqual([
      'systemd/beacon@.service accepted',
      'systemd/lamp.service accepted',
      'systemd/lamp.timer accepted',
    ]);
  });

  it.each([
    ['an unknown key', [...SERVICE, 'Colour=green'], 7, "Unknown key 'Colour'"],
    ['a value of another type', [...SERVICE, 'TimeoutStartSec=soon'], 7, 'Failed to parse'],
    ['a service without a command', SERVICE.slice(0, 5), undefined, 'no ExecStart'],
  ])('rejects %s', async (_, lines, line, message) => {
    const [reading] = await readWith(reader, [artefact('systemd/lamp.service', ...lines)]);

    expect(reading?.outcome).toBe('rejected');
    expect(reading?.line).toBe(line);
    expect(reading?.message).toContain(message);
  });

  it('rejects a calendar that no clock meets, beside a good one', async () => {
    const units = [
      artefact('lamp.service', ...SERVICE),
      artefact('lamp.timer', ...TIMER, 'OnCalendar=at dusk'),
    ];

    const readings = await readWith(reader, units);

    expect(readings[1]).toMatchObject({ outcome: 'rejected', line: 5 });
  });
});

it('is unknown without its program', async () => {
  const unit = artefact('lamp.service', ...SERVICE);

  const [reading] = await readWith(reader, [unit], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
