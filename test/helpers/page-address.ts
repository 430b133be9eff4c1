import type { ChildProcess } from 'node:child_process';

/** The address that `log-decoder web` prints, which opens the page once. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const [address] = /http:\S+\n/.exec(said) ?? [];
    if (address !== undefined) {
      child.stdout?.resume();
      return address.trim();
    }
  }
  throw new Error(`the process ended before it said its address: ${said}`);
}
