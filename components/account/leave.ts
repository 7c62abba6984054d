import { signOut } from 'next-auth/react';
import { tellSignedOut } from './session-channel';

/** Ends the facilitator's session on this device, in every tab, and goes to the front door. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  tellSignedOut();
  location.assign(new URL('/', location.href));
}
