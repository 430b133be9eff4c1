import type { View } from '../jobs/view.ts';

/** How a platform shows each kind of view. */
export type Renderers<M> = { [K in View['kind']]: (view: Extract<View, { kind: K }>) => M };

/** A renderer of any view from those of each kind. A kind that none is for does not compile. */
export function renderWith<M>(renderers: Renderers<M>): (view: View) => M {
  // The kind picks the renderer of its own view, which the types can not follow.
  return (view) => (renderers[view.kind] as (view: View) => M)(view);
}
