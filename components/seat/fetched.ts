import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the seat that is not needed at first, fetched when it is first drawn. On a line too bad to fetch it, `otherwise` stands in its place: the seat itself never falls with it. */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>, otherwise: ComponentType<Props> = () => null): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().then((part) => ({ default: part }), () => ({ default: otherwise })));
}
