import type { Server } from 'node:http';
import type { Metrics } from './metrics';
import { routePatterns } from './route-patterns';

/** Counts what a server answers, by route and status. */
export function countRequests(http: Server, metrics: Metrics): void {
  const routeOf = routePatterns();
  http.on('request', ({ url = '' }, response) => {
    response.once('finish', () => metrics.requestAnswered(routeOf(url), response.statusCode));
  });
}
