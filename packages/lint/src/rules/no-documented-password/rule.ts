import { passwordsIn } from '../../domain/documents/passwords.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import type { Rule } from '../../rule.ts';

/** Tells the place alone: the value is in no message, frame, fingerprint or cache. */
export const rule = {
  id: 'no-documented-password',
  subject: 'documents',
  severity: 'warning',
  summary: 'A document says where a password is kept, never which it is.',
  *check({ model, stack, textOf }) {
    const zones = Object.keys(stack?.settings.zones ?? {});
    const isOwn = (host: string) =>
      zones.some((zone) => host === zone || host.endsWith(`.${zone}`));
    for (const { reading, class: documentClass } of model.documents) {
      const { file } = reading;
      for (const span of passwordsIn(textOf(file) ?? '', file, isOwn))
        yield {
          at: { file, at: span, isPrivate: true },
          // Old pages hold passwords that nobody has changed since.
          severity: severityIn(documentClass) === 'error' ? 'error' : 'warning',
          what: 'Here stands a password.',
          why: 'A page is copied, mailed and read by more people than those who may log in, and git keeps it after it is deleted.',
          fix: 'Change it where it is used, and name the secret or the place where it is kept instead.',
        };
    }
  },
} satisfies Rule<'documents'>;
