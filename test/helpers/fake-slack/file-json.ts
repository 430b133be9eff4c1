import type { JsonObject } from './json.ts';
import type { FileRecord, Share } from './types.ts';
import { shownThreadTs, type Workspace } from './workspace.ts';

/** Where the content of a file is served. */
export function downloadUrl(world: Workspace, file: FileRecord): string {
  return `${world.origin}/files-pri/${world.teamId}-${file.id}/download/${encodeURIComponent(file.name)}`;
}

/** The file as `files.info` gives it. */
export function fileJson(world: Workspace, file: FileRecord): JsonObject {
  const shares = {
    ...(Object.keys(file.shares.public).length > 0
      ? { public: shown(world, file.shares.public) }
      : {}),
    ...(Object.keys(file.shares.private).length > 0
      ? { private: shown(world, file.shares.private) }
      : {}),
  };
  const inside = [...Object.keys(file.shares.public), ...Object.keys(file.shares.private)];
  const kinds = (kind: string) => inside.filter((id) => world.channels.get(id)?.kind === kind);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.filetype.toUpperCase(),
    user: file.user,
    user_team: world.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: Object.keys(file.shares.public).length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: downloadUrl(world, file).replace('/download/', '/'),
    url_private_download: downloadUrl(world, file),
    permalink: `https://${world.teamDomain}.slack.com/files/${file.user}/${file.id}/file`,
    channels: kinds('public'),
    groups: kinds('private'),
    ims: kinds('im'),
    comments_count: 0,
    shares,
    has_rich_preview: false,
  };
}

function shown(world: Workspace, side: Record<string, Share[]>): Record<string, Share[]> {
  return Object.fromEntries(
    Object.entries(side).map(([channel, shares]) => [
      channel,
      shares.map((share) => {
        const threadTs = share.thread_ts ?? shownThreadTs(world, { channel, ts: share.ts });
        return { ...share, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
      }),
    ]),
  );
}

/** The file as events carry it: in Slack Connect a stub that says to ask `files.info`. */
export function eventFileJson(world: Workspace, file: FileRecord): JsonObject {
  if (!file.checkFileInfo) {
    const { shares: _shares, ...rest } = fileJson(world, file);
    return { ...rest, file_access: 'visible' };
  }
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    mode: 'file_access',
    file_access: 'check_file_info',
  };
}
