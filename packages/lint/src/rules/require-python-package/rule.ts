import { lockedModules } from '../../domain/pins/locked-modules.ts';
import { gradeOf } from '../../domain/pins/grade.ts';
import { distributionOf, isOdoosOwn, visiblePackages } from '../../domain/pins/python-packages.ts';
import type { Rule } from '../../rule.ts';

/** Silent where no file of the repository says what is installed: an image may be built elsewhere. */
export const rule = {
  id: 'require-python-package',
  subject: 'pins',
  severity: 'warning',
  summary: 'The Python packages that a locked addon needs are installed.',
  *check(context) {
    const packages = visiblePackages(context);
    if (packages === undefined) return;
    const told = new Set<string>();
    for (const { name, at, manifest, isUsed, folder } of lockedModules(context)) {
      const grade = gradeOf(isUsed);
      if (grade === undefined || !manifest.installable || packages.readsAllOf(folder)) continue;
      for (const { value } of manifest.pythonPackages) {
        const distribution = distributionOf(value);
        const key = `${name} ${distribution}`;
        if (isOdoosOwn(distribution) || packages.has(distribution) || told.has(key)) continue;
        told.add(key);
        yield {
          at,
          ...grade,
          what: `\`${name}\` needs the Python package \`${value}\`, and no requirement file or Dockerfile installs it.`,
          why: 'Odoo refuses to install the addon, and one that is installed already breaks when its code is loaded.',
          fix: `Add \`${distribution}\` to the requirements of the image.`,
        };
      }
    }
  },
} satisfies Rule<'pins'>;
