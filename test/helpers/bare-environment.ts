/**
 * The environment of a process that is to know none of ours: where programs are, and where what was
 * compiled already lies, which halves its start.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}
