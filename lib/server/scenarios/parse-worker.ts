import { parentPort } from 'node:worker_threads';
import { parseScenario } from './parse';

/** Started by `parseScenarioSafely`: says that it is ready, then answers each text with what it holds. */
parentPort?.on('message', (text: string) => parentPort?.postMessage({ answer: parseScenario(text) }));
parentPort?.postMessage({ ready: true });
