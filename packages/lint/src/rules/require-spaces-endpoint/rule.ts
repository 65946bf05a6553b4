import type { Rule } from '../../rule.ts';
import { hasOption } from '@stackwright/syntax/shell-calls';

/** Ways to say the endpoint once for all calls. */
const SAID = /AWS_ENDPOINT_URL|endpoint_url/;
const SPACES = /\b[\w-]+\.digitaloceanspaces\.com\b/;

/** The CLI asks Amazon unless it is told another address. Source: AWS CLI, "Using endpoints". */
export const rule = {
  id: 'require-spaces-endpoint',
  subject: 'commands',
  severity: 'error',
  summary: 'The AWS CLI is told the address of buckets that are not at Amazon.',
  *check({ model, stack, text }) {
    if (SAID.test(text)) return;
    const declared = stack?.backups.flatMap(({ offsite, path }) =>
      offsite?.kind === 's3' && SPACES.test(offsite.endpoint) ? [{ offsite, path }] : [],
    );
    const inText = SPACES.exec(text)?.[0];
    for (const { name, args } of model.calls) {
      if (name !== 'aws' || !/^s3(?:api)?$/.test(args[0]?.value ?? '')) continue;
      // A profile may name the address.
      if (hasOption(args, '--endpoint-url', '--profile')) continue;
      const bucket = args.find(({ value }) => value.startsWith('s3://'));
      if (bucket === undefined) continue;
      const own = declared?.find(({ offsite }) => offsite.bucket === bucket.value.split('/')[2]);
      const endpoint =
        own?.offsite.endpoint ?? (inText === undefined ? undefined : `https://${inText}`);
      if (endpoint === undefined) continue;
      yield {
        at: bucket.span,
        ...(own === undefined && { severity: 'warning' }),
        what: 'This looks for the bucket at Amazon.',
        why: 'It is a Space of DigitalOcean: the copy fails, or goes to a stranger’s bucket of the same name.',
        fix: `Add --endpoint-url ${endpoint}, or set AWS_ENDPOINT_URL_S3 once.`,
        ...(own && {
          related: [
            {
              message: 'the bucket',
              at: { file: stack?.file ?? '', at: [...own.path, 'offsite'] },
            },
          ],
        }),
      };
    }
  },
} satisfies Rule<'commands'>;
