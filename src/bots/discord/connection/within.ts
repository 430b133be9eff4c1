/** Waits for the work, but no longer than this: it then goes on unwatched. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const time = Promise.withResolvers<void>();
  const timer = setTimeout(time.resolve, ms);
  await Promise.race([work, time.promise]);
  clearTimeout(timer);
}
