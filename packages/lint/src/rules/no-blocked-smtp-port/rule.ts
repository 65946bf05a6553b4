import type { Rule } from '../../rule.ts';

/** 25 is documented, 465 and 587 are widely reported. Source: docs.digitalocean.com, "Why is SMTP blocked?". */
const BLOCKED = [25, 465, 587];

/** Joins the mail server's port with the provider of the hosts that Odoo runs on. */
export const rule = {
  id: 'no-blocked-smtp-port',
  subject: 'stack',
  severity: 'warning',
  summary: 'Odoo sends mail through a port that its provider lets out.',
  *check({ model }) {
    const { odoo, hosts } = model.settings;
    const port = odoo.mail?.port;
    if (port === undefined || !BLOCKED.includes(port)) return;
    const blocked = model.deployments.find(
      ({ host, odoos }) => odoos.length > 0 && hosts[host.id]?.provider?.name === 'digitalocean',
    );
    if (blocked === undefined) return;
    yield {
      at: ['odoo', 'mail', 'port'],
      what: `DigitalOcean blocks SMTP from droplets; port ${port} of the mail server may not answer.`,
      why: `Odoo on \`${blocked.host.id}\` waits for the connection until it times out, and mail stays in the queue.`,
      fix: `Use 2525 where the mail service has it, or try from the host: nc -zv ${odoo.mail?.host ?? 'HOST'} ${port}.`,
      related: [{ message: 'the host', at: blocked.host.path, part: 'key' }],
    };
  },
} satisfies Rule<'stack'>;
