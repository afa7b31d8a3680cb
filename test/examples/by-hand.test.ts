/** What people start by hand in a repository that was set up from an example: past a freeze, a hold and its end, a rollback. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSetting, type Setting, shop } from "./setting.ts";

const POLICY = ".github/release-policy.yml";
const FROZEN = `    break-glass: release-manager
    freezes: [{ name: the year's end, from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" }]
    requires: [staging]
`;
const summaryOf = (result: WorkflowRunResult) =>
	result.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary ?? "")).join("\n");

describe("a team that copied the example of one service", () => {
	const folder = mkdtempSync(join(tmpdir(), "by-hand-"));
	let setting: Setting;
	const running = () => setting.platform.running.get("production/shop")?.version;

	beforeAll(async () => {
		setting = await openSetting(folder, "single-service", { variables: shop });
		await setting.commit("feat: the first shop", {});
		expect((await setting.release("v1.0.0")).conclusion).toBe("success");
		const policy = `${setting.git("show", `HEAD:${POLICY}`)}\n`;
		expect(policy).toContain("    requires: [staging]\n");
		await setting.commit("feat: carts", {
			"cart.mjs": "export default 1;\n",
			[POLICY]: policy.replace("    requires: [staging]\n", FROZEN),
		});
	}, 120_000);
	afterAll(async () => {
		const violations = renderViolations(setting.github.journal);
		await setting[Symbol.asyncDispose]();
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
		expect(violations).toBe("");
	});

	it("is refused in a freeze, with the button that leads past it", async () => {
		const refused = await setting.release("v1.1.0");
		expect(refused.conclusion).toBe("failure");
		expect(summaryOf(refused)).toContain("`frozen`");
		expect(summaryOf(refused)).toContain("`break-glass-reason`");
		expect(running()).toBe("1.0.0");
	}, 120_000);

	it("lets nobody past the freeze who is not in the role", async () => {
		const inputs = { "break-glass-reason": "I am in a hurry" };
		const refused = await setting.dispatch("release.yml", { by: "quinn-qa", tag: "v1.1.0", inputs });
		expect(refused.conclusion).toBe("failure");
		expect(summaryOf(refused)).toContain("`break-glass-refused`");
		expect(running()).toBe("1.0.0");
	}, 120_000);

	it("deploys and publishes when a person in the role dispatches the waiting tag with a reason", async () => {
		const inputs = { "break-glass-reason": "Sessions leak" };
		const result = await setting.dispatch("release.yml", { by: "rita-release", tag: "v1.1.0", inputs });
		expect(result.conclusion).toBe("success");
		expect(summaryOf(result)).toContain("by break-glass");
		expect(running()).toBe("1.1.0");
		expect(setting.github.state.releases.find(({ tag }) => tag === "v1.1.0")?.draft).toBe(false);
	}, 120_000);

	it.each([
		["lock", "quinn-qa", "failure", "not-in-role"],
		["lock", "rita-release", "success", "environment-locked"],
		["unlock", "quinn-qa", "failure", "not-in-role"],
		["unlock", "rita-release", "success", "environment-unlocked"],
	])("answers %s by %s with %s (%s)", async (operation, by, conclusion, reason) => {
		const inputs = { operation, environment: "production", reason: "We look into orders" };
		const result = await setting.dispatch("hold.yml", { by, inputs });
		expect(result.conclusion).toBe(conclusion);
		expect(summaryOf(result)).toContain(`\`${reason}\``);
	});

	it("brings the last known-good release back from the Actions page", async () => {
		const inputs = { environment: "production", reason: "Orders are lost", severity: "sev1" };
		const result = await setting.dispatch("rollback.yml", { by: "olga-oncall", inputs });
		expect(result.conclusion).toBe("success");
		expect(running()).toBe("1.0.0");
	}, 120_000);

	it("keeps the release out that was rolled back, and names the button that lets it return", async () => {
		const inputs = { "break-glass-reason": "Sessions leak" };
		const refused = await setting.dispatch("release.yml", { by: "rita-release", tag: "v1.1.0", inputs });
		expect(refused.conclusion).toBe("failure");
		expect(summaryOf(refused)).toContain("`quarantined`");
		expect(summaryOf(refused)).toContain("Actions → Roll back → Run workflow with `lift-quarantine`");
		expect(running()).toBe("1.0.0");
	}, 120_000);

	it.each([
		["quinn-qa", "v1.1.0", "failure", "not-in-role"],
		["rita-release", "v1.0.0", "failure", "not-quarantined"],
		["rita-release", "v1.1.0", "success", "quarantine-lifted"],
	])("answers %s who lets %s return with %s (%s), and rolls nothing back", async (by, release, conclusion, reason) => {
		const incidents = () => setting.github.people.issues.filter(({ labels }) => labels.includes("octoacme:incident"));
		const before = incidents().length;
		const inputs = { environment: "production", reason: "The database was at fault", "lift-quarantine": release };
		const result = await setting.dispatch("rollback.yml", { by, inputs });
		expect(result.conclusion).toBe(conclusion);
		expect(summaryOf(result)).toContain(reason);
		expect(running()).toBe("1.0.0");
		expect(incidents()).toHaveLength(before);
	});

	it("deploys the release again once it may return", async () => {
		const inputs = { "break-glass-reason": "Sessions leak" };
		const result = await setting.dispatch("release.yml", { by: "rita-release", tag: "v1.1.0", inputs });
		expect(result.conclusion).toBe("success");
		expect(running()).toBe("1.1.0");
	}, 120_000);
});
