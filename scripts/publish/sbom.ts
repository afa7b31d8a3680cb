/**
 * Decides the software bill of materials of a release: for each bundle the packages that are really in it, as CycloneDX 1.6.
 *
 * What is in a bundle comes from `dist/sources.json`, which the bundler's own list of modules makes; licence and digest of a
 * package come from package-lock.json, whose digests npm checks when it installs.
 */
import { createHash } from "node:crypto";

export interface SbomFacts {
	/** `1.4.0`. */
	readonly version: string;
	/** The commit of the sources. */
	readonly sha: string;
	/** Of the commit, in seconds since 1970. */
	readonly seconds: number;
	readonly address: string;
	/** Name of a bundle → folder of each package in it, such as `node_modules/zod`, → its version. */
	readonly bundles: ReadonlyMap<string, Readonly<Record<string, string>>>;
	/** `packages` of package-lock.json. */
	readonly lock: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
	readonly version?: string;
	readonly integrity?: string;
	readonly license?: string;
}

export type SbomDecision =
	| { readonly ok: true; readonly document: object }
	| { readonly ok: false; readonly problems: readonly string[] };

/** Tools that shape a bundle and leave no code of their own in it. */
const TOOLS = new Set(["@vercel/ncc", "typescript"]);

/** The whole document; the same facts give the same document. A package that the lock doesn't hold at that version is a problem. */
export function decideSbom(facts: SbomFacts): SbomDecision {
	const problems: string[] = [];
	const components = new Map<string, object>();
	const contents = new Map<string, readonly string[]>();
	for (const [bundle, packages] of facts.bundles) {
		const refs = new Set<string>();
		for (const [folder, version] of Object.entries(packages)) {
			const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
			if (TOOLS.has(name)) continue;
			const locked = facts.lock[folder];
			if (locked?.version !== version) {
				problems.push(`${bundle} holds ${name} ${version}, but package-lock.json has ${locked?.version ?? "none"}`);
				continue;
			}
			const component = renderPackage(name, version, locked);
			refs.add(component.purl);
			components.set(component.purl, component);
		}
		contents.set(bundle, [...refs].sort());
	}
	if (facts.bundles.size === 0) problems.push("there is no bundle");
	if (problems.length > 0) return { ok: false, problems };
	const bundles = [...contents.keys()].sort();
	const root = `release-actions@${facts.version}`;
	return {
		ok: true,
		document: {
			bomFormat: "CycloneDX",
			specVersion: "1.6",
			serialNumber: `urn:uuid:${makeUuid(`${facts.address}@${facts.sha}`)}`,
			version: 1,
			metadata: {
				timestamp: new Date(facts.seconds * 1_000).toISOString(),
				component: {
					type: "application",
					"bom-ref": root,
					name: "release-actions",
					version: facts.version,
					licenses: [{ license: { id: "MIT" } }],
					externalReferences: [{ type: "vcs", url: facts.address, comment: facts.sha }],
				},
			},
			components: [
				...bundles.map((name) => ({
					type: "application",
					"bom-ref": name,
					name,
					version: facts.version,
					licenses: [{ license: { id: "MIT" } }],
				})),
				...[...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
			],
			dependencies: [
				{ ref: root, dependsOn: bundles },
				...bundles.map((ref) => ({ ref, dependsOn: contents.get(ref)! })),
			],
		},
	};
}

function renderPackage(name: string, version: string, locked: LockedPackage) {
	const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
	const [, digest] = /^sha512-(\S+)$/.exec(locked.integrity ?? "") ?? [];
	const { license } = locked;
	const isName = license !== undefined && /^[A-Za-z0-9.+-]+$/.test(license);
	return {
		type: "library",
		"bom-ref": purl,
		name,
		version,
		...(license === undefined ? {} : { licenses: [isName ? { license: { id: license } } : { expression: license }] }),
		...(digest === undefined
			? {}
			: { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] }),
		purl,
	};
}

/** A UUID of version 8, whose bits are ours to choose. */
function makeUuid(text: string): string {
	const hex = createHash("sha256").update(text).digest("hex");
	const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4];
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
