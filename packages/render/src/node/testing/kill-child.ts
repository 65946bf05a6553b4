/**
 * Renders tree B (or recovers) and kills itself with SIGKILL at the n-th
 * changing call (`torn`: halfway through the n-th write); see kill.test.ts.
 */
import { outputFolder, recoverTree, renderTree } from '../index.ts';
import { hookedFs } from './faulty-fs.ts';
import { always, TREE_B, valueOf } from './trees.ts';

const [dir = '', task, at, how] = process.argv.slice(2);
let calls = 0;
const fs = hookedFs((name, half) => {
  // Only a write can be half-done.
  if (how === 'torn' && name !== 'writeSync') return;
  calls += 1;
  if (calls !== Number(at)) return;
  if (how === 'torn') half();
  process.kill(process.pid, 'SIGKILL');
});
const folder = outputFolder(dir, 'generated', fs);
if (task === 'recover') valueOf(recoverTree(folder, { overwriteEdited: false }));
else valueOf(renderTree(folder, always(TREE_B), { overwriteEdited: false }));
