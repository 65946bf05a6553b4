import { allPrograms, describeWith, makeOdooLab, type OdooLab } from '@stackwright/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

describeWith('PostgreSQL or age', allPrograms('postgres', 'age'), 'TLS to the server', () => {
  let lab: OdooLab;
  beforeAll(async () => {
    lab = await makeOdooLab({ tls: true });
  });
  afterAll(() => lab?.remove());

  test('verify-full: the server is who its certificate says', async () => {
    lab.host.deploy(labScripts(lab), FOLDER);
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
  });

  test('verify-full: the same server by another name is refused', async () => {
    lab.host.deploy(labScripts(lab, { host: '127.0.0.1' }), FOLDER);
    const run = await lab.host.run('backup.sh');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /server certificate for "localhost" .*does not match host name "127\.0\.0\.1"/,
    );
  });

  test("verify-full: without the provider's CA the system's decide", async () => {
    lab.host.deploy(labScripts(lab, { caFile: undefined, tls: 'verify-full' }), FOLDER);
    const run = await lab.host.run('backup.sh');
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/certificate verify failed|ca-certificates/),
    });
  });

  test('require: encrypted, whoever it is; disable: this server refuses', async () => {
    lab.host.deploy(labScripts(lab, { tls: 'require', caFile: undefined }), FOLDER);
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
    lab.host.deploy(labScripts(lab, { tls: 'disable', caFile: undefined }), FOLDER);
    const run = await lab.host.run('backup.sh');
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('no encryption') });
  });
});
