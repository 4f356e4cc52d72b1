import { trustPolicy } from '../../base/ui/trustedTypes.ts';

/** From now on workers are started from addresses of this site alone, and from no text, where the browser has Trusted Types. */
export function trustOwnScripts({ href, origin }: Pick<Location, 'href' | 'origin'>): void {
  trustPolicy('default', {
    createScriptURL: address => (new URL(address, href).origin === origin ? address : undefined),
  });
}
