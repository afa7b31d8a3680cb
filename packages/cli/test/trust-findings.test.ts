/** What check says of policies that workflows choose and of verdicts that they do not hand on. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { parseAllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { describe, expect, it } from "vitest";
import { readShipped } from "../src/check/shipped.ts";
import { checkPolicyChoices, checkVerdicts } from "../src/check/trust-findings.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { nameOwn } from "../src/check/workflow-findings.ts";

const shipped = readShipped(undefined);

async function readOne(text: string) {
	const read = await readWorkflow(".github/workflows/a.yml", text);
	if (!read.ok) throw new Error(read.findings[0]!.what);
	return read.workflow;
}
const callWith = (inputs: string, uses = "octoacme/deploy@v1") =>
	`on: push\njobs: {a: {runs-on: x, steps: [{uses: ${uses}, with: {environment: production, ${inputs}}}]}}\n`;

describe("check of the policies that workflows choose", () => {
	const inspect = async (inputs: string, policy: string | null, uses?: string) =>
		checkPolicyChoices(
			[await readOne(callWith(inputs, uses))],
			(call) => nameOwn(call, shipped),
			policy === null ? null : parseAllowedPolicies(policy),
		);
	const LISTED = "version: 1\npolicy-files: [pay/release-policy.yml]\npolicy-refs: [refs/heads/line/1.x]\n";

	it.each([
		["pay/release-policy.yml", "policy-file: pay/release-policy.yml"],
		["./pay/release-policy.yml", "policy-file: ./pay/release-policy.yml"],
		["the standard one", "policy-file: .github/release-policy.yml"],
		["what a caller gives", "policy-file: '${{ inputs.policy-file }}'"],
		["a listed ref", "policy-ref: refs/heads/line/1.x"],
	])("has nothing to say of %s", async (_, inputs) => {
		expect(await inspect(inputs, LISTED)).toEqual([]);
	});

	it.each([
		["an unlisted file", "policy-file: shop/release-policy.yml", LISTED],
		["a file that only a broken list names", "policy-file: pay/release-policy.yml", `${LISTED}policy-files: []\n`],
		["a file where there is no standard policy", "policy-file: pay/release-policy.yml", null],
	])("names %s, and the line to add", async (_, inputs, policy) => {
		const [finding, ...more] = await inspect(inputs, policy);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ severity: "error", file: ".github/workflows/a.yml", line: 2 });
		expect(finding!.fix).toMatch(/^Add `policy-files: \[(shop|pay)\/release-policy\.yml\]` to/);
	});

	it("names an unlisted file that a reusable workflow is called with", async () => {
		const workflow = await readOne(
			"on: push\njobs: {a: {uses: octoacme/release/.github/workflows/ship.yml@v1, with: {policy-file: x.yml}}}\n",
		);
		const found = checkPolicyChoices([workflow], (call) => nameOwn(call, shipped), parseAllowedPolicies(LISTED));
		expect(found).toMatchObject([{ severity: "error" }]);
	});

	it("names an unlisted ref, and one that no list can hold", async () => {
		expect(await inspect("policy-ref: refs/heads/topic", LISTED)).toMatchObject([
			{ severity: "warning", fix: expect.stringContaining("`policy-refs: [refs/heads/topic]`") },
		]);
		expect(await inspect("policy-ref: main", LISTED)).toMatchObject([
			{ severity: "error", what: expect.stringContaining("expected a full ref") },
		]);
		expect(await inspect("policy-file: pay/policy.json", LISTED)).toMatchObject([
			{ severity: "error", what: expect.stringContaining("expected the path of a policy file") },
		]);
	});

	it("passes over somebody else's action", async () => {
		expect(await inspect("policy-file: x.yml", LISTED, "octo/deploy@v1")).toEqual([]);
	});
});

describe("check of verdicts", () => {
	const inspectJobs = async (...jobs: readonly string[]) =>
		checkVerdicts([await readOne(`on: push\njobs: {${jobs.join(", ")}}\n`)], (call) => nameOwn(call, shipped));
	const preflight = (inputs = "") => `{uses: octoacme/preflight@v1, with: {version: v1${inputs}}}`;
	const job = (id: string, steps: readonly string[], needs = "[]") =>
		`${id}: {runs-on: x, needs: ${needs}, steps: [${steps.join(", ")}]}`;
	const inspect = async (...steps: readonly string[]) =>
		checkVerdicts(
			[
				await readOne(
					`on: push\njobs: {a: {runs-on: x, steps: [{uses: octoacme/preflight@v1}]}, b: {runs-on: x, steps: [${steps.join(", ")}]}}\n`,
				),
			],
			(call) => nameOwn(call, shipped),
		);
	const step = (inputs: string) => `{uses: octoacme/deploy@v1, with: {environment: production${inputs}}}`;

	it("warns of a deploy that does not take the one of its workflow, with the line to add", async () => {
		for (const inputs of [
			"",
			", operation: begin",
			", operation: ''",
			", stages: a",
			", require-preflight: true",
			", require-preflight: '${{ inputs.strict }}'",
			", dry-run: false",
			", dry-run: 'False'",
			", dry-run: '${{ inputs.dry-run }}'",
			", verdict: ''",
			", verdict:",
		]) {
			const [finding] = await inspect(step(inputs));
			expect(finding, inputs).toMatchObject({ severity: "warning" });
			expect(finding!.fix).toContain("Add `verdict: ${{ needs.a.outputs.verdict }}` under `with:`");
		}
	});

	it("has nothing to say of one that does, or that needs none", async () => {
		const verdict = step(", verdict: '${{ needs.a.outputs.verdict }}'");
		const others = [
			", operation: finish",
			", operation: lock",
			", operation: unlock",
			", require-preflight: false",
			", require-preflight: 'FALSE'",
			", dry-run: true",
			", dry-run: 'True'",
		];
		expect(await inspect(verdict, ...others.map(step))).toEqual([]);
	});

	it.each([
		["", 1],
		[", dry-run: false", 1],
		[", dry-run: '${{ inputs.dry-run }}'", 1],
		[", dry-run: true", 0],
	])("looks for it where the preflight of the workflow has %j", async (inputs, count) => {
		const found = await inspectJobs(job("a", [preflight(inputs)]), job("b", [step("")], "a"));
		expect(found).toHaveLength(count);
	});

	const API = job("pa", [preflight(", service: api")]);
	const WEB = job("pb", [preflight(", service: web")]);
	const web = step(", service: web");
	it.each([
		[
			"the one that its job needs",
			[API, WEB, job("db", [web], "pb")],
			/needs\.pb\.outputs\.verdict.* to the outputs of the job pb/,
		],
		["the one of its service among those that it needs", [API, WEB, job("db", [web], "[pa, pb]")], /needs\.pb\./],
		[
			"the one of its service, which its job does not need yet",
			[API, WEB, job("db", [web])],
			/needs\.pb\..*`pb` to the `needs` of the job db/,
		],
		[
			"one whose service only the run knows",
			[job("pm", [preflight(", service: '${{ matrix.s }}'")]), job("db", [web], "pm")],
			/needs\.pm\./,
		],
		[
			"an earlier step of its job",
			[API, job("db", [preflight(", service: web"), web])],
			/`verdict: \$\{\{ steps\.preflight\./,
		],
	])("names %s", async (_, jobs, fix) => {
		expect((await inspectJobs(...jobs)).map((finding) => finding.fix)).toEqual([expect.stringMatching(fix)]);
	});

	it.each([
		[
			"more than one of the same service",
			[job("p1", [preflight()]), job("p2", [preflight()]), job("d", [step("")], "[p1, p2]")],
		],
		["only one of another service", [API, job("db", [web], "pa")]],
		["only a later step of its job", [job("d", [step(""), preflight()])]],
	])("names none where there is %s", async (_, jobs) => {
		const [finding, ...more] = await inspectJobs(...jobs);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ severity: "warning", fix: expect.not.stringMatching(/needs\.\w|steps\.\w/) });
	});
});

it("warns of no workflow that the documentation or an example shows", async () => {
	const files = ["README.md", ...["docs", "actions", "examples"].flatMap((folder) => list(folder))];
	const blocks = files.flatMap((file) =>
		file.endsWith(".md")
			? [...readFileSync(join(ROOT, file), "utf8").matchAll(/```ya?ml\n([\s\S]*?)```/g)].map(([, text]) => ({
					file,
					text: text!,
				}))
			: [{ file, text: readFileSync(join(ROOT, file), "utf8") }],
	);
	const whole = blocks.filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text));
	expect(whole.length).toBeGreaterThan(10);
	for (const { file, text } of whole) {
		const read = await readWorkflow(file, text);
		expect(read.ok ? checkVerdicts([read.workflow], (call) => nameOwn(call, shipped)) : []).toEqual([]);
	}
});

function list(folder: string): readonly string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => /\.(?:md|ya?ml)$/.test(path) && !/(?:^|\/)(?:dist|node_modules|test)\//.test(path))
		.map((path) => `${folder}/${path}`);
}
