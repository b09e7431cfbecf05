/**
 * A component whose code is loaded after the first page, but before it is wanted. Once it is here it
 * is drawn in the same moment: React's own `lazy` would wait a third of a second, in which letters
 * that are typed already are lost.
 */
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";

export interface Soon<Props> {
  readonly Component: (props: Props) => ReactNode;
  readonly load: () => Promise<void>;
}

export function soon<Props extends object>(
  get: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
): Soon<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async () => {
    loaded ??= await get();
  };
  const Late = lazy(async () => ({ default: await get() })) as unknown as ComponentType<Props>;

  function Component(props: Props) {
    // What was begun as late stays so: another component would begin anew.
    const [Shown] = useState(() => loaded ?? Late);
    return (
      <Suspense fallback={waiting}>
        <Shown {...props} />
      </Suspense>
    );
  }
  return { Component, load };
}
