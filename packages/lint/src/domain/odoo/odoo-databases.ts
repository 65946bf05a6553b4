import { argumentIn } from './odoo-arguments.ts';
import { odooOptionsOf, textOption } from './odoo-conf.ts';

/** The databases of `-d`, or of `db_name`: names between commas. */
function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The databases that an odoo.conf names in `db_name`. */
export function databasesOf(text: string, declared: string | undefined): readonly string[] {
  return namesIn(textOption(odooOptionsOf(text, declared), 'db_name') ?? '');
}

/**
 * The databases in which a command line of Odoo installs or updates modules; undefined when it does
 * neither. `configured` are those of the odoo.conf that it reads: they count when `-d` is not given.
 */
export function updatedDatabases(
  args: readonly string[],
  configured: readonly string[],
): readonly string[] | undefined {
  const modules = argumentIn(args, '-i', '--init') || argumentIn(args, '-u', '--update');
  if (modules === undefined || modules === '') return undefined;
  const told = argumentIn(args, '-d', '--database');
  return told === undefined ? configured : namesIn(told);
}

/** What is wrong with several of them, for the rules that find such a command line. */
export function severalDatabases(names: readonly string[]) {
  return {
    what: `This changes modules in ${names.length} databases at once: ${names.map((name) => `\`${name}\``).join(', ')}.`,
    why: 'Odoo refuses that since 17.0 and does not start: "Cannot use -i/--init or -u/--update with multiple databases". Older series did it in the first one only.',
    fix: `Run it once for each: \`-d ${names[0]}\`, then the next.`,
  };
}
