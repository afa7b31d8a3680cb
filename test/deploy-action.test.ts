/** The team's own deploy action in ship.yml, rollback.yml and drill.yml: forward, back and drilled by one file of the default branch. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import type { WorkflowFile, WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import { seedDeployment } from "@octoacme/rehearsal/shop/seed.ts";
import { makeTag, openStage, type Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { describe, expect, it, vi } from "vitest";
import { parse, stringify } from "yaml";
import {
	dispatch,
	errorsOf,
	labelled,
	newFolder,
	now,
	pagesOf,
	readWorkflow,
	runInShop,
	runningIn,
} from "./harness/broken-shop.ts";

// A whole rehearsal each.
vi.setConfig({ testTimeout: 240_000 });

const ACTION = ".github/actions/release-deploy/action.yml";

interface Job {
	steps: { readonly id?: string; readonly name?: string; readonly uses?: string; with?: Record<string, unknown> }[];
	permissions?: Record<string, string>;
}

/** The team's action: it writes down what it was given, and deploys by the release's own script. */
const deployAction = (seen: string, then = "true") => `name: Deploy the shop
description: Brings a release of the shop to an environment.
inputs:
  kind: { description: d, required: true }
  environment: { description: d, required: true }
  service: { description: d }
  version: { description: d, required: true }
  sha: { description: d, required: true }
  previous: { description: d }
  artifact-digest: { description: d }
  target: { description: d }
  percent: { description: d }
  variables: { description: d }
runs:
  using: composite
  steps:
    - shell: bash
      working-directory: release
      env:
        GIVEN: \${{ toJSON(inputs) }}
        OCTOACME_SHA: \${{ inputs.sha }}
        OCTOACME_VERSION: \${{ inputs.version }}
        OCTOACME_ENVIRONMENT: \${{ inputs.environment }}
        KIND: \${{ inputs.kind }}
      run: |
        jq -c . <<<"$GIVEN" >> ${seen}
        node ops/deploy.mjs
        ${then}
`;

/** Commits to main, as the team would; `seen` is where its deploy action writes down what it was given. */
function commitAction(stage: Stage, text: string): void {
	const { folder } = stage.history;
	mkdirSync(dirname(join(folder, ACTION)), { recursive: true });
	writeFileSync(join(folder, ACTION), text);
	stage.github.git.run(["add", ACTION]);
	stage.github.git.run([
		"-c",
		"user.name=Ana",
		"-c",
		"user.email=ana@example.com",
		"commit",
		"--quiet",
		"-m",
		"ci: deploy action",
	]);
}

async function withStage(check: (stage: Stage, seen: () => Record<string, string>[], file: string) => Promise<void>) {
	const folder = newFolder("deploy-action");
	const file = join(folder, "seen.jsonl");
	writeFileSync(file, "");
	const stage = await openStage(folder, now);
	try {
		for (const tag of ["v1.2.0", "v1.3.0"] as const) makeTag(stage, tag);
		await check(
			stage,
			() =>
				readFileSync(file, "utf8")
					.split("\n")
					.filter(Boolean)
					.map((line) => JSON.parse(line)),
			file,
		);
		expect(renderViolations(stage.github.journal)).toBe("");
	} finally {
		await stage.close();
	}
}

