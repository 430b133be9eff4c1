/** A log of a shop: requests with their times, people who sign in, and what `options` add to it. */
export function aShopLog({
  day,
  hours,
  failing = false,
  slow = false,
  backup = false,
}: {
  day: number;
  hours: number;
  /** From the middle on, the database can not be reached: 71 lines in nine hours. */
  failing?: boolean;
  /** Requests take 240 ms in place of 90, each give or take three tenths. */
  slow?: boolean;
  /** A backup ends every quarter of an hour. */
  backup?: boolean;
}): string {
  const random = lcg(day === 3 ? 7 : 11);
  const lines: string[] = [];
  const requests = hours * 240;
  for (let i = 0; i < requests; i++) {
    const time = new Date(Date.UTC(2026, 2, day, 8) + (i + 1) * 15_000).toISOString();
    const add = (text: string) => lines.push(`${time.replace('T', ' ').slice(0, 19)} ${text}`);
    const ms = Math.round((slow ? 240 : 90) * (0.7 + 0.6 * random()));
    add(`INFO  shop.web request ${1000 + i} for /cart finished in ${ms} ms`);
    if (i % 9 === 0) add(`INFO  shop.auth user u${i % 7} signed in from 10.0.0.${i % 30}`);
    if (backup && i % 60 === 0) add('INFO  shop.backup backup of table orders finished');
    if (i % 40 === 0) add(`WARN  shop.cache cache miss ratio is high: ${i % 17} %`);
    if (failing && i % 15 === 0 && i > requests / 2) {
      add('ERROR shop.db could not connect to database at 10.0.9.4: Connection refused');
    }
    if (i % 200 === 0) {
      add(`ERROR shop.mail mail to customer ${i} could not be sent: timeout`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Numbers of 0 to 1, always the same: a linear congruential generator. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
