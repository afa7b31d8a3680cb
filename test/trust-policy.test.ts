/** Which policy inputs may choose: none that the default branch's own policy does not name, in any of the six actions. */
import { afterAll, describe, expect, it } from "vitest";
import { closeStages, openStage, STAGED } from "./harness/trust-stage.ts";

afterAll(closeStages);

const LAX = `version: 1
environments:
  - name: production
    deploy: { run: 'echo "RAN lax"' }
roles:
  release-manager: { permission: write }
`;
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	preflight: { "dry-run": "true" },
	deploy: { "require-preflight": "false" },
	verify: {},
	rollback: { reason: "errors" },
	"release-notes": { "dry-run": "true" },
	announce: { "dry-run": "true" },
};

const openLax = (allow = "") => openStage(`${STAGED}${allow}`, { "docs/lax.yml": LAX });

describe.each(Object.entries(REQUIRED))("%s", (action, inputs) => {
	it("takes no policy file that the standard policy does not list", async () => {
		const stage = await openLax();
		const refused = await stage.run(action, { ...inputs, "policy-file": "docs/lax.yml" }, "mallory");
		expect(refused.exit).toBe(1);
		expect(refused.log).toContain(
			'Input policy-file is "docs/lax.yml"; .github/release-policy.yml on main allows no other.',
		);
		expect(refused.log).toContain(
			'Leave `policy-file` empty, or add "docs/lax.yml" to `policy-files` in .github/release-policy.yml on the default branch.',
		);
		expect(refused.log).not.toContain("RAN ");
		expect(stage.github.state.deployments).toHaveLength(0);
	});

	it("takes no policy from a ref that the standard policy does not list", async () => {
		const stage = await openLax();
		stage.git("branch", "mallory/lax", "HEAD");
		const refused = await stage.run(action, { ...inputs, "policy-ref": "mallory/lax" }, "mallory");
		expect(refused.exit).toBe(1);
		expect(refused.log).toContain(
			'Input policy-ref is "mallory/lax"; .github/release-policy.yml on main allows no other.',
		);
		expect(refused.log).toMatch(/add "mallory\/lax" to `policy-refs`/);
	});

	it("takes one that is listed", async () => {
		const stage = await openLax("policy-files: [docs/lax.yml]\npolicy-refs: [refs/heads/line/1.x]\n");
		stage.git("branch", "line/1.x", "HEAD");
		const taken = await stage.run(action, {
			...inputs,
			"policy-file": "docs/lax.yml",
			"policy-ref": "refs/heads/line/1.x",
		});
		expect(taken.log).not.toMatch(/Input policy-|policy-files|policy-refs/);
		expect(taken.outputs).toHaveProperty("decision");
	});
});

describe("the list of policies that inputs may choose", () => {
	it.each([
		["is read from the default branch, not from the file that was chosen", "policy-files: [docs/other.yml]\n"],
		["holds exact paths", "policy-files: [docs/lax.yaml, lax.yml, other/docs/lax.yml]\n"],
	])("%s", async (_, allow) => {
		const stage = await openStage(`${STAGED}${allow}`, {
			"docs/lax.yml": `${LAX}policy-files: [docs/lax.yml]\n`,
		});
		const refused = await stage.run("deploy", { "policy-file": "docs/lax.yml", "require-preflight": "false" });
		expect(refused.exit).toBe(1);
		expect(refused.log).toMatch(/Input policy-file is "docs\/lax.yml"; .github\/release-policy.yml on main allows \S+/);
		expect(refused.log).not.toContain("RAN ");
	});

	it("is not extended by the branch that an input chose", async () => {
		const stage = await openLax("policy-refs: [refs/heads/line/1.x]\n");
		stage.git("branch", "line/1.x", "HEAD");
		const refused = await stage.run("deploy", {
			"policy-file": "docs/lax.yml",
			"policy-ref": "refs/heads/line/1.x",
			"require-preflight": "false",
		});
		expect(refused.log).toContain('Input policy-file is "docs/lax.yml"');
	});

	it("is empty where there is no standard policy", async () => {
		const stage = await openLax();
		stage.git("rm", "-q", ".github/release-policy.yml");
		stage.git("commit", "-qm", "chore: no policy");
		const refused = await stage.run("deploy", { "policy-file": "docs/lax.yml", "require-preflight": "false" });
		expect(refused.log).toContain("there is no .github/release-policy.yml on main that allows it");
	});

	it("does not make a file that is missing one that applies", async () => {
		const stage = await openStage(`${STAGED}policy-files: [.github/release-polcy.yml]\n`);
		const refused = await stage.run("deploy", { "policy-file": ".github/release-polcy.yml", command: "echo RAN it" });
		expect(refused.exit).toBe(1);
		expect(refused.log).toContain('Input policy-file is ".github/release-polcy.yml"; there is no such file');
		expect(refused.log).not.toContain("RAN it");
	});
});