/** Runs ship.yml for a tag as a repository calls it; what comes before the first environment counts as done. */
function ship(
	stage: Stage,
	tag: "v1.2.0" | "v1.3.0",
	{
		staging = "",
		inputs = {},
		edit = () => {},
	}: {
		readonly staging?: string;
		readonly inputs?: Readonly<Record<string, unknown>>;
		/** Changes the jobs as they are shipped. */
		readonly edit?: (jobs: Record<string, Job>) => void;
	} = {},
) {
	const sha = stage.history.tags[tag];
	const shipped = parse(readWorkflow(".github/workflows/ship.yml").text) as { jobs: Record<string, Job> };
	shipped.jobs["notes"]!.steps = [{ run: "true" } as Job["steps"][number]];
	shipped.jobs["publish"]!.steps = [{ run: "true" } as Job["steps"][number]];
	shipped.jobs["preflight"]!.steps = [
		{ id: "preflight", run: `{ echo decision=go; echo sha=${sha}; } >> "$GITHUB_OUTPUT"` } as Job["steps"][number],
	];
	for (const job of Object.values(shipped.jobs))
		for (const step of job.steps)
			if (step.uses?.includes("/actions/deploy@")) step.with = { ...step.with, "require-preflight": "false" };
	edit(shipped.jobs);
	const uses = "octoacme/release-actions/.github/workflows/ship.yml@v1";
	const { permissions } = parse(readWorkflow("examples/single-service/.github/workflows/release.yml").text).jobs.ship;
	const caller = {
		on: { push: { tags: ["v*"] } },
		jobs: { ship: { uses, permissions, with: { staging, "deploy-with": "action", ...inputs }, secrets: "inherit" } },
	};
	const payload = { ref: `refs/tags/${tag}`, after: sha, repository: { default_branch: "main" } };
	return runInShop(
		stage,
		{ path: ".github/workflows/release.yml", text: stringify(caller) },
		{ name: "push", actor: PEOPLE.rita.login, ref: payload.ref, sha, payload },
		{
			resolveWorkflow: async (wanted) =>
				wanted === uses ? { path: ".github/workflows/ship.yml", text: stringify(shipped) } : resolveWorkflow(wanted),
		},
	);
}

/** A second pair of begin and finish around the deploy action in production, for the second wave. */
function addPair(jobs: Record<string, Job>): void {
	const job = jobs["production"]!;
	const at = job.steps.findIndex(({ id }) => id === "finish");
	const isFirst = (id: string | undefined) => ["begin", "own", "finish"].includes(id ?? "");
	const second = (text: string) => text.replaceAll(/steps\.(begin|own|finish)\./g, "steps.$1-2.");
	const pair = job.steps
		.filter(({ id }) => isFirst(id))
		.map((step) => {
			const copy = JSON.parse(second(JSON.stringify(step))) as Job["steps"][number] & { if?: string };
			if (step.id === "begin") copy.if = "${{ steps.finish.outputs.decision == 'wave-deployed' }}";
			return { ...copy, id: `${step.id}-2` };
		});
	const rest = job.steps.slice(at + 1).filter(({ name }) => name !== "Waves need a pair of steps each");
	job.steps = [...job.steps.slice(0, at + 1), ...pair, ...rest];
}

const conclusions = (result: WorkflowRunResult, ...jobs: string[]) =>
	jobs.map((job) => result.jobs.find(({ id }) => id === job)?.conclusion);
const caller = (name: "rollback.yml" | "drill.yml", inputs: Readonly<Record<string, string>>): WorkflowFile => {
	const file = parse(readWorkflow(name === "drill.yml" ? `.github/workflows/${name}` : `examples/${name}`).text);
	const uses = `octoacme/release-actions/.github/workflows/${name}@v1`;
	const permissions = name === "drill.yml" ? file.jobs.drill.permissions : file.jobs.rollback.permissions;
	return {
		path: `.github/workflows/${name}`,
		text: stringify({
			on: { workflow_dispatch: null },
			jobs: { call: { uses, permissions, with: { "deploy-with": "action", ...inputs } } },
		}),
	};
};
const openOnes = ({ github }: Stage) =>
	github.state.deployments.filter(
		({ statuses }) => !["success", "failure", "error", "inactive"].includes(statuses.at(-1)?.state ?? ""),
	);
const locks = ({ github }: Stage) => github.git.listRefs("refs/octoacme/locks");

