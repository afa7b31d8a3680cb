/** Layers of policies for tests, and the policy of an organization that sets a floor. */
import { composePolicy, type PolicyLayer } from "@octoacme/shared/policy/compose.ts";

export const ORG = `version: 1
branches: [main]
checks: [{ name: test }]
roles: { release-manager: { users: [ana, ben] } }
trusted-workflows: [.github/workflows/ship.yml]
requirements:
  ci: { waivable: false, defer: false }
  sast: { waivable: true, max-waiver: 7d, settings: { block: [critical, high] } }
environments:
  - name: production
    windows: [{ days: [mon, tue, wed], from: "09:00", to: "16:00", time-zone: Europe/Berlin }]
    freezes: [{ name: new year, yearly: { from: 12-20, to: 01-05 }, time-zone: Europe/Berlin }]
floor: { requirements: [ci, sast], roles: [release-manager], windows: [production], trust: true }
`;
/** Each extends the one before. */
export function composeChain(...texts: readonly (readonly [source: string, text: string])[]) {
	const layers: PolicyLayer[] = [];
	for (const [source, text] of texts) layers.push({ source, text, bases: layers.slice(-1) });
	return composePolicy(layers);
}

/** The last extends the others, which extend nothing. */
export function composeBeside(bases: readonly (readonly [source: string, text: string])[], own = "") {
	const layers = bases.map(([source, text]): PolicyLayer => ({ source, text, bases: [] }));
	return composePolicy([...layers, { source: "own", text: `version: 1\n${own}`, bases: layers }]);
}
