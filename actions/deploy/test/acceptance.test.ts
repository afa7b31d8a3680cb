import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedIssue } from "@octoacme/local-github/seed.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import { describe, expect, it } from "vitest";
import { checkRules, NEW, OLD, openScene, POLICY, readPayload, renderPolicy, SECRET } from "./scene.ts";

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
			OCTOACME_ARTIFACT_DIGEST: "",
			ARGS: "deploy 1.1.0",
		});
		expect(readPayload(scene.github.state.deployments[1]!)).toMatchObject({
			key: "-/production/1.1.0/1000",
			sha: NEW,
			previous: { version: "1.0.0", deploymentId: id },
		});
		expect(scene.statuses()[1]?.at(-1)).toBe("success: deployed v1.1.0");
		expect(scene.github.state.checks.at(-1)).toMatchObject({
			name: "octoacme/deploy (production)",
			conclusion: "success",
			externalId: "octoacme:deploy:-:production:1.1.0",
		});
		expect(result.summary).toContain("Deployment checklist");
		// What another step of the job decides stands right below: this one's success is short and asks nothing of anybody.
		const shown = result.summary.replace(/<details>[\s\S]*?<\/details>/g, "").trim();
		expect(shown.split("\n").filter((line) => line !== "")).toEqual([
			expect.stringContaining("deployed"),
			expect.stringMatching(/^\*\*production runs `v1\.1\.0` now\.\*\* It is not verified yet\./),
			expect.any(String),
		]);
		expect(shown).not.toContain("Next:");
		expect(result.summary).toContain("### What happened");
		expect(result.summary).not.toMatch(/\[x\][^\n]*not needed/);
		expect(result.summary).toMatch(/^- Deployment window scheduled: not needed/m);
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

	it("puts the checklist on the release issue that preflight keeps, once", async () => {
		await using scene = await openScene();
		seedIssue(scene.github.people, {
			number: 7,
			title: "Release v1.1.0",
			body: "<!-- octoacme:release:-:1.1.0 -->\nkept",
			author: `${ACTIONS_APP.slug}[bot]`,
			app: ACTIONS_APP,
			labels: ["octoacme:release"],
		});
		const result = await scene.run();
		await scene.run({ runAttempt: 2 });
		expect(scene.github.people.comments.length, result.log).toBe(1);
		expect(scene.github.people.comments[0]?.body).toContain("- [x] Deploy to production: v1.1.0");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("writes nothing in a dry run", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { "dry-run": "true" } });
		expect(result.outputs).toMatchObject({ decision: "would-deploy", reason: "dry-run" });
		expect(scene.github.journal.writes()).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("goes back to an older release's run only by a new run", async () => {
		await using scene = await openScene();
		await scene.run();
		scene.addDeployment({ sha: OLD, version: "1.0.0", environment: "production", statuses: [["success", "deployed"]] });
		Object.assign(scene.github.state.deployments.at(-1)!, { createdAt: "2027-01-01T00:00:00Z" });
		const result = await scene.run({ runAttempt: 2 });
		expect(result.outputs).toMatchObject({ decision: "refused", reason: "superseded" });
		expect(checkRules(scene, result, 1)).toEqual([]);
	});
});

