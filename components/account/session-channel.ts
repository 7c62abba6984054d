/** On which the tabs of one browser tell each other that its facilitator has signed out. */
const NAME = 'planb-session';

/** Tells the other tabs. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('signed-out');
  channel.close();
}

/** Calls back when another tab has signed out. Returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = listener;
  return () => channel.close();
}
