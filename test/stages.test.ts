/** A chain of five environments and three targets in the rehearsal, by the workflow that `init` writes: green, and with one target that is not healthy. */
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import { makeTag, openStage, type Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { describe, expect, it, vi } from "vitest";
import { parse, stringify } from "yaml";
import { renderRollback } from "../packages/cli/src/init/dispatch-text.ts";
import { renderStagedRelease } from "../packages/cli/src/init/staged-text.ts";
import { dispatch, errorsOf, labelled, newFolder, now, readWorkflow, runInShop } from "./harness/broken-shop.ts";
import { seedDeployment } from "./harness/deployments.ts";

vi.setConfig({ testTimeout: 400_000 });

interface Job {
	steps?: { readonly id?: string; readonly uses?: string; readonly run?: string; with?: Record<string, unknown> }[];
}

/** What runs at each `environment/target`, and which of them answer with 500. */
async function openSites() {
	const running = new Map<string, string>();
	const broken = new Set<string>();
	const server = createServer((request, response) => {
		const [, environment = "", target = "", sha] = request.url!.split("/");
		const key = `${environment}/${target}`;
		if (request.method === "POST") running.set(key, sha!);
		const isUp = running.has(key) && !broken.has(key);
		response.writeHead(request.method === "POST" || isUp ? 200 : 500, { "content-type": "application/json" });
		response.end(JSON.stringify({ sha: running.get(key) ?? "" }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		running,
		broken,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function renderPolicy(host: string): string {
	const environment = (name: string, requires: readonly string[], targets: readonly string[]) => {
		const at = `http://${host}/${name}/${targets.length === 0 ? "whole" : "{target}"}`;
		return {
			name,
			requires,
			targets,
			production: name === "eu" || name === "us",
			deploy: {
				run: `node -e 'fetch("http://${host}/${name}/" + (process.env.OCTOACME_TARGET || "whole") + "/" + process.env.OCTOACME_SHA, { method: "POST" })'`,
			},
			"allow-hosts": [host],
			smoke: [{ type: "http", name: "front page", url: at, deadline: "1s" }],
			verify: { identity: { url: at, json: "$.sha", matches: "sha", deadline: "5s" } },
		};
	};
	return stringify({
		version: 1,
		environments: [
			environment("dev", [], []),
			environment("qa", ["dev"], []),
			environment("staging", ["qa"], ["ap", "eu", "us"]),
			environment("eu", ["staging"], []),
			environment("us", ["staging"], []),
		],
	});
}

/** One run of the written workflow for v1.3.0; what comes before the first environment and after the last counts as done. */
async function release(broken: readonly string[]) {
	await using sites = await openSites();
	for (const one of broken) sites.broken.add(one);
	const text = renderPolicy(sites.host);
	const stage = await openStage(newFolder("stages"), now);
	try {
		makeTag(stage, "v1.3.0");
		const sha = stage.history.tags["v1.3.0"];
		const environments = commitPolicy(stage, text);
		const written = parse(
			renderStagedRelease({ environments, mode: "enforce", tagFilters: ["v*"], deployWith: "command" }),
		) as { jobs: Record<string, Job> };
		for (const id of ["notes", "publish"]) written.jobs[id]!.steps = [{ run: "true" }];
		written.jobs["preflight"]!.steps = [
			{ id: "preflight", run: `{ echo decision=go; echo sha=${sha}; echo verdict=v; } >> "$GITHUB_OUTPUT"` },
		];
		const called = parse(readWorkflow(".github/workflows/stage.yml").text) as { jobs: Record<string, Job> };
		for (const step of called.jobs["deploy"]!.steps!)
			if (step.uses?.includes("/actions/deploy@") === true) {
				step.with = { ...step.with, "require-preflight": "false" };
				delete step.with["verdict"];
			}
		const uses = "octoacme/release-actions/.github/workflows/stage.yml@v1";
		const payload = { ref: "refs/tags/v1.3.0", after: sha, repository: { default_branch: "main" } };
		const result = await runInShop(
			stage,
			{ path: ".github/workflows/release.yml", text: stringify(written) },
			{ name: "push", actor: PEOPLE.rita.login, ref: payload.ref, sha, payload },
			{
				resolveWorkflow: async (wanted) =>
					wanted === uses ? { path: ".github/workflows/stage.yml", text: stringify(called) } : resolveWorkflow(wanted),
			},
		);
		expect(renderViolations(stage.github.journal)).toBe("");
		return {
			log: JSON.stringify(
				result.jobs.flatMap(({ name, annotations, steps }) => [
					name,
					...annotations,
					...steps.flatMap((step) => step.annotations),
				]),
			),
			jobs: Object.fromEntries(result.jobs.map(({ name, conclusion }) => [name, conclusion])),
			publish: result.jobs.find(({ id }) => id === "publish")?.conclusion,
			running: [...sites.running.keys()].toSorted(),
			deployments: stage.github.state.deployments
				.filter((one) => one.sha === sha)
				.map(({ environment, payload: own, statuses }) => {
					const { target } = (typeof own === "string" ? JSON.parse(own) : own) as { target?: string };
					return `${environment}${target === undefined ? "" : `/${target}`} ${statuses.at(-1)!.state}`;
				})
				.toSorted(),
			locks: stage.github.git.listRefs("refs/octoacme/locks"),
		};
	} finally {
		await stage.close();
	}
}

/** Commits the policy, and gives its environments. */
function commitPolicy(stage: Stage, text: string) {
	const parsed = parsePolicy(text);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	writeFileSync(join(stage.history.folder, ".github/release-policy.yml"), text);
	stage.github.git.run(["add", "--all"]);
	const author = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com"];
	stage.github.git.run([...author, "commit", "--quiet", "-m", "chore: a chain of environments"]);
	return resolvePolicy({ file: parsed.file, origin: { kind: "standard" } }).environments;
}

describe("one rollback of all targets", () => {
	it("brings back each target that runs the release that failed, and leaves the others as they are", async () => {
		await using sites = await openSites();
		const stage = await openStage(newFolder("stages"), now);
		try {
			for (const tag of ["v1.2.0", "v1.3.0"] as const) makeTag(stage, tag);
			const environments = commitPolicy(stage, renderPolicy(sites.host));
			const runs = (target: string, version: "1.2.0" | "1.3.0", ended: string) => {
				const sha = stage.history.tags[`v${version}`];
				const statuses = [
					["in_progress", "the command runs"],
					["success", "deployed"],
					["success", ended],
				] as const;
				seedDeployment(stage.github, { sha, version, environment: "staging", target, statuses });
				sites.running.set(`staging/${target}`, sha);
			};
			for (const target of ["ap", "eu", "us"]) runs(target, "1.2.0", "verified: healthy");
			for (const target of ["eu", "us"]) runs(target, "1.3.0", "deployed");
			const result = await dispatch(
				stage,
				{ path: ".github/workflows/rollback.yml", text: renderRollback([], { environments, deployWith: "command" }) },
				{ environment: "staging", version: "v1.3.0", "deploy-target": "all", reason: "Carts are lost" },
			);
			// The policy names no one to notify; nothing else is wrong.
			expect(errorsOf(result).map(({ message }) => message)).toEqual([
				expect.stringContaining("No one was reached"),
				expect.stringContaining("No one was reached"),
			]);
			expect(result.jobs).toHaveLength(3);
			const before = stage.history.tags["v1.2.0"];
			expect(Object.fromEntries(sites.running)).toEqual({
				"staging/ap": before,
				"staging/eu": before,
				"staging/us": before,
			});
			expect(
				labelled(stage, "octoacme:incident")
					.map(({ title }) => title)
					.toSorted(),
			).toEqual(["Incident: v1.3.0 in staging/eu", "Incident: v1.3.0 in staging/us"]);
			expect(stage.github.git.listRefs("refs/octoacme/locks")).toEqual([]);
			expect(renderViolations(stage.github.journal)).toBe("");
		} finally {
			await stage.close();
		}
	});
});

/** A rollback of the three targets of staging, which all run v1.3.0, by the written workflow. */
async function rollBackStaging(inputs: Readonly<Record<string, string>>) {
	await using sites = await openSites();
	const stage = await openStage(newFolder("stages"), now);
	try {
		for (const tag of ["v1.2.0", "v1.3.0"] as const) makeTag(stage, tag);
		const environments = commitPolicy(stage, renderPolicy(sites.host));
		for (const version of ["1.2.0", "1.3.0"] as const)
			for (const target of ["ap", "eu", "us"]) {
				const sha = stage.history.tags[`v${version}`];
				const statuses = [
					["in_progress", "the command runs"],
					["success", version === "1.2.0" ? "verified: healthy" : "deployed"],
				] as const;
				seedDeployment(stage.github, { sha, version, environment: "staging", target, statuses });
			}
		const result = await dispatch(
			stage,
			{ path: ".github/workflows/rollback.yml", text: renderRollback([], { environments, deployWith: "command" }) },
			{ environment: "staging", reason: "Carts are lost", "deploy-target": "all", ...inputs },
		);
		return {
			jobs: result.jobs.map(({ conclusion }) => conclusion),
			errors: errorsOf(result).map(({ message }) => message),
			incidents: labelled(stage, "octoacme:incident").map(({ title }) => title),
			changed: sites.running.size,
		};
	} finally {
		await stage.close();
	}
}

describe("a rollback of all targets", () => {
	it("by a version that no target ever had is red at each, which says what runs there", async () => {
		const { jobs, errors, incidents, changed } = await rollBackStaging({ version: "v1.3.1" });
		expect(jobs).toEqual(["failure", "failure", "failure"]);
		expect(
			errors.filter((message) => message.includes("never began") && message.includes("v1.3.0 runs there")),
		).toHaveLength(3);
		expect({ incidents, changed }).toEqual({ incidents: [], changed: 0 });
	});

	it("goes back from whatever runs there where no version is named", async () => {
		expect(await rollBackStaging({ version: "" })).toMatchObject({ changed: 3 });
	});

	it("asks once where a release is to return to all of them, and says at once that it was never rolled back", async () => {
		const { jobs, errors, incidents, changed } = await rollBackStaging({ "lift-quarantine": "v1.3.0" });
		expect(jobs).toEqual(["failure"]);
		expect(errors).toContainEqual(expect.stringContaining("is not quarantined here"));
		expect({ incidents, changed }).toEqual({ incidents: [], changed: 0 });
	});

	it("is one incident where the playbook alone is asked for", async () => {
		const { jobs, incidents, changed } = await rollBackStaging({ version: "", target: "none" });
		expect(jobs).toHaveLength(1);
		expect(incidents).toEqual(["Incident: v1.3.0 in staging"]);
		expect(changed).toBe(0);
	});
});

describe("five environments and three targets", () => {
	it("stop at the target that is not healthy: its stage is red, the others are verified, and no later environment gets the release", async () => {
		const { jobs, publish, running, deployments, locks, log } = await release(["staging/eu"]);
		expect(running, log).toEqual(["dev/whole", "qa/whole", "staging/ap", "staging/eu", "staging/us"]);
		expect(deployments).toEqual([
			"dev success",
			"qa success",
			"staging/ap success",
			"staging/eu failure",
			"staging/us success",
		]);
		const deploys = Object.entries(jobs).filter(([name]) => name.endsWith(" / Deploy"));
		expect(deploys.filter(([, conclusion]) => conclusion === "failure").map(([name]) => name)).toEqual([
			"staging (eu) / Deploy",
		]);
		expect(publish).toBe("skipped");
		expect(locks).toEqual([]);
	});

	it("are all deployed and verified, one after the other, when every target is healthy", async () => {
		const { publish, running, deployments, locks, log } = await release([]);
		expect(running, log).toEqual([
			"dev/whole",
			"eu/whole",
			"qa/whole",
			"staging/ap",
			"staging/eu",
			"staging/us",
			"us/whole",
		]);
		expect(deployments.filter((one) => !one.endsWith(" success"))).toEqual([]);
		expect(deployments).toHaveLength(7);
		expect(publish).toBe("success");
		expect(locks).toEqual([]);
	});
});
