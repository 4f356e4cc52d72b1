/** What a policy lets through: each rule gives the text itself, or nothing, which the browser then refuses. */
interface TrustRules {
  createHTML?(text: string): string | undefined;
  createScriptURL?(address: string): string | undefined;
}

interface TrustedTypePolicies {
  createPolicy(name: string, rules: TrustRules): { createHTML(text: string): string };
}

/** The policies that the content security policy names; there are no others. */
type PolicyName = 'default' | 'figure';

/**
 * A policy of Trusted Types, by which alone text becomes script or markup; `undefined` in browsers without them. Each can be made once.
 * Its `createHTML` throws a `TypeError` for what the rule refuses, and gives what passes for a string.
 */
export function trustPolicy(name: PolicyName, rules: TrustRules) {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypePolicies };
  return trustedTypes?.createPolicy(name, rules);
}
