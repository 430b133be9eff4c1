import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { lockfileVersion, packages } = read('package-lock.json');
const manifest = read('package.json');

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
const locked = (Object.entries(packages) as [string, Locked][]).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

it('the lockfile is of the manifest, and holds everything', () => {
  expect(lockfileVersion).toBe(3);
  expect(packages[''].dependencies).toEqual(manifest.dependencies);
  expect(packages[''].optionalDependencies).toEqual(manifest.optionalDependencies);
  expect(packages[''].devDependencies).toEqual(manifest.devDependencies);
  expect(locked.length).toBeGreaterThan(100);
});

it('every package comes from the npm registry, and its content is pinned', () => {
  for (const [path, { version, resolved, integrity, link }] of locked) {
    const name = nameOf(path);
    const file = `${name.split('/').at(-1)}-${version}.tgz`;
    // Without an address it is the registry's; Git, files and other hosts would have to be named.
    const registry = `https://registry.npmjs.org/${name}/-/${file}`;
    expect([path, link, resolved ?? registry]).toEqual([path, undefined, registry]);
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
  }
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const wanted = { ...dependencies, ...optionalDependencies, ...devDependencies };
  for (const range of Object.values(wanted)) expect(range).toMatch(/^[\^~]?\d+\.\d+\.\d+$/);
});

it('the packages with install scripts are those that were looked at', () => {
  const withScript = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});

it('one install script may run: that of Node itself', () => {
  const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may);
  expect(allowed).toEqual([['node', true]]);
  expect(Object.keys(manifest.scripts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$|^prepare$/)]),
  );
});
