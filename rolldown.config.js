import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const DIST = fileURLToPath(new URL('dist/', import.meta.url));
const BUNDLE = join(DIST, 'bundle');

/**
 * The package's program in few files: most of a short start went into loading several hundred. Other
 * packages stay outside of it, and what is found by its path stays where it is.
 */
export default defineConfig({
  input: join(DIST, 'main.js'),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith(DIST),
  output: { dir: BUNDLE, cleanDir: true },
  plugins: [{ name: 'own-places', transform: keepPlaces }],
});

/** Has each module find by `import.meta` what it found where it stood. */
function keepPlaces(code, id) {
  const place = JSON.stringify(relative(BUNDLE, id).replaceAll('\\', '/'));
  const url = `new URL(${place}, import.meta.url)`;
  const filename = `process.getBuiltinModule('node:url').fileURLToPath(${url})`;
  return code.replace(/\bimport\.meta\.(url|filename)\b/g, (_, name) =>
    name === 'url' ? `${url}.href` : filename,
  );
}
