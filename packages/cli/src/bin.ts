import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// The exit code is set, not forced: what is still to be written is written.
process.exitCode = await main(process.argv.slice(2), processTerminal());
