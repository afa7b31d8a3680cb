/** Stand-ins for everything that a rehearsal must not touch: hosts on loopback that "run" what was deployed to them, and a policy that deploys there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { parse, stringify } from "yaml";
import { quoteShell } from "../shell-word.ts";

export interface StandInHosts {
	/** `http://127.0.0.1:<port>`; `/<environment>/health` and `/<environment>/version` answer. */
	readonly url: string;
	/** Where a deployment leaves the commit, one file per environment. */
	readonly folder: string;
	readonly close: () => Promise<void>;
}

/** Hosts that answer with the commit that was last deployed to them. */
export async function startStandIns(folder: string): Promise<StandInHosts> {
	mkdirSync(folder, { recursive: true });
	const server = createServer((request, response) => {
		const [, environment = "", what = ""] = (request.url ?? "").split("/");
		const file = join(folder, fileOf(decodeURIComponent(environment)));
		const sha = existsSync(file) ? readFileSync(file, "utf8") : null;
		response.writeHead(sha === null || !["health", "version"].includes(what) ? 404 : 200, {
			"content-type": "application/json",
		});
		response.end(JSON.stringify({ status: sha === null ? "nothing runs here" : "ok", sha }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		folder,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Lets the host of an environment answer with a commit, as a stand-in for a deployment does. */
export function recordDeployed({ folder }: Pick<StandInHosts, "folder">, environment: string, sha: string): void {
	writeFileSync(join(folder, fileOf(environment)), sha);
}

function fileOf(environment: string): string {
	return Buffer.from(environment, "utf8").toString("hex") || "none";
}

type Section = Record<string, unknown>;

const isSection = (value: unknown): value is Section =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The policy with every command, probe and channel replaced; what is asked of a release stays as it is. `text`
 * null: the standard policy, whose two environments are written out. A text that is no policy is given back for preflight to refuse.
 */
export function standInPolicy(text: string | null, hosts: Pick<StandInHosts, "url" | "folder">): string {
	// As the actions read it that run commands: they do not ask whether every definition is used.
	const parsed = text === null ? null : parsePolicy(text, "unchecked");
	if (text !== null && parsed?.ok === false) return text;
	// What is checked out has been laid together with its bases; here the default branch has another policy, whose bases hold commands too.
	if (parsed?.ok === true && parsed.file.extends !== undefined)
		throw new ActionableError({
			code: "invalid-policy",
			message: "The policy of the default branch extends others, and the one that is checked out does not.",
			hint: "Check out the default branch, or merge it, and rehearse again.",
		});
	const file = (text === null ? { version: 1 } : parse(text, { maxAliasCount: 50 })) as Section;
	const services = file["services"];
	return stringify({
		...file,
		environments: Array.isArray(file["environments"])
			? file["environments"].map((environment) => standInEnvironment(environment, hosts))
			: [{ name: "staging" }, { name: "production", requires: ["staging"] }].map((environment) =>
					standInEnvironment(environment, hosts),
				),
		...(isSection(services)
			? {
					services: Object.fromEntries(
						Object.entries(services).map(([name, service]) => [
							name,
							isSection(service) && Array.isArray(service["environments"])
								? {
										...service,
										environments: service["environments"].map((environment) => standInEnvironment(environment, hosts)),
									}
								: service,
						]),
					),
				}
			: {}),
		...(isSection(file["channels"])
			? {
					channels: Object.fromEntries(
						Object.keys(file["channels"]).map((name) => [name, { type: "issue", labels: [] }]),
					),
				}
			: {}),
	});
}

function standInEnvironment(environment: unknown, hosts: Pick<StandInHosts, "url" | "folder">): unknown {
	if (!isSection(environment) || typeof environment["name"] !== "string") return environment;
	const { name } = environment;
	const at = `${hosts.url}/${encodeURIComponent(name)}`;
	const change = (command: unknown) => {
		const wanted =
			isSection(command) && typeof command["run"] === "string" ? command["run"] : "no command of the policy";
		return {
			run: `printf 'stand-in for: %s\\n' ${quoteShell(wanted)}\nprintf %s "$OCTOACME_SHA" > ${quoteShell(join(hosts.folder, fileOf(name)))}`,
			timeout: "1m",
		};
	};
	return {
		...environment,
		deploy: change(environment["deploy"]),
		...(environment["rollback"] === undefined ? {} : { rollback: change(environment["rollback"]) }),
		...(environment["backup"] === undefined ? {} : { backup: { run: "echo stand-in-backup", timeout: "1m" } }),
		smoke: [{ type: "http", name: "stand-in answers", url: `${at}/health`, deadline: "10s", interval: "200ms" }],
		verify: { identity: { url: `${at}/version`, json: "$.sha", matches: "sha", interval: "200ms", deadline: "10s" } },
		"allow-hosts": ["127.0.0.1"],
	};
}
