/** Stand-ins for a Kubernetes cluster and a registry alone: kubectl tells the platform what it was told, docker tells a digest. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shop } from "./setting.ts";

export interface Cluster {
	/** The folder with kubectl, for the search path. */
	readonly bin: string;
	readonly variables: (platform: string) => Readonly<Record<string, string>>;
	/** The digest that the registry gives from now on, for whatever tag. */
	readonly setDigest: (digest: string) => void;
	/** What was set, oldest first: `namespace set image deployment/shop shop=image`. */
	readonly listSet: () => readonly string[];
}

/** In a folder of its own below `folder`. */
export function standForCluster(folder: string): Cluster {
	const bin = mkdtempSync(join(folder, "bin-"));
	const calls = join(bin, "calls");
	const registry = join(bin, "digest");
	const setDigest = (digest: string) => writeFileSync(registry, digest);
	const program = (name: string, text: string) => {
		writeFileSync(join(bin, name), `#!${process.execPath}\n${text}`);
		chmodSync(join(bin, name), 0o755);
	};
	program(
		"docker",
		`const { readFileSync } = require("node:fs");
const [command, tool, action, image] = process.argv.slice(2);
if (command === "login") process.exit(0);
if ([command, tool, action].join(" ") !== "buildx imagetools inspect") process.exit(64);
console.log("Name:      " + image + "\\nMediaType: application/vnd.oci.image.index.v1+json\\nDigest:    " + readFileSync(${JSON.stringify(registry)}, "utf8"));
`,
	);
	program(
		"kubectl",
		`const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const [, namespace, ...rest] = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, [namespace, ...rest].join(" ") + "\\n");
const state = ${JSON.stringify(join(bin, "state-"))} + namespace;
const digests = ${JSON.stringify(registry)};
// Whoever builds again between the stages moves the image's tag.
if (rest[0] === "set") {
	writeFileSync(state, rest[3].split("@").at(-1));
	if (namespace === "staging") writeFileSync(digests, "sha256:" + "f".repeat(64));
}
if (rest[0] === "rollout")
	fetch(process.env.KUBECONFIG + "/deploy/" + namespace + "/shop", {
		method: "POST",
		body: JSON.stringify({ sha: process.env.OCTOACME_SHA, digest: readFileSync(state, "utf8"), version: process.env.OCTOACME_VERSION }),
	}).then((answer) => process.exit(answer.ok ? 0 : 1));
`,
	);
	return {
		bin,
		setDigest,
		variables: (platform) => {
			const { STAGING_URL, PRODUCTION_URL } = shop(platform);
			return { STAGING_URL, PRODUCTION_URL, IMAGE: "ghcr.io/octoacme/shop", KUBECONFIG: platform };
		},
		listSet: () =>
			readFileSync(calls, "utf8")
				.split("\n")
				.filter((line) => line.includes(" set ")),
	};
}
