/** Environments with targets on the built bundles of deploy, verify and rollback: each target is deployed, proven and brought back by itself. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { NEW, OLD, openScene, type Scene } from "./scene.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The shop's two regions in two environments, and a server that says what answers at each. */
async function openRegions() {
	/** `<environment>/<target>` → the commit that answers. */
	const running = new Map<string, string>();
	const server = createServer((request, response) => {
		const sha = running.get(request.url!.slice(1));
		response.writeHead(sha === undefined ? 404 : 200, { "content-type": "application/json" });
		response.end(JSON.stringify({ sha }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const environment = (name: string, more = "") => `
  - name: ${name}
    targets: [eu, us]
    lock: refuse
    deploy: { run: ./canary.sh deploy }
    allow-hosts: ["${host}"]
    smoke: [{ name: front page, type: http, url: "http://${host}/${name}/{target}", deadline: 1s }]
    verify: { identity: { url: "http://${host}/${name}/{target}", json: $.sha, matches: sha, deadline: 2s } }
${more}`;
	const scene = await openScene(
		`version: 1\nenvironments:${environment("staging")}${environment("production", "    requires: [staging]\n")}`,
	);
	const run = (action: string, where: string, inputs: Readonly<Record<string, string>> = {}) => {
		const [name = "", target] = where.split("/");
		return scene.run({
			action,
			inputs: { environment: name, ...(target === undefined ? {} : { "deploy-target": target }), ...inputs },
		});
	};
	return {
		scene,
		running,
		run,
		/** As a run before this one left it. */
		hold: (where: string, version: "1.0.0" | "1.1.0", verified = true) => {
			const [name = "", target = ""] = where.split("/");
			const sha = version === "1.0.0" ? OLD : NEW;
			running.set(where, sha);
			return scene.addDeployment({
				sha,
				version,
				environment: name,
				target,
				runId: version === "1.0.0" ? "800" : "900",
				statuses: [
					["in_progress", "deploying"],
					["success", "deployed"],
					...(verified ? ([["success", "verified: healthy"]] as const) : []),
				],
			});
		},
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
			await scene[Symbol.asyncDispose]();
		},
	};
}

const targetsOf = (scene: Scene) =>
	scene.canary().map(({ OCTOACME_ENVIRONMENT, OCTOACME_TARGET }) => `${OCTOACME_ENVIRONMENT}/${OCTOACME_TARGET}`);

describe("an environment whose required one has targets", () => {
	it.each([
		["one was never deployed", [["staging/eu", true]], "stage-missing"],
		[
			"one was deployed and not verified",
			[
				["staging/eu", true],
				["staging/us", false],
			],
			"stage-not-verified",
		],
		[
			"the other order: the last one is not verified",
			[
				["staging/us", true],
				["staging/eu", false],
			],
			"stage-not-verified",
		],
	] as const)("is refused when %s", async (_what, held, reason) => {
		await using shop = await openRegions();
		for (const [where, verified] of held) shop.hold(where, "1.1.0", verified);
		const result = await shop.run("deploy", "production/eu");
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason });
		expect(result.log).toMatch(/staging\/(?:eu|us) /);
		expect(targetsOf(shop.scene)).toEqual([]);
	});

	it("is refused when one failed after the other had been verified, whichever came last", async () => {
		await using shop = await openRegions();
		shop.scene.addDeployment({
			sha: NEW,
			version: "1.1.0",
			environment: "staging",
			target: "us",
			runId: "901",
			statuses: [
				["in_progress", "deploying"],
				["failure", "command failed"],
			],
		});
		shop.hold("staging/eu", "1.1.0");
		const result = await shop.run("deploy", "production/eu");
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "stage-missing" });
	});

	it("is deployed once each of them holds the commit, verified", async () => {
		await using shop = await openRegions();
		for (const where of ["staging/eu", "staging/us"]) shop.hold(where, "1.1.0");
		shop.running.set("production/us", NEW);
		const result = await shop.run("deploy", "production/us");
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed", target: "us" });
		expect(targetsOf(shop.scene)).toEqual(["production/us"]);
	});
});

