import { differOf } from '../../differ.ts';
import { compareNamed } from '../../compare/values.ts';

/** Options of odoo.conf: `workers: 2 → 4`. Passwords are named, not shown. */
export const differ = differOf('odoo-conf', (was, is) => compareNamed(namesOf(was), namesOf(is)));

/** Options of other sections than Odoo's own carry the section's name. */
function namesOf({
  options,
}: {
  readonly options: readonly {
    readonly section: string;
    readonly name: string;
    readonly value: string;
  }[];
}): readonly (readonly [string, string])[] {
  return options.map(({ section, name, value }) => [
    section === 'options' ? name : `${section}.${name}`,
    value,
  ]);
}