describe("the command", () => {
	it("is a script in a shell, with its values in the environment alone", async () => {
		await using scene = await openScene(
			renderPolicy('true && printf "%s" "$OCTOACME_TAG" | tr v V > "out 1" && ./canary.sh "a b" \'c\''),
		);
		const result = await scene.run();
		expect(checkRules(scene, result, 1)).toEqual([]);
		expect(scene.canary()[0]?.["ARGS"]).toBe("a b c");
	});

	it.each([
		["an empty command", "version: 1\nenvironments:\n  - name: production\n", {}, "no-command"],
		["a blank command", POLICY, { command: "   " }, "deployed"],
	])("%s is told before a deployment exists", async (_name, policy, inputs, reason) => {
		await using scene = await openScene(policy);
		const result = await scene.run({ inputs });
		expect(result.outputs["reason"]).toBe(reason);
		expect(scene.github.state.deployments.length).toBe(reason === "deployed" ? 1 : 0);
	});

	it("a missing folder is told before a deployment exists", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { "working-directory": "nowhere" } });
		expect(result.exit).toBe(1);
		expect(result.log).toContain("nowhere");
		expect(scene.github.state.deployments).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("a missing folder of the backup is told before anything is held", async () => {
		await using scene = await openScene(
			renderPolicy("true", "    backup: { run: ./backup.sh, working-directory: nowhere }\n"),
		);
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.log).toContain("nowhere");
		expect(scene.github.state.deployments).toEqual([]);
		expect(scene.github.journal.entries.filter(({ path }) => path.includes("/git/refs"))).toEqual([]);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("can speak to nobody: its workflow commands are neutralised, and the runner listens again afterwards", async () => {
		await using scene = await openScene(
			renderPolicy(
				"./canary.sh; echo '::set-output name=sha::evil'; echo '::add-mask::1'; echo '##[error]x'; printf '::error::a\\r\\n::warning::b\\n'; echo '::stop-commands::t'",
			),
		);
		const result = await scene.run();
		expect(result.exit, result.log).toBe(0);
		expect(result.outputs["sha"]).toBe(NEW);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("sees no token, no command file, no input, and what is passed by name", async () => {
		await using scene = await openScene(
			renderPolicy('./canary.sh; echo X=1 >> "${GITHUB_ENV:-/dev/null}"; echo y >> "${GITHUB_PATH:-/dev/null}"'),
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

	it("prints a line without an end: its beginning is kept, and no part of a secret that lies within", async () => {
		const fill = "x=$(head -c 140000 /dev/zero | tr '\\0' x)";
		await using scene = await openScene(
			renderPolicy(`${fill}; printf %s "\${x:0:131071}$PASSED"; head -c 30000000 /dev/zero | tr '\\0' y; exit 3`),
		);
		const result = await scene.run({ env: { PASSED: SECRET } });
		expect(result.outputs, result.log).toMatchObject({ decision: "failed", reason: "command-failed" });
		for (const text of [result.log, result.summary, JSON.stringify(scene.github.journal.entries)]) {
			expect(text).toContain("xxxx");
			expect(text).not.toContain(SECRET.slice(1));
		}
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("killed is failed", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh; kill -9 $$"));
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-failed" });
		expect(scene.statuses()[0]?.at(-1)).toMatch(
			/^failure: the deploy command was killed by SIGKILL; it may have partly deployed/,
		);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("that never ends is ended with everything it started", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh; sleep 301 & trap '' TERM; sleep 302"));
		const result = await scene.run({ inputs: { timeout: "1s" } });
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-timed-out" });
		expect(scene.statuses()[0]?.at(-1)).toContain("may have partly deployed");
		expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toMatch(/^sleep 30[12]$/m);
		expect(result.durationMs).toBeLessThan(15_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("starts over in the same deployment when a failed one is run again", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh; test -e fixed"));
		expect((await scene.run()).outputs["reason"]).toBe("command-failed");
		writeFileSync(join(scene.workspace, "fixed"), "");
		const again = await scene.run({ runAttempt: 2 });
		expect(again.outputs["decision"], again.log).toBe("deployed");
		expect(scene.github.state.deployments.length).toBe(1);
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
		await using scene = await openScene(renderPolicy("./canary.sh", backup(run, check)));
		const result = await scene.run();
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "backup-failed" });
		expect(scene.statuses()[0]?.at(-1)).toContain("nothing was changed");
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("a backup that is read back is handed to the command and recorded", async () => {
		await using scene = await openScene(
			renderPolicy("./canary.sh", backup("echo making; echo snap-7", 'test "$OCTOACME_BACKUP" = snap-7')),
		);
		const result = await scene.run();
		expect(scene.canary()[0]?.["OCTOACME_BACKUP"]).toBe("snap-7");
		expect(scene.statuses()[0]?.[0]).toBe("pending: backed up: snap-7");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	const waves = (probe: string) =>
		`    waves: [5, 50, 100]\n    rollback: { run: ./canary.sh rollback }\n    smoke:\n      - { name: wave, type: command, run: ${JSON.stringify(probe)}, deadline: 1s, interval: 200ms }\n`;
	it("waves run one after the other, each judged", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh", waves("true")));
		const result = await scene.run();
		expect(scene.canary().map((seen) => seen["OCTOACME_PERCENT"])).toEqual(["5", "50", "100"]);
		expect(checkRules(scene, result, 3)).toEqual([]);
	});

	it.each([
		["was lost meanwhile is left as it is", "kill", false],
		["cannot be read is rolled back all the same", "status", true],
	] as const)("a bad wave whose lock %s", async (_, how, isBack) => {
		await using scene = await openScene(renderPolicy("./canary.sh", waves('test "$OCTOACME_PERCENT" != 50')));
		scene.addDeployment({
			sha: OLD,
			version: "1.0.0",
			environment: "production",
			statuses: [["success", "verified: healthy"]],
		});
		const unreadable = {
			template: "/repos/{owner}/{repo}/git/ref/{ref}",
			method: "GET",
			times: 100,
			when: "before",
			effect: { kind: "status", status: 502 },
		} as const;
		scene.github.faults.add({
			template: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
			method: "POST",
			where: ({ body }) => JSON.stringify(body).includes("changed: 50 %"),
			when: "before",
			effect: {
				kind: "kill",
				kill: () => (how === "kill" ? scene.dropLocks() : scene.github.faults.add(unreadable)),
			},
		});
		const result = await scene.run({
			onOutput: (output) => {
				if (output.includes("run all the same")) scene.github.faults.clear();
			},
		});
		expect(result.outputs, result.log).toMatchObject({
			decision: isBack ? "rolled-back" : "failed",
			reason: "wave-unhealthy",
		});
		expect(scene.canary().map(({ ARGS }) => ARGS)).toEqual(isBack ? ["", "", "rollback"] : ["", ""]);
		expect(result.log).toMatch(
			isBack ? /::warning[^\n]*run all the same/ : /::warning[^\n]*no longer this run's: it is free[^\n]*is not run/,
		);
	});

	it("a bad wave runs the rollback command, starts no other and quarantines the commit", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh", waves('test "$OCTOACME_PERCENT" != 50')));
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