describe("a deploy action of the team", () => {
	it("deploys a release whose commit does not hold it, with the release beside it", () =>
		withStage(async (stage, seen, file) => {
			commitAction(stage, deployAction(file));
			const result = await ship(stage, "v1.2.0", { staging: "staging" });
			expect(errorsOf(result)).toEqual([]);
			expect(conclusions(result, "staging", "production", "rollback")).toEqual(["success", "success", "skipped"]);
			expect(await runningIn(stage)).toBe("1.2.0");
			expect(seen()).toEqual(
				["staging", "production"].map((environment) => ({
					kind: "deploy",
					environment,
					service: "",
					version: "1.2.0",
					sha: stage.history.tags["v1.2.0"],
					previous: "1.1.1",
					"artifact-digest": "",
					target: "",
					percent: "100",
					variables: "",
				})),
			);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);
		}));

	it("that fails after it changed production is followed by an incident, pages, and the way back by the same file, verified", () =>
		withStage(async (stage, seen, file) => {
			seedDeployment(stage.github, { environment: "staging", tag: "v1.3.0", sha: stage.history.tags["v1.3.0"] });
			commitAction(stage, deployAction(file, '[ "$KIND" = rollback ]'));
			const result = await ship(stage, "v1.3.0");
			expect(conclusions(result, "production", "rollback", "publish")).toEqual(["failure", "success", "skipped"]);
			expect(seen().map(({ kind, version, previous }) => [kind, version, previous])).toEqual([
				["deploy", "1.3.0", "1.1.1"],
				["rollback", "1.1.1", "1.3.0"],
			]);
			expect(await runningIn(stage)).toBe("1.1.1");
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
			expect(pagesOf(stage).map(({ event_action }) => event_action)).toEqual(["trigger", "resolve"]);
			const [failed, back] = stage.github.state.deployments.slice(-2);
			expect(failed!.statuses.at(-1)!.description).toMatch(/^rolled back: to v1\.1\.1/);
			expect(back!.statuses.at(-1)!.description).toMatch(/^verified: v1\.1\.1 answers again/);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);
		}));

	it("that hangs is ended when its time is over: the deployment fails, the lock is let go, and production is brought back", () =>
		withStage(async (stage, seen, file) => {
			seedDeployment(stage.github, { environment: "staging", tag: "v1.3.0", sha: stage.history.tags["v1.3.0"] });
			commitAction(stage, deployAction(file, '[ "$KIND" = rollback ] || sleep 600'));
			const result = await ship(stage, "v1.3.0", { inputs: { "deploy-timeout-minutes": 0.25 } });
			expect(conclusions(result, "production", "rollback", "publish")).toEqual(["failure", "success", "skipped"]);
			expect(errorsOf(result).map(({ message }) => message)[0]).toContain("has timed out after 0.25 minutes");
			expect(seen().map(({ kind, version }) => [kind, version])).toEqual([
				["deploy", "1.3.0"],
				["rollback", "1.1.1"],
			]);
			expect(await runningIn(stage)).toBe("1.1.1");
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
			const [failed] = stage.github.state.deployments.slice(-2);
			expect(failed!.statuses.map(({ description }) => description)).toContainEqual(
				expect.stringContaining("own steps failed"),
			);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);
		}));

	it.each([
		["v1.2.0", "success", "skipped", ["deploy 25", "deploy 100"], "1.2.0"],
		["v1.3.0", "failure", "success", ["deploy 25", "rollback 100"], "1.1.1"],
	] as const)("goes through waves, a pair of steps each: %s", (tag, production, rollback, brought, running) =>
		withStage(async (stage, seen, file) => {
			seedDeployment(stage.github, { environment: "staging", tag, sha: stage.history.tags[tag] });
			const { folder } = stage.history;
			const policy = join(folder, ".github/release-policy.yml");
			writeFileSync(
				policy,
				readFileSync(policy, "utf8").replace("requires: [staging]\n", "requires: [staging]\n    waves: [25, 100]\n"),
			);
			stage.github.git.run(["add", ".github/release-policy.yml"]);
			commitAction(stage, deployAction(file));
			const result = await ship(stage, tag, { edit: addPair });
			expect(conclusions(result, "production", "rollback"), JSON.stringify(errorsOf(result))).toEqual([
				production,
				rollback,
			]);
			expect(seen().map(({ kind, percent }) => `${kind} ${percent}`)).toEqual(brought);
			expect(await runningIn(stage)).toBe(running);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);
		}),
	);

	it("whose release cannot be checked out begins no deployment", () =>
		withStage(async (stage, seen, file) => {
			seedDeployment(stage.github, { environment: "staging", tag: "v1.3.0", sha: stage.history.tags["v1.3.0"] });
			commitAction(stage, deployAction(file));
			const before = stage.github.state.deployments.length;
			const result = await ship(stage, "v1.3.0", {
				edit: (jobs) => {
					const step = jobs["production"]!.steps.find((one) => one.with?.["path"] === "release");
					step!.with!["ref"] = "0".repeat(40);
				},
			});
			expect(conclusions(result, "production", "publish")).toEqual(["failure", "skipped"]);
			expect(seen()).toEqual([]);
			expect(stage.github.state.deployments).toHaveLength(before);
			expect([labelled(stage, "octoacme:incident"), locks(stage)]).toEqual([[], []]);
		}));

	it("brings production back when it is dispatched, from the default branch as it is now", () =>
		withStage(async (stage, seen, file) => {
			for (const tag of ["v1.2.0", "v1.3.0"] as const) {
				seedDeployment(stage.github, {
					environment: "production",
					tag,
					sha: stage.history.tags[tag],
					verified: tag === "v1.2.0",
				});
			}
			await stage.run("production", "v1.3.0");
			commitAction(stage, deployAction(file));
			const workflow = caller("rollback.yml", { environment: "production", reason: "Carts are summed wrongly" });
			const result = await dispatch(stage, workflow, {});
			expect(errorsOf(result)).toEqual([]);
			expect(await runningIn(stage)).toBe("1.2.0");
			expect(seen().map(({ kind, version }) => [kind, version])).toEqual([["rollback", "1.2.0"]]);
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);

			// Olga is on call and not in the role: the answer is about the quarantine, and nothing is deployed for it.
			const asked = { environment: "production", reason: "The database was at fault", "lift-quarantine": "v1.3.0" };
			const refused = await dispatch(stage, caller("rollback.yml", asked), {});
			expect(errorsOf(refused).map(({ message }) => message)[0]).toContain("not known to be in the role");
			expect(seen()).toHaveLength(1);
			expect(labelled(stage, "octoacme:incident")).toHaveLength(1);

			// A blank is not empty to the workflow, and no release to the action: it must not roll back past the team's own deploy.
			const before = stage.github.state.deployments.length;
			const blank = await dispatch(stage, caller("rollback.yml", { ...asked, "lift-quarantine": " " }), {});
			expect(errorsOf(blank).map(({ message }) => message)[0]).toContain("holds nothing but blanks");
			expect([seen().length, await runningIn(stage)]).toEqual([1, "1.2.0"]);
			expect(stage.github.state.deployments).toHaveLength(before);
		}));

	it("is drilled in staging: deploy, back, forward", () =>
		withStage(async (stage, seen, file) => {
			seedDeployment(stage.github, { environment: "staging", tag: "v1.2.0", sha: stage.history.tags["v1.2.0"] });
			await stage.run("staging", "v1.2.0");
			commitAction(stage, deployAction(file));
			const result = await dispatch(stage, caller("drill.yml", { environment: "staging" }), {});
			expect(errorsOf(result)).toEqual([]);
			expect(result.conclusion).toBe("success");
			expect(seen().map(({ kind, version }) => [kind, version])).toEqual([
				["drill", "1.2.0"],
				["drill", "1.1.1"],
				["drill", "1.2.0"],
			]);
			expect(stage.github.state.deployments.at(-1)!.statuses.at(-1)!.description).toMatch(/^verified: drill recovered/);
			expect([openOnes(stage), locks(stage)]).toEqual([[], []]);
		}));

	it("and a word that is neither of the two ways is refused before anything is drafted", () =>
		withStage(async (stage) => {
			const before = stage.github.state.deployments.length;
			const workflow = caller("rollback.yml", { environment: "production", reason: "x", "deploy-with": "steps" });
			const result = await dispatch(stage, workflow, {});
			expect(errorsOf(result).map(({ message }) => message)[0]).toContain("deploy-with is 'steps'");
			expect(stage.github.state.deployments).toHaveLength(before);
			expect(labelled(stage, "octoacme:incident")).toEqual([]);
		}));
});
