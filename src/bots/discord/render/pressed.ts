import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import { decodeAction } from '../../../jobs/actions.ts';

/** The rows of a message, as it stands, with the pressed thumb in green and the other one in grey. */
export function withPressedThumb(
  components: readonly APIMessageTopLevelComponent[],
  pressed: string,
): APIMessageTopLevelComponent[] {
  return components.map((row) => {
    if (row.type !== ComponentType.ActionRow) return row;
    return {
      ...row,
      components: row.components.map((one) => {
        if (one.type !== ComponentType.Button || !('custom_id' in one)) return one;
        if (decodeAction(one.custom_id)?.kind !== 'feedback') return one;
        const isPressed = one.custom_id === pressed;
        return { ...one, style: isPressed ? ButtonStyle.Success : ButtonStyle.Secondary } as const;
      }),
    };
  });
}
