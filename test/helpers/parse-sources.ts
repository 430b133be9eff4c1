import type { SourceFile } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/**
 * Parses TypeScript sources with the compiler itself. Nothing is resolved and no file is read; the
 * trees hold only while they are walked in this loop.
 *
 * @param files Text by path, such as `engine/analyze.ts`.
 */
export function* parseSources(
  files: ReadonlyMap<string, string>,
): Generator<[path: string, source: SourceFile]> {
  const paths = [...files.keys()];
  const project = {
    compilerOptions: { noLib: true, noResolve: true, allowJs: true, types: [], module: 'nodenext' },
    files: paths,
  };
  const virtual: Record<string, string> = { '/tsconfig.json': JSON.stringify(project) };
  for (const [path, text] of files) virtual[`/${path}`] = text;

  const compiler = new API({ cwd: '/', fs: createVirtualFileSystem(virtual) });
  try {
    const snapshot = compiler.updateSnapshot({ openProjects: ['/tsconfig.json'] });
    const program = snapshot.getProject('/tsconfig.json')?.program;
    for (const path of paths) {
      const source = program?.getSourceFile(`/${path}`);
      if (!source) throw new Error(`the compiler must parse ${path}`);
      yield [path, source];
    }
    snapshot.dispose();
  } finally {
    compiler.close();
  }
}
