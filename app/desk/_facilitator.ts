import { redirect } from 'next/navigation';
import { currentFacilitator } from '@/app/_who';
import type { Facilitator } from '@/lib/server/house';

/** Who is signed in; anyone else is sent to sign in, and comes back here afterwards. */
export async function facilitatorOrSignIn(here: string): Promise<Facilitator> {
  return (await currentFacilitator()) ?? redirect(`/signin?to=${encodeURIComponent(here)}`);
}
