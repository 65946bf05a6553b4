// A process of its own, for interrupt.test.ts: verifies with a program that never ends.
import { verifyArtefacts } from '../src/verify.ts';

const path = 'bin/lamp.sh';
await verifyArtefacts([{ path, text: '#!/bin/sh\n', mode: 0o755, renderer: 'test' }], {
  search: { env: process.env, folders: [] },
});
