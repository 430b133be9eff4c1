import { fileJson } from '../file-json.ts';
import { addFile, shareIn } from '../file-registry.ts';
import { isObject, type JsonObject, listOf, stringOf } from '../json.ts';
import { readContent } from '../message-content.ts';
import { invalidArguments, Refusal } from '../refusal.ts';
import type { Upload } from '../types.ts';
import { addMessage, type Workspace } from '../workspace.ts';
import { threadOf } from './chat.ts';
import { type Method, method, required, writable } from './method.ts';

function info(world: Workspace, args: JsonObject): JsonObject {
  const file = world.files.get(required(args, 'file'));
  if (file === undefined) throw new Refusal('file_not_found');
  if (file.deleted) throw new Refusal('file_deleted');
  return { file: fileJson(world, file), comments: [], response_metadata: { next_cursor: '' } };
}

function getUploadUrl(world: Workspace, args: JsonObject): JsonObject {
  const name = required(args, 'filename');
  const declaredBytes = Number(required(args, 'length'));
  if (!Number.isInteger(declaredBytes) || declaredBytes <= 0)
    throw invalidArguments('must be greater than 0 [json-pointer:/length]');
  const fileId = world.newId('F');
  // docs.slack.dev/reference/methods/files.getUploadURLExternal
  const altText = stringOf(args.alt_txt);
  if ((altText?.length ?? 0) > 1_000) throw new Refusal('alt_txt_too_large');
  world.uploads.set(fileId, {
    ...{ fileId, name, declaredBytes, completed: false },
    ...(altText !== undefined && { altText }),
  });
  return { file_id: fileId, upload_url: `${world.origin}/upload/v1/${fileId}` };
}

function completeUpload(world: Workspace, args: JsonObject): JsonObject {
  const entries = listOf(args.files);
  if (entries.length === 0) throw invalidArguments('missing required field: files');
  const uploads = entries.map((entry, index) => readEntry(world, entry, index));
  const target = stringOf(args.channel_id);
  if (target === undefined && args.thread_ts !== undefined)
    throw invalidArguments('missing required field: channel_id');
  const channel = target === undefined ? undefined : writable(world, { channel: target });
  const threadTs = channel === undefined ? undefined : threadOf(world, channel.id, args);
  const comment = stringOf(args.initial_comment);
  const content =
    channel !== undefined && (comment !== undefined || args.blocks !== undefined)
      ? readContent(world, 'files.completeUploadExternal', channel.id, {
          ...(comment === undefined ? {} : { text: comment }),
          ...(args.blocks === undefined ? {} : { blocks: args.blocks }),
        })
      : undefined;
  const files = uploads.map(({ upload, title }) => {
    upload.completed = true;
    return addFile(world, {
      id: upload.fileId,
      name: upload.name,
      title,
      content: upload.content ?? Buffer.alloc(0),
      user: world.botUserId,
    });
  });
  if (channel !== undefined) {
    const message = addMessage(world, {
      channel: channel.id,
      user: world.botUserId,
      botId: world.botId,
      text: content?.text ?? '',
      files: files.map((file) => file.id),
      ...(content?.blocks === undefined ? {} : { blocks: content.blocks }),
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    world.postedCount += 1;
    for (const { upload } of uploads) {
      upload.channel = channel.id;
      if (threadTs !== undefined) upload.threadTs = threadTs;
    }
    for (const file of files) shareIn(world, file, message);
    world.events.emit('own', { kind: 'posted', message });
  }
  return { files: files.map((file) => fileJson(world, file)) };
}

function readEntry(
  world: Workspace,
  entry: unknown,
  index: number,
): { upload: Upload; title: string } {
  const pointer = `/files/${index}`;
  if (!isObject(entry)) throw invalidArguments({ message: 'must be an object', pointer });
  for (const name of Object.keys(entry))
    if (!['id', 'title', 'highlight_type'].includes(name))
      throw invalidArguments({ message: `invalid additional property: ${name}`, pointer });
  const upload = world.uploads.get(String(entry.id));
  if (upload?.content === undefined || upload.completed) throw new Refusal('file_not_found');
  return { upload, title: stringOf(entry.title) ?? upload.name };
}

export const files: Record<string, Method> = {
  'files.info': method(info, 'files:read'),
  'files.getUploadURLExternal': method(getUploadUrl, 'files:write'),
  'files.completeUploadExternal': method(completeUpload, 'files:write'),
};
