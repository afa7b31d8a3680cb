/** What a rollback writes about its incident, and where it cannot. */
import { describe, expect, test } from "vitest";
import { checkRules, openScene, PERMISSIONS, SHAS } from "./scene.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const EVIDENCE = JSON.stringify({ signals: [{ name: "errors", value: "7 %", condition: "< 1 %" }] });
const bad = { inputs: { sha: SHAS["1.2.0"] } };

describe("the incident of a rollback", () => {
	test.each(["html", "empty"] as const)(
		"the incident cannot be opened at first (%s): it holds all at the end",
		async (kind) => {
			await using scene = await openScene();
			const effect = { kind };
			scene.plan({ method: "POST", template: ISSUES, when: kind === "html" ? "before" : "after-applied", effect });
			const result = await scene.run({ inputs: { ...bad.inputs, evidence: EVIDENCE } });
			expect(scene.github.faults.unused()).toEqual([]);
			expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
			expect(scene.incidents().map(({ body }) => body)).toEqual([expect.stringContaining("What failed")]);
			expect(scene.incidents()[0]!.body).toContain("production runs v1.0.0 again");
			expect(scene.reviews().map(({ body }) => body)).toEqual([expect.stringContaining("Failing evidence")]);
			expect(checkRules(scene, result)).toEqual([]);
		},
	);

	test("issues are switched off: the rollback is unaffected and the summary tells", async () => {
		await using scene = await openScene();
		scene.github.people.issuesEnabled = false;
		const result = await scene.run(bad);
		expect(result.outputs).toMatchObject({ decision: "rolled-back", "incident-number": "" });
		expect(result.exit).toBe(0);
		expect(result.summary).toContain("issues");
		expect(scene.deliveries.some(({ path }) => path === "/pager")).toBe(true);
	});

	test.each([
		["answers 500", () => ({ status: 500 })],
		["redirects", () => ({ status: 302, headers: { location: "http://127.0.0.1:9/" } })],
	])(
		"a channel that %s never blocks the rollback; its role is named on the incident",
		async (_, answer) => {
			await using scene = await openScene();
			scene.answerChannel = answer;
			const result = await scene.run(bad);
			expect(result.exit).toBe(0);
			expect(result.outputs["decision"]).toBe("rolled-back");
			expect(scene.comments().some(({ body }) => body.includes("@ada"))).toBe(true);
			expect(result.summary).toContain("| on-call | opened | pager | **no** |");
			expect(checkRules(scene, result)).toEqual([]);
		},
		30_000,
	);

	test("a reason cannot mention, close, mark or load anything", async () => {
		await using scene = await openScene();
		const reason = "@org/everyone fixes #1 <!-- octoacme:incident:x --> ![x](http://evil.example/x.png)";
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], reason } });
		expect(result.outputs["decision"]).toBe("rolled-back");
		const texts = [...scene.issues(), ...scene.comments()].map(({ body }) =>
			body!
				.split("\n")
				.slice(1)
				.join("\n")
				.replace(/<!-- octoacme:[a-z-]+ \S+ -->/g, ""),
		);
		for (const text of [...texts, result.summary]) {
			expect(text).not.toContain("@org/everyone");
			expect(text).not.toMatch(/fixes #1/);
			expect(text).not.toContain("<!-- octoacme:incident:x");
			expect(text).not.toContain("![x]");
		}
	});

	test("a security incident: the champion first, nothing of the cause in public", async () => {
		await using scene = await openScene();
		scene.token = scene.github.issueToken({
			permissions: { ...PERMISSIONS, "repository-advisories": "write" },
		});
		const reason = "stolen-token-detail";
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], reason, security: "true" } });
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(scene.deliveries[0]!.text).toContain("Security incident in production");
		expect(scene.deliveries[0]!.text).toContain(reason);
		expect(scene.github.state.advisories).toHaveLength(1);
		const open = JSON.stringify([
			scene.issues(),
			scene.comments(),
			scene.github.state.releases,
			scene.github.state.checks,
			scene.github.state.deployments,
			scene.deliveries.filter(({ text }) => !text.includes("Security incident in")),
			result.summary,
			result.outputs,
		]);
		expect(open).not.toContain(reason);
		expect(open).not.toContain(Buffer.from(reason).toString("base64url").slice(2, 18));
	});
});
