import type { ForgetAction } from './actions.ts';
import { personName } from './archive/kept-names.ts';
import type { ReportPress } from './normal/set-normal.ts';
import type { Parts } from './parts.ts';
import { mayChange } from './who-may.ts';

type ForgetParts = Pick<Parts, 'archive' | 'wording' | 'clock'>;

/**
 * Deletes what one person gave, or all that is kept of a place, for those who asked for it and were asked whether they
 * are sure. Run again it finds less, and says the same.
 */
export async function doForget(
  { kind }: ForgetAction,
  { press, platform, whisper, signal }: Omit<ReportPress, 'report'>,
  { archive, wording: { forgetting }, clock }: ForgetParts,
): Promise<void> {
  const { id, tenant, place, user, userName, conversation } = press;
  switch (kind) {
    case 'forget':
      return whisper(forgetting.areYouSure(await archive.countOf(tenant, user), 'channel'));
    case 'forget-mine':
      return whisper(forgetting.ownForgotten(await archive.forgetSome(tenant, { user })));
    case 'forget-here': {
      // It is the work of others, too.
      if (!(await mayChange(press, 'admins', [], platform, signal))) {
        return whisper(forgetting.notAllowed());
      }
      if (await archive.message(tenant, id)) return;
      const reports = await archive.forgetSome(tenant, { place });
      const told = forgetting.placeForgotten(reports, personName(userName));
      const message = await platform.post(conversation, told, signal, id);
      await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
    }
  }
}
