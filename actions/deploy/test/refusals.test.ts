import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it } from "vitest";
import { preflightEntry } from "./facts.ts";
import { checkRules, NEW, OLD, openScene, POLICY, readPayload, type Scene } from "./scene.ts";

describe.concurrent("a deploy is refused, with nothing changed,", () => {
	const refused = async (
		expected: string,
		arrange: (scene: Scene) => void,
		change: Parameters<Scene["run"]>[0] = {},
		policy = POLICY,
	) => {
		await using scene = await openScene(policy);
		arrange(scene);
		const result = await scene.run(change);
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: expected });
		expect(result.exit).toBe(1);
		expect(scene.github.state.deployments.filter((deployment) => readPayload(deployment)["runId"] === "1000")).toEqual(
			[],
		);
		expect(checkRules(scene, result, 0)).toEqual([]);
		const calm = await scene.run({ ...change, inputs: { ...change?.inputs, mode: "advisory" } });
		expect([calm.exit, calm.outputs["decision"]]).toEqual([0, "refused"]);
		return { scene, result };
	};
	const forge = (change: Parameters<typeof preflightEntry>[0]) => (scene: Scene) => {
		const run = scene.preflight();
		run.output = {
			...run.output,
			text: encodeRecord(preflightEntry({ repository: "octo/shop", version: "1.1.0", sha: NEW, ...change })),
		};
	};

	it.each([
		[
			"for a pull request",
			{ name: "pull_request", payload: { pull_request: { head: { repo: { full_name: "octo/shop" } } } } },
		],
		[
			"for a fork's pull request",
			{ name: "pull_request", payload: { pull_request: { head: { repo: { full_name: "eve/shop" } } } } },
		],
		[
			"for a pull request's target",
			{ name: "pull_request_target", payload: { pull_request: { head: { repo: { full_name: "eve/shop" } } } } },
		],
	])("%s", async (_name, event) => {
		const { scene } = await refused("untrusted-event", () => {}, { event });
		expect(scene.github.journal.entries).toEqual([]);
	});

	it.each([
		["a fork's pull request", "pull_request", "eve/shop"],
		["a pull request of a repository that is gone", "pull_request", null],
		["a pull request's target", "pull_request_target", "octo/shop"],
		["a review of a pull request", "pull_request_review", "octo/shop"],
	])("for %s, where pull requests are allowed", async (_name, name, repository) => {
		const head = { repo: repository === null ? null : { full_name: repository } };
		await refused("untrusted-event", () => {}, {
			event: { name, payload: { pull_request: { head } } },
			inputs: { "allow-pull-requests": "true" },
		});
	});

	it.each([
		[
			"another app's",
			"preflight-missing",
			(scene: Scene): void => {
				scene.preflight().app = { id: 77, slug: "eve-app", name: "Eve" };
			},
		],
		[
			"another run's, which does not exist,",
			"preflight-not-trusted",
			forge({ run: { id: "666", attempt: 1, url: "" } }),
		],
		[
			"another run's, pushed for another commit,",
			"preflight-not-trusted",
			(scene: Scene): void => {
				Object.assign(scene.workflowRun(100), { sha: OLD });
			},
		],
		[
			"another run's, of a pull request,",
			"preflight-not-trusted",
			(scene: Scene): void => {
				Object.assign(scene.workflowRun(100), { event: "pull_request" });
			},
		],
		[
			"one, changed after it was written,",
			"preflight-not-trusted",
			(scene: Scene): void => {
				const run = scene.preflight();
				const entry = preflightEntry({ repository: "octo/shop", version: "1.1.0", sha: NEW });
				run.output = { ...run.output, text: encodeRecord({ ...entry, actor: "eve" }) };
			},
		],
		["another commit's", "preflight-not-trusted", forge({ sha: OLD })],
		[
			"a fork's",
			"preflight-not-trusted",
			(scene: Scene): void => {
				Object.assign(scene.workflowRun(100), { headRepository: "eve/shop" });
			},
		],
		["an older policy's", "preflight-outdated", forge({ policyDigest: "sha256:old" })],
		[
			"one that said no",
			"preflight-negative",
			(scene: Scene): void => {
				scene.preflight().conclusion = "failure";
			},
		],
		[
			"none at all",
			"preflight-missing",
			(scene: Scene): void => {
				scene.github.state.checks.length = 0;
			},
		],
	] as const)("by %s preflight", async (_name, reason, arrange) => {
		await refused(reason, arrange);
	});

	it("when the tag does not point at the commit that preflight resolved", async () => {
		await refused("tag-moved", () => {}, { inputs: { sha: OLD } });
	});

	const STAGED = `${POLICY}    requires: [staging]\n  - name: staging\n    deploy: { run: ./canary.sh }\n`;
	it.each([
		["before staging", "stage-missing", [], {}],
		["before staging is verified", "stage-not-verified", [["success", "deployed"]], {}],
		[
			"with another artifact than staging",
			"artifact-differs",
			[["success", "verified: x"]],
			{ "artifact-digest": "sha256:2" },
		],
	] as const)("%s", async (_name, reason, statuses, inputs) => {
		await refused(
			reason,
			(scene) =>
				void (
					statuses.length > 0 &&
					scene.addDeployment({
						sha: NEW,
						version: "1.1.0",
						environment: "staging",
						statuses,
						artifactDigest: "sha256:1",
					})
				),
			{ inputs },
			STAGED,
		);
	});

	it("in a freeze, but not for somebody who may break the glass", async () => {
		const FROZEN = `${POLICY}    break-glass: devops\n    freezes: [{ name: audit, from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" }]\n`;
		await refused("frozen", () => {}, {}, FROZEN);
		await refused("frozen", () => {}, { inputs: { "break-glass-reason": "outage" } }, FROZEN);
		await using scene = await openScene(FROZEN);
		scene.github.people.users[0]!.role = "maintain";
		const result = await scene.run({ inputs: { "break-glass-reason": "outage of the shop" } });
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed", reason: "deployed-by-break-glass" });
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0 by break-glass: outage of the shop");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	const git = (workspace: string, ...args: string[]) =>
		execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: workspace });
	/** The release, beside the files of the scene, which its `.gitignore` names. */
	const checkOut = ({ workspace, github }: Scene) => {
		git(workspace, "init", "-q");
		git(workspace, "fetch", "-q", github.git.folder, "refs/tags/v1.1.0");
		git(workspace, "checkout", "-q", "FETCH_HEAD");
	};

	it.each([
		[".github/workflows/ship.yml", "on: push\n"],
		["more.sh", "true\n"],
		["gha-creds-of-mine.json", "{}"],
	])("from a workspace whose file %s is in no commit, and names it", async (path, text) => {
		const { result } = await refused("workspace-changed", (scene) => {
			checkOut(scene);
			writeFileSync(join(scene.workspace, path), text);
		});
		expect(result.log).toContain(`the workspace has changes that are in no commit (${path})`);
	});

	it("but not from one with ignored files and the credentials of a login action", async () => {
		await using scene = await openScene();
		checkOut(scene);
		mkdirSync(join(scene.workspace, "build"));
		writeFileSync(join(scene.workspace, "build/shop.js"), "1");
		writeFileSync(join(scene.workspace, "gha-creds-0123456789abcdef.json"), "{}");
		const result = await scene.run();
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed" });
	});

	it("from a workspace at another commit", async () => {
		await refused("workspace-differs", ({ workspace }) => {
			git(workspace, "init", "-q");
			git(workspace, "commit", "-q", "--allow-empty", "-m", "x");
		});
	});
});
