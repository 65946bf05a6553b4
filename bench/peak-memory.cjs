// Loaded with --require: tells the peak of the process's resident memory, in KiB, on descriptor 3.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Its threads load this as well, and their memory is the process's.
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
