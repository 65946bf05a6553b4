import { expect, test } from 'vitest';
import type { Document, HeadingBlock, Prose } from '../../markup/document.ts';
import { readDocument } from '../../markup/read-document.ts';
import type { Stance } from '../claim.ts';
import { leadStance } from './lead-stance.ts';
import { sectionStance } from './section-stance.ts';
import { stanceOf } from './stance.ts';

function proseOf(document: Document): Prose {
  const block = document.blocks.find(({ kind }) => kind === 'paragraph');
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block.prose;
}

/** The value is what stands between `«` and `»`. */
test.each<readonly [Stance, string]>([
  ['asserted', 'Odoo listens on «8069».'],
  ['asserted', 'It was on port 8070, now it is on «8069».'],
  ['asserted', 'The port is not 8080 but «8069».'],
  ['asserted', 'Moved from 192.0.2.99 to «192.0.2.20».'],
  ['asserted', 'The database is not local; it listens on «25060».'],
  ['asserted', 'Today Odoo runs on «shelf».'],
  ['asserted', 'Odoo must listen on «8069».'],
  ['asserted', "Odoo's guide says 8 workers; we have «2»."],
  ['asserted', 'In case of a fire: recovery time «4h».'],
  ['past', 'We used to pay $132 a month, which is «$1,584 a year».'],
  ['past', 'Before, alerts went to «#old-bell».'],
  ['foreign', "Odoo's documentation recommends «9 workers»."],
  ['foreign', "A cloud's SLA for one machine is «99.9 %»."],
  ['foreign', 'A partner runs their Odoo on one host (192.0.2.7, «Debian 12»), with nginx 1.22.'],
  ['foreign', 'Their backup is at 03:30, and kept for «60 days».'],
  ['foreign', 'Superset ships with a key, and with PostgreSQL «15» in its own file.'],
  ['foreign', 'Guides for Odoo 15 have «/longpolling».'],
  ['foreign', "Odoo's own subscription is quoted at «$31.10» per user."],
  ['asserted', 'The alert fires when the disk is above «85 %».'],
  ['asserted', 'We stopped using 5432; the port is «25060».'],
  ['past', 'Odoo was on «8070».'],
  ['past', 'The server «192.0.2.99» was switched off.'],
  ['past', 'Moved from «192.0.2.99» to 192.0.2.20.'],
  ['past', 'The shelf (formerly «old-shelf») is new.'],
  ['past', 'The port is 8069 (previously «8070»).'],
  ['past', 'The old address «192.0.2.99» still answers.'],
  ['past', 'n8n used to listen on «5679».'],
  ['past', 'It listened on «5679» until March 2025.'],
  ['past', 'In 2023, backups were kept for «14 days».'],
  ['past', 'The port is ~~«8070»~~ 8069.'],
  ['past', 'Use 192.0.2.20 rather than 192.0.2.98 (was «192.0.2.99»).'],
  ['planned', 'We will move to «198.51.100.9».'],
  ['planned', 'After the upgrade, Odoo runs on «19.0».'],
  ['planned', 'TODO: raise workers to «8».'],
  ['planned', 'The planned port is «5680».'],
  ['planned', 'Next quarter Odoo gets «8» workers.'],
  ['example', 'Any address, e.g. «198.51.100.7», will do.'],
  ['example', 'For example, Odoo runs on «198.51.100.7».'],
  ['example', 'A port such as «8070» is free.'],
  ['refused', 'Never publish «8069».'],
  ['refused', 'nginx does not listen on «8080».'],
  ['refused', 'Use 25060 instead of «5432».'],
  ['refused', 'Odoo runs on 18.0, not «17.0».'],
  ['refused', 'n8n no longer listens on «5679».'],
  ['refused', '❌ Odoo on «8070»'],
  ['conditional', 'If n8n listens on «5680», change the firewall.'],
  ['conditional', 'When the shelf fails, use «198.51.100.9».'],
  ['conditional', 'Unless Odoo has «8» workers, it is slow.'],
  ['conditional', 'It could listen on «5680».'],
  ['conditional', 'Does n8n listen on «5680»?'],
  ['foreign', 'By default Odoo listens on «8069».'],
  ['foreign', 'Workers (default: «0») are processes.'],
  ['foreign', 'The port is 25060 (upstream default «5432»).'],
  ['foreign', 'Out of the box it uses «1» worker.'],
  ['foreign', 'Memory: at least «4 GB».'],
])('%s: %s', (stance, marked) => {
  const document = readDocument({ file: 'a.md', text: marked.replace(/[«»]/g, '') });
  const prose = proseOf(document);
  const plain = marked.replaceAll('~~', '');
  const start = plain.indexOf('«');
  const value = { start, end: plain.indexOf('»') - 1 };
  expect(stanceOf(prose, { start: 0, end: prose.text.length }, value, 'asserted')).toBe(stance);
});

test('what the place says holds until a clause speaks of today', () => {
  const prose = proseOf(
    readDocument({ file: 'a.md', text: 'Odoo had 2 workers, and now it has 4.' }),
  );
  const whole = { start: 0, end: prose.text.length };
  const four = prose.text.indexOf('4');
  expect(stanceOf(prose, whole, { start: 9, end: 10 }, 'planned')).toBe('past');
  expect(stanceOf(prose, whole, { start: four, end: four + 1 }, 'planned')).toBe('asserted');
});

test.each<readonly [Stance, string]>([
  ['asserted', '# Backups'],
  ['asserted', '# Incident response'],
  ['asserted', '# Disaster recovery plan'],
  ['asserted', '# History\n\n## Current state'],
  ['past', '# Changelog'],
  ['past', '# Changelog\n\n## Fixed'],
  ['past', '# 1.4.0 (2025-03-01)'],
  ['past', '# 2025-03-01'],
  ['past', '# Postmortem: the shelf fell over'],
  ['past', '# Old architecture'],
  ['planned', '# Roadmap'],
  ['planned', '# Migration plan\n\n## Database'],
  ['planned', '# Target state'],
  ['example', '# Examples'],
  ['refused', '# Anti-patterns'],
  ['refused', "# Don'ts"],
  ['foreign', '# Alternatives considered'],
])('section, %s: %s', (stance, text) => {
  const last = readDocument({ file: 'a.md', text }).blocks.findLast(
    (block): block is HeadingBlock => block.kind === 'heading',
  );
  expect(last && sectionStance(last.section)).toBe(stance);
});

test.each<readonly [Stance, string]>([
  ['asserted', 'The firewall opens:'],
  ['asserted', 'It was a long day.'],
  ['past', 'We used to run:'],
  ['planned', 'Next quarter we will add:'],
  ['example', 'For example:'],
  ['refused', 'Never do this:'],
  ['asserted', 'It was small. Now it has:'],
])('lead, %s: %s', (stance, lead) => {
  expect(leadStance(lead, 'asserted')).toBe(stance);
});
