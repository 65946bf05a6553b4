import type { Rule } from '../../rule.ts';
import type { ShellWord } from '@stackwright/syntax/shell';

/** Options whose value may stand behind a space. */
const VALUED =
  /^--?(?:var|var-file|target|replace|parallelism|lock-timeout|state|state-out|backup)$/;

/** Source: HashiCorp, "terraform apply command", "Automatic Plan Mode". */
export const rule = {
  id: 'require-terraform-plan',
  subject: 'commands',
  severity: 'info',
  summary: 'Terraform applies a plan that somebody could read.',
  *check({ model }) {
    for (const { name, args } of model.calls) {
      if (name !== 'terraform' && name !== 'tofu') continue;
      const verb = args.findIndex(({ value }) => value === 'apply');
      const rest = args.slice(verb + 1);
      const approved = rest.find(({ value }) => /^--?auto-approve(?:=true)?$/.test(value));
      if (verb === -1 || approved === undefined || namesPlan(rest)) continue;
      yield {
        at: approved.span,
        what: `${name} makes a plan and applies it unread.`,
        why: 'What changed outside, or in a provider, is in it too: a server or a database can be replaced, with its data.',
        fix: `Write \`${name} plan -out=FILE\`, let somebody look at it, and \`${name} apply FILE\`.`,
      };
    }
  },
} satisfies Rule<'commands'>;

function namesPlan(rest: readonly ShellWord[]): boolean {
  return rest.some(
    ({ value }, at) => !value.startsWith('-') && !VALUED.test(rest[at - 1]?.value ?? ''),
  );
}
