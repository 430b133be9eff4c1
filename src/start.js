// The entry of a checkout, in plain JavaScript: Node would load its compiler of TypeScript for main.ts
// as the entry, in every start. From here main.ts, too, comes from the cache of what is compiled.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// The folder of main.ts, which the package starts with.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/log-decoder', import.meta.url)));
await import('./main.ts');
