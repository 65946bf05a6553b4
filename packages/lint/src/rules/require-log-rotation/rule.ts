import { together, unattendedServices } from '../../domain/compose/compose-services.ts';
import type { ProposedEdit, Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** `json-file`, the default, keeps all there ever was. Source: docs.docker.com, "JSON File logging driver". */
export const rule = {
  id: 'require-log-rotation',
  subject: 'compose',
  severity: 'info',
  summary: 'The log of every service that runs unattended has an end.',
  once: true,
  *check({ model }) {
    const found = unattendedServices(model).filter(lacks);
    yield* together(
      found,
      (names) => ({
        what: `It keeps its log for ever: ${names}.`,
        why: '`json-file` rotates nothing unless it is told, here or in daemon.json of the host: the disk fills up, and the database stops.',
        fix: 'Add `logging: { driver: json-file, options: { max-size: 10m, max-file: "5" } }`, or use the driver `local`.',
      }),
      { description: 'Rotate the log at 10 MB, five times', safety: 'unsafe', edit: rotated },
    );
  },
} satisfies Rule<'compose'>;

const LIMITS = { 'max-size': '10m', 'max-file': '5' };

/** The daemon of the host may have another driver by default: this names one. */
function rotated({ path, value }: ComposeService): ProposedEdit | undefined {
  const at = [...path, 'logging'];
  const logging = value['logging'];
  if (logging === undefined) return { add: at, value: { driver: 'json-file', options: LIMITS } };
  if (typeof logging !== 'object' || logging === null || 'options' in logging) return undefined;
  return { add: [...at, 'options'], value: LIMITS };
}

function lacks({ value }: ComposeService): boolean {
  return !isRotated(value['logging']);
}

/** Only `json-file` grows for ever; another driver has its own rules. */
function isRotated(logging: unknown): boolean {
  if (typeof logging !== 'object' || logging === null) return false;
  const { driver = 'json-file', options } = logging as Readonly<Record<string, unknown>>;
  if (driver !== 'json-file') return true;
  return typeof options === 'object' && options !== null && 'max-size' in options;
}