describe("a target of an environment that had none before", () => {
	it("is deployed although the whole environment held the commit", async () => {
		await using shop = await openRegions();
		for (const where of ["staging/eu", "staging/us"]) shop.hold(where, "1.1.0");
		shop.scene.addDeployment({
			sha: NEW,
			version: "1.1.0",
			environment: "production",
			runId: "900",
			statuses: [
				["in_progress", "deploying"],
				["success", "deployed"],
				["success", "verified: healthy"],
			],
		});
		shop.running.set("production/us", NEW);
		const result = await shop.run("deploy", "production/us");
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed", target: "us" });
		expect(targetsOf(shop.scene)).toEqual(["production/us"]);
	});

	it("is left as it is when another target of the release was rolled back", async () => {
		await using shop = await openRegions();
		for (const where of ["staging/eu", "staging/us", "production/us"]) shop.hold(where, "1.1.0");
		shop.scene.addDeployment({
			sha: NEW,
			version: "1.1.0",
			environment: "production",
			target: "eu",
			runId: "901",
			statuses: [
				["in_progress", "deploying"],
				["failure", "rolled back: to v1.0.0"],
			],
		});
		const result = await shop.run("deploy", "production/us");
		expect(result.outputs, result.log).toMatchObject({ decision: "already-deployed" });
		const back = await shop.run("rollback", "production/us", { sha: NEW });
		expect(back.outputs, back.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "still-verified" });
		expect(targetsOf(shop.scene)).toEqual([]);
	});
});

describe("verify of an environment with targets", () => {
	it("asks and marks one target, and leaves the others as they are", async () => {
		await using shop = await openRegions();
		shop.hold("staging/eu", "1.1.0", false);
		shop.hold("staging/us", "1.1.0", false);
		shop.running.set("staging/us", OLD);
		const eu = await shop.run("verify", "staging/eu");
		expect(eu.outputs, eu.log).toMatchObject({ decision: "healthy" });
		const us = await shop.run("verify", "staging/us");
		expect(us.outputs, us.log).toMatchObject({ decision: "inconclusive", reason: "identity-mismatch" });
		expect(shop.scene.statuses().map((statuses) => statuses.at(-1)!.split(":").slice(0, 2).join(":"))).toEqual([
			"success: verified",
			"success: deployed",
		]);
		const next = await shop.run("deploy", "production/eu");
		expect(next.outputs, next.log).toMatchObject({ decision: "refused", reason: "stage-not-verified" });
	});

	it.each(["staging", "staging/moon"])("of %s is no verdict", async (where) => {
		await using shop = await openRegions();
		shop.hold("staging/eu", "1.1.0", false);
		const result = await shop.run("verify", where);
		expect(result.outputs, result.log).toMatchObject({ decision: "inconclusive", reason: "target-unknown" });
		expect(shop.scene.statuses()[0]!.at(-1)).toBe("success: deployed");
	});
});

describe("rollback of an environment with targets", () => {
	it("brings back the target that is named, and nothing else; a deploy there is no deploy of before", async () => {
		await using shop = await openRegions();
		for (const where of ["staging/eu", "staging/us"]) shop.hold(where, "1.1.0");
		for (const where of ["production/eu", "production/us"]) shop.hold(where, "1.0.0");
		for (const where of ["production/eu", "production/us"]) shop.hold(where, "1.1.0");
		shop.running.set("production/eu", OLD);
		const back = await shop.run("rollback", "production/eu", { reason: "errors" });
		expect(back.outputs, back.log).toMatchObject({ decision: "rolled-back", "target-sha": OLD });
		expect(targetsOf(shop.scene)).toEqual(["production/eu"]);
		const again = await shop.run("rollback", "production/eu", { reason: "errors" });
		expect(again.outputs["reason"], again.log).toBe("already-rolled-back");
		const us = await shop.run("rollback", "production/us", { reason: "errors", "dry-run": "true" });
		expect(us.outputs["decision"], us.log).toBe("would-roll-back");
		const deploy = await shop.run("deploy", "production/eu");
		expect(deploy.outputs, deploy.log).toMatchObject({ decision: "refused", reason: "quarantined" });
		expect(deploy.outputs["previous-sha"]).toBe(OLD);
	});

	it.each(["production", "production/moon"])("of %s is refused, and nothing is run", async (where) => {
		await using shop = await openRegions();
		for (const at of ["production/eu", "production/us"]) shop.hold(at, "1.0.0");
		for (const at of ["production/eu", "production/us"]) shop.hold(at, "1.1.0");
		const result = await shop.run("rollback", where, { reason: "errors" });
		expect(result.exit).toBe(1);
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "target-unknown" });
		expect(result.log).toContain("production has the targets eu, us");
		expect(targetsOf(shop.scene)).toEqual([]);
	});

	it("goes back to a release of the time before there were targets", async () => {
		await using shop = await openRegions();
		shop.scene.addDeployment({
			sha: OLD,
			version: "1.0.0",
			environment: "production",
			runId: "700",
			statuses: [
				["in_progress", "deploying"],
				["success", "verified: healthy"],
			],
		});
		shop.hold("production/us", "1.1.0");
		shop.running.set("production/us", OLD);
		const back = await shop.run("rollback", "production/us", { reason: "errors" });
		expect(back.outputs, back.log).toMatchObject({ decision: "rolled-back", "target-sha": OLD });
	});
});
