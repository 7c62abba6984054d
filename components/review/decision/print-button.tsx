'use client';

import { Button } from '@/components/ui/button';

/** Opens the browser's own print window. */
export function PrintButton({ words }: { words: string }) {
  return <Button className="text-sm" onClick={() => print()}>{words}</Button>;
}
