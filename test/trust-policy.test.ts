/** Which policy inputs may choose: none that the default branch's own policy does not name, in any of the six actions. */
import { afterAll, describe, expect, it } from "vitest";
import { closeStages, openStage, STAGED, type Stage } from "./harness/trust-stage.ts";

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

function writeStandard(stage: Stage, text: string): void {
	stage.commit("chore: another policy", ".github/release-policy.yml", text);
}

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
		const refused = await stage.run(action, { ...inputs, "policy-ref": "refs/heads/mallory/lax" }, "mallory");
		expect(refused.exit).toBe(1);
		expect(refused.log).toContain(
			'Input policy-ref is "refs/heads/mallory/lax"; .github/release-policy.yml on main allows no other.',
		);
		expect(refused.log).toMatch(/add "refs\/heads\/mallory\/lax" to `policy-refs`/);
	});

	it.each([
		["policy-ref", "main", "a full ref, such as refs/heads/release/1.x", "write a branch as refs/heads/NAME"],
		["policy-file", "docs/lax.json", "the path of a policy file", "Set `policy-file` under `with:`"],
		["policy-file", "docs/./lax.yml", "the path of a policy file", "Set `policy-file` under `with:`"],
	])("names what %s takes when it is %s, which no list could hold", async (input, value, expected, fix) => {
		const stage = await openLax();
		const refused = await stage.run(action, { ...inputs, [input]: value }, "mallory");
		expect(refused.exit).toBe(1);
		expect(refused.log).toContain(`Input ${input} is "${value}"; expected ${expected}`);
		expect(refused.log).toContain(fix);
		expect(stage.github.state.deployments).toHaveLength(0);
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

	it.each([
		["a wrong value", "max-age: soon\n"],
		["an unknown key", "environmets: []\n"],
		["a key that stands twice", "roles: {}\n"],
	])("is read though the standard policy has %s elsewhere", async (_, wrong) => {
		const stage = await openLax("policy-files: [docs/lax.yml]\n");
		writeStandard(stage, `${STAGED}policy-files: [docs/lax.yml]\n${wrong}`);
		const taken = await stage.run("deploy", {
			"policy-file": "docs/lax.yml",
			"require-preflight": "false",
			"check-workspace": "false",
		});
		expect(taken.log).toContain("RAN lax");
		const own = await stage.run("deploy", { "require-preflight": "false" });
		expect(own.log).toContain("The policy cannot be used: .github/release-policy.yml:");
	});

	it.each([
		["is no YAML", "policy-files: [docs/lax.yml]\nroles: [\n"],
		["has the list twice", "policy-files: [docs/lax.yml]\npolicy-files: [docs/lax.yml]\n"],
		["has a list that holds something else", "policy-files: [docs/lax.yml, {}]\n"],
	])("allows nothing while the standard policy %s", async (_, text) => {
		const stage = await openLax();
		writeStandard(stage, text);
		const refused = await stage.run("deploy", { "policy-file": "docs/lax.yml", "require-preflight": "false" });
		expect(refused.exit).toBe(1);
		expect(refused.log).toMatch(/The policy cannot be used: \.github\/release-policy\.yml:\d+:\d+/);
		expect(refused.log).not.toContain("RAN ");
	});

	it("needs no entry for the default branch, named in full", async () => {
		const stage = await openLax();
		stage.git("tag", "main", "HEAD~1");
		const taken = await stage.run("deploy", { "policy-ref": "refs/heads/main", "require-preflight": "false" });
		expect(taken.log).not.toMatch(/Input policy-/);
		expect(taken.outputs["reason"]).toBe("stage-missing");
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
