import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it } from "vitest";
import { preflightEntry } from "./facts.ts";
import { checkRules, NEW, OLD, openScene, POLICY, type Scene, SECRET } from "./scene.ts";

const withRun = (run: string, more = "") => `
version: 1
environments:
  - name: production
    deploy:
      run: ${JSON.stringify(run)}
      timeout: 5s
      env: [PASSED]
${more}`;

describe("a deploy", () => {
	it("runs the command once with the release in its environment, records it and says so", async () => {
		await using scene = await openScene();
		const id = scene.addDeployment({
			sha: OLD,
			version: "1.0.0",
			environment: "production",
			statuses: [["success", "verified: healthy"]],
		});
		const result = await scene.run();
		expect(result.exit, result.log).toBe(0);
		expect(result.outputs).toMatchObject({
			decision: "deployed",
			reason: "deployed",
			sha: NEW,
			version: "1.1.0",
			"release-type": "minor",
			"previous-version": "1.0.0",
		});
		expect(scene.canary()[0]).toMatchObject({
			OCTOACME_VERSION: "1.1.0",
			OCTOACME_TAG: "v1.1.0",
			OCTOACME_SHA: NEW,
			OCTOACME_RELEASE_TYPE: "minor",
			OCTOACME_ENVIRONMENT: "production",
			OCTOACME_PREVIOUS_VERSION: "1.0.0",
			OCTOACME_PREVIOUS_SHA: OLD,
			OCTOACME_PERCENT: "100",
			OCTOACME_KIND: "deploy",
			ARGS: "deploy 1.1.0",
		});
		expect(scene.github.deployments[1]?.payload).toMatchObject({
			key: "-/production/1.1.0/1000",
			sha: NEW,
			previous: { version: "1.0.0", deploymentId: id },
		});
		expect(scene.statuses()[1]?.at(-1)).toBe("success: deployed v1.1.0");
		expect(scene.github.checkRuns.at(-1)).toMatchObject({
			name: "octoacme/deploy (production)",
			conclusion: "success",
			external_id: "octoacme:deploy:-:production:1.1.0",
		});
		expect(result.summary).toContain("Deployment checklist");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("is done already for an environment that holds the commit, also by another run, unless it is asked for", async () => {
		await using scene = await openScene();
		await scene.run();
		const again = await scene.run({ runAttempt: 2 });
		expect(again.outputs["decision"]).toBe("already-deployed");
		const other = await scene.run({ runId: "1001" });
		expect(other.outputs["decision"]).toBe("already-deployed");
		expect(checkRules(scene, other, 1)).toEqual([]);
		const asked = await scene.run({ runId: "1001", inputs: { redeploy: "true" } });
		expect(asked.outputs["decision"]).toBe("deployed");
		expect(checkRules(scene, asked, 2)).toEqual([]);
	});

	it("writes nothing in a dry run", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { "dry-run": "true" } });
		expect(result.outputs).toMatchObject({ decision: "would-deploy", reason: "dry-run" });
		expect(scene.github.journal.filter(({ method, path }) => method !== "GET" && path !== "/graphql")).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("goes back to an older release's run only by a new run", async () => {
		await using scene = await openScene();
		await scene.run();
		scene.addDeployment({ sha: OLD, version: "1.0.0", environment: "production", statuses: [["success", "deployed"]] });
		Object.assign(scene.github.deployments.at(-1)!, { created_at: "2027-01-01T00:00:00Z" });
		const result = await scene.run({ runAttempt: 2 });
		expect(result.outputs).toMatchObject({ decision: "refused", reason: "superseded" });
		expect(checkRules(scene, result, 1)).toEqual([]);
	});
});

describe("the command", () => {
	it("5: is a script in a shell, with its values in the environment alone", async () => {
		await using scene = await openScene(
			withRun('true && printf "%s" "$OCTOACME_TAG" | tr v V > "out 1" && ./canary.sh "a b" \'c\''),
		);
		const result = await scene.run();
		expect(checkRules(scene, result, 1)).toEqual([]);
		expect(scene.canary()[0]?.["ARGS"]).toBe("a b c");
	});

	it.each([
		["an empty command", "version: 1\nenvironments:\n  - name: production\n", {}, "no-command"],
		["a blank command", POLICY, { command: "   " }, "deployed"],
	])("6: %s is told before a deployment exists", async (_name, policy, inputs, reason) => {
		await using scene = await openScene(policy);
		const result = await scene.run({ inputs });
		expect(result.outputs["reason"]).toBe(reason);
		expect(scene.github.deployments.length).toBe(reason === "deployed" ? 1 : 0);
	});

	it("6: a missing folder is told before a deployment exists", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { "working-directory": "nowhere" } });
		expect(result.exit).toBe(1);
		expect(result.log).toContain("nowhere");
		expect(scene.github.deployments).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("7, 8: can speak to nobody: its workflow commands are neutralised, and the runner listens again afterwards", async () => {
		await using scene = await openScene(
			withRun(
				"./canary.sh; echo '::set-output name=sha::evil'; echo '::add-mask::1'; echo '##[error]x'; printf '::error::a\\r\\n::warning::b\\n'; echo '::stop-commands::t'",
			),
		);
		const result = await scene.run();
		expect(result.exit, result.log).toBe(0);
		expect(result.outputs["sha"]).toBe(NEW);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("9, 10: sees no token, no command file, no input, and what is passed by name", async () => {
		await using scene = await openScene(
			withRun('./canary.sh; echo X=1 >> "${GITHUB_ENV:-/dev/null}"; echo y >> "${GITHUB_PATH:-/dev/null}"'),
		);
		const result = await scene.run({
			env: { PASSED: "yes", WITHHELD: SECRET, GITHUB_TOKEN: SECRET, NPM_TOKEN: SECRET },
		});
		const seen = scene.canary()[0]!;
		expect(seen["PASSED"]).toBe("yes");
		expect(
			Object.keys(seen).filter((name) =>
				/TOKEN|^INPUT_|^ACTIONS_|^STATE_|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|WITHHELD/.test(name),
			),
		).toEqual([]);
		expect(JSON.stringify(seen)).not.toContain(SECRET);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("11: killed is failed", async () => {
		await using scene = await openScene(withRun("./canary.sh; kill -9 $$"));
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-failed" });
		expect(scene.statuses()[0]?.at(-1)).toMatch(
			/^failure: the deploy command was killed by SIGKILL; it may have partly deployed/,
		);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("12: that never ends is ended with everything it started", async () => {
		await using scene = await openScene(withRun("./canary.sh; sleep 301 & trap '' TERM; sleep 302"));
		const result = await scene.run({ inputs: { timeout: "1s" } });
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-timed-out" });
		expect(scene.statuses()[0]?.at(-1)).toContain("may have partly deployed");
		expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toMatch(/^sleep 30[12]$/m);
		expect(result.durationMs).toBeLessThan(15_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("starts over in the same deployment when a failed one is run again", async () => {
		await using scene = await openScene(withRun("./canary.sh; test -e mended"));
		expect((await scene.run()).outputs["reason"]).toBe("command-failed");
		writeFileSync(join(scene.workspace, "mended"), "");
		const again = await scene.run({ runAttempt: 2 });
		expect(again.outputs["decision"], again.log).toBe("deployed");
		expect(scene.github.deployments.length).toBe(1);
		expect(checkRules(scene, again, 2)).toEqual([]);
	});
});

describe("backup and waves", () => {
	const backup = (run: string, check: string) =>
		`    backup: { run: ${JSON.stringify(run)}, check: ${JSON.stringify(check)} }\n`;
	it.each([
		["fails", "exit 3", "true"],
		["names nothing", "true", "true"],
		["cannot be read back", "echo snap-7", 'test "$OCTOACME_BACKUP" = snap-8'],
	])("a backup that %s stops the deploy", async (_name, run, check) => {
		await using scene = await openScene(withRun("./canary.sh", backup(run, check)));
		const result = await scene.run();
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "backup-failed" });
		expect(scene.statuses()[0]?.at(-1)).toContain("nothing was changed");
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("a backup that is read back is handed to the command and recorded", async () => {
		await using scene = await openScene(
			withRun("./canary.sh", backup("echo making; echo snap-7", 'test "$OCTOACME_BACKUP" = snap-7')),
		);
		const result = await scene.run();
		expect(scene.canary()[0]?.["OCTOACME_BACKUP"]).toBe("snap-7");
		expect(scene.statuses()[0]?.[0]).toBe("pending: backed up: snap-7");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	const waves = (probe: string) =>
		`    waves: [5, 50, 100]\n    rollback: { run: ./canary.sh rollback }\n    smoke:\n      - { name: wave, type: command, run: ${JSON.stringify(probe)}, deadline: 1s, interval: 200ms }\n`;
	it("waves run one after the other, each judged", async () => {
		await using scene = await openScene(withRun("./canary.sh", waves("true")));
		const result = await scene.run();
		expect(scene.canary().map((seen) => seen["OCTOACME_PERCENT"])).toEqual(["5", "50", "100"]);
		expect(checkRules(scene, result, 3)).toEqual([]);
	});

	it("a bad wave runs the rollback command, starts no other and quarantines the commit", async () => {
		await using scene = await openScene(withRun("./canary.sh", waves('test "$OCTOACME_PERCENT" != 50')));
		scene.addDeployment({
			sha: OLD,
			version: "1.0.0",
			environment: "production",
			statuses: [["success", "verified: healthy"]],
		});
		const result = await scene.run();
		expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back", reason: "wave-unhealthy" });
		expect(
			scene.canary().map((seen) => [seen["OCTOACME_KIND"], seen["OCTOACME_PERCENT"], seen["OCTOACME_VERSION"]]),
		).toEqual([
			["deploy", "5", "1.1.0"],
			["deploy", "50", "1.1.0"],
			["rollback", "100", "1.0.0"],
		]);
		expect(scene.statuses()[1]?.at(-1)).toMatch(/^failure: rolled back: at 50 % not healthy: wave/);
		const again = await scene.run({ runId: "1001" });
		expect(again.outputs["reason"]).toBe("quarantined");
		expect(checkRules(scene, again, 3)).toEqual([]);
	});
});

describe("45: what answers", () => {
	const serve = async (listener: RequestListener) => {
		const server = createServer(listener);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.address() as AddressInfo;
		const close = () => {
			server.closeAllConnections();
			server.close();
		};
		return { port, [Symbol.dispose]: close };
	};
	const policy = (port: number) =>
		withRun(
			"./canary.sh",
			`    allow-hosts: ["127.0.0.1:${port}"]
    smoke:
      - { name: health, type: http, url: "http://127.0.0.1:${port}/", json-equals: { "$.sha": "{sha}" }, deadline: 1s, interval: 100ms, timeout: 1s, max-bytes: 10000 }
    verify:
      identity: { url: "http://127.0.0.1:${port}/", json: $.sha, consecutive: 3, deadline: 1s, interval: 50ms, timeout: 1s }
`,
		);
	let flaps = 0;
	const rows: readonly (readonly [string, string, RequestListener])[] = [
		["the new release", "deployed", (_request, response) => void response.end(JSON.stringify({ sha: NEW }))],
		["the old release", "smoke-failed", (_request, response) => void response.end(JSON.stringify({ sha: OLD }))],
		[
			"a login page",
			"smoke-failed",
			(_request, response) => void response.writeHead(302, { location: "/login" }).end(),
		],
		[
			"now the one, now the other",
			"smoke-failed",
			(_request, response) => void response.end(JSON.stringify({ sha: flaps++ % 2 === 0 ? NEW : OLD })),
		],
		[
			"without an end",
			"smoke-failed",
			(_request, response) => {
				const more = () => response.write("x".repeat(65_536), () => setImmediate(more));
				response.on("error", () => {});
				more();
			},
		],
		["nothing", "smoke-failed", (request) => void request.socket.destroy()],
	];
	it.each(rows)("%s: %s", async (_name, reason, listener) => {
		using server = await serve(listener);
		await using scene = await openScene(policy(server.port));
		const result = await scene.run();
		expect(result.outputs["reason"], result.log).toBe(reason);
		expect(result.durationMs).toBeLessThan(10_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});
});

describe("a deploy is refused, with nothing changed,", () => {
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
		expect(scene.github.deployments.filter(({ payload }) => payload["runId"] === "1000")).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
		const calm = await scene.run({ ...change, inputs: { ...change?.inputs, mode: "advisory" } });
		expect([calm.exit, calm.outputs["decision"]]).toEqual([0, "refused"]);
		return { scene, result };
	};
	const forge = (change: Parameters<typeof preflightEntry>[0]) => (scene: Scene) => {
		const run = scene.github.checkRuns[0]!;
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
	])("63: %s", async (_name, event) => {
		const { scene } = await refused("untrusted-event", () => {}, { event });
		expect(scene.github.journal).toEqual([]);
	});

	it.each([
		[
			"another app's",
			"preflight-missing",
			(scene: Scene): void => {
				scene.github.checkRuns[0]!.app = { slug: "eve-app" };
			},
		],
		["another run's", "preflight-not-trusted", forge({ run: { id: "666", attempt: 1, url: "" } })],
		["another commit's", "preflight-not-trusted", forge({ sha: OLD })],
		[
			"a fork's",
			"preflight-not-trusted",
			(scene: Scene): void => {
				Object.assign(scene.github.runs.get("100")!, { head_repository: { full_name: "eve/shop" } });
			},
		],
		["an older policy's", "preflight-outdated", forge({ policyDigest: "sha256:old" })],
		[
			"one that said no",
			"preflight-negative",
			(scene: Scene): void => {
				scene.github.checkRuns[0]!.conclusion = "failure";
			},
		],
		[
			"none at all",
			"preflight-missing",
			(scene: Scene): void => {
				scene.github.checkRuns.length = 0;
			},
		],
	] as const)("41: by %s preflight", async (_name, reason, arrange) => {
		await refused(reason, arrange);
	});

	it("40: when the tag does not point at the commit that preflight resolved", async () => {
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
		scene.github.permissions.set("ada", "maintain");
		const result = await scene.run({ inputs: { "break-glass-reason": "outage of the shop" } });
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed", reason: "deployed-by-break-glass" });
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0 by break-glass: outage of the shop");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("from a workspace at another commit", async () => {
		const git = (workspace: string, ...args: string[]) =>
			execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: workspace });
		await refused("workspace-differs", ({ workspace }) => {
			git(workspace, "init", "-q");
			git(workspace, "commit", "-q", "--allow-empty", "-m", "x");
		});
	});
});
