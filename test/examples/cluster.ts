/** A stand-in for a Kubernetes cluster alone: kubectl tells the platform what it was told, and keeps every call. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shop } from "./setting.ts";

export interface Cluster {
	/** The folder with kubectl, for the search path. */
	readonly bin: string;
	readonly variables: (platform: string) => Readonly<Record<string, string>>;
	/** What was set, oldest first: `namespace set image deployment/shop shop=image`. */
	readonly listSet: () => readonly string[];
}

/** standForCluster: in a folder of its own below `folder`. */
export function standForCluster(folder: string): Cluster {
	const bin = mkdtempSync(join(folder, "bin-"));
	const calls = join(bin, "calls");
	writeFileSync(
		join(bin, "kubectl"),
		`#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const [, namespace, ...rest] = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, [namespace, ...rest].join(" ") + "\\n");
const state = ${JSON.stringify(join(bin, "state-"))} + namespace;
if (rest[0] === "set") writeFileSync(state, rest[3].split(":").at(-1));
if (rest[0] === "rollout")
	fetch(process.env.KUBECONFIG + "/deploy/" + namespace + "/shop", {
		method: "POST",
		body: JSON.stringify({ sha: readFileSync(state, "utf8"), version: process.env.OCTOACME_VERSION }),
	}).then((answer) => process.exit(answer.ok ? 0 : 1));
`,
	);
	chmodSync(join(bin, "kubectl"), 0o755);
	return {
		bin,
		variables: (platform) => {
			const { STAGING_URL, PRODUCTION_URL } = shop(platform);
			return { STAGING_URL, PRODUCTION_URL, IMAGE: "registry.test/shop", KUBECONFIG: platform };
		},
		listSet: () =>
			readFileSync(calls, "utf8")
				.split("\n")
				.filter((line) => line.includes(" set ")),
	};
}
