// The yardstick: how long this machine takes to start Node, read the file and do nothing with it.
// A .cjs file, as usage-hook.cjs is, so that no time goes into loading modules or stripping types.
const { closeSync, openSync, readSync } = require('node:fs');

const buffer = Buffer.allocUnsafe(64 * 1024);
const file = openSync(process.argv[2]);
const startedAt = performance.now();
while (readSync(file, buffer, 0, buffer.length, null) > 0);
console.log(JSON.stringify({ loopSeconds: (performance.now() - startedAt) / 1e3 }));
closeSync(file);
