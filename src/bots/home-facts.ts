import type { Archive, RecentReport } from '../jobs/archive/archive.ts';
import type { HomeFacts } from '../jobs/wording.ts';

/** What a platform's page of the bot has room for. */
const MOST_REPORTS = 5;
const MOST_PLACES = 5;
const MOST_SET = 10;

/**
 * What a person may see on the bot's own page: their own uploads, and what they have set themselves in the places of
 * these. Whether they are in those places still is not known, so nothing of others is told.
 */
export async function homeFacts(
  archive: Archive,
  tenant: string,
  user: string,
  linkTo: (message: string) => Promise<string | null>,
): Promise<HomeFacts> {
  const recent = await archive.recentOf(tenant, user, MOST_REPORTS);
  const reports = await Promise.all(recent.map(withLink));
  const places = new Set<string>();
  for (const { reportId } of recent) {
    const upload = await archive.upload(tenant, reportId);
    if (upload && places.size < MOST_PLACES) places.add(upload.place);
  }
  const normal: HomeFacts['normal'] = [];
  const muted: HomeFacts['muted'] = [];
  const isOwn = ({ owners = [] }: { owners?: string[] }) => owners[0] === user;
  for (const place of places) {
    const baseline = await archive.baselines.inUse(tenant, place);
    if (baseline && isOwn(baseline)) normal.push({ place, baseline });
    const mutes = (await archive.mutes.list(tenant, place)).filter(isOwn);
    muted.push(...mutes.map((mute) => ({ place, mute })));
  }
  return { reports, normal: normal.slice(0, MOST_SET), muted: muted.slice(-MOST_SET) };

  async function withLink(report: RecentReport): Promise<HomeFacts['reports'][number]> {
    const posted = await archive.message(tenant, report.reportId);
    return { ...report, url: posted && (await linkTo(posted.message)) };
  }
}
