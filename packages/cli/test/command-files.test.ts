/** Whether the file that a deploy command begins with is in the checkout: a finding for what is sure, and for nothing else. */
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { describe, expect, it } from "vitest";
import { checkCommandFiles } from "../src/check/command-files.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";

const FILES = ["scripts/deploy.sh", "ops/make.py", "ops/Makefile", "vendor", "app/package.json"];
const place = { file: "p.yml", line: 1, column: 1 };

function readPolicies(run: string, more: Readonly<Record<string, unknown>> = {}) {
	const parsed = parsePolicy(
		JSON.stringify({ version: 1, environments: [{ name: "production", deploy: { run, ...more } }] }),
	);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return [resolvePolicy({ file: parsed.file, origin: { kind: "standard" } })];
}

/** Names of the files that are missing. */
const missing = (run: string, more?: Readonly<Record<string, unknown>>) =>
	checkCommandFiles({
		policies: readPolicies(run, more),
		workflows: [],
		locate: () => place,
		files: FILES,
		nameOwn: () => undefined,
	}).map(({ what }) => / begins with (\S+),/.exec(what)?.[1]);

describe("a command whose file is missing", () => {
	it.each<[string, string]>([
		["./deploy.sh", "deploy.sh"],
		["bash scripts/ship.sh production", "scripts/ship.sh"],
		["bash -eu -o pipefail scripts/ship.sh", "scripts/ship.sh"],
		['sh ./scripts/ship.sh "$OCTOACME_SHA"', "scripts/ship.sh"],
		["set -e\n# as ops wants it\nTARGET=eu ./ops/ship", "ops/ship"],
		["echo going && exec python3 tools/ship.py", "tools/ship.py"],
		["cd ops && ./ship.sh", "ops/ship.sh"],
		[". ops/lib.sh; ship", "ops/lib.sh"],
		["node ship.mjs", "ship.mjs"],
		["make deploy", "Makefile"],
		["npm run deploy", "package.json"],
		["./gradlew deploy", "gradlew"],
	])("%j names it", (run, file) => expect(missing(run)).toEqual([file]));

	it("is looked for in the working directory", () => {
		expect(missing("make ship", { "working-directory": "ops" })).toEqual([]);
		expect(missing("./deploy.sh", { "working-directory": "ops" })).toEqual(["ops/deploy.sh"]);
	});
});

describe("a command that may well work", () => {
	it.each([
		"./scripts/deploy.sh",
		"bash scripts/deploy.sh",
		"cd ops && python3 make.py",
		"make -C ops deploy",
		"npm --prefix app run deploy",
		"kubectl apply -f k8s/",
		"npm ci && ./node_modules/.bin/ship",
		"curl -fsSO https://ship.example/install.sh && bash install.sh",
		"/usr/local/bin/ship",
		"../shared/ship.sh",
		'"$TOOLS/ship.sh"',
		"$SHIP ./x",
		"~/bin/ship",
		"bash -c './x.sh'",
		"python3 -m ship",
		"vendor/ship/run.sh",
		"bash <(curl -fsS https://ship.example)",
		"if true; then ./x.sh; fi",
		"node",
		"source /etc/profile",
	])("%j is left alone", (run) => expect(missing(run)).toEqual([]));
});

it("finds the rollback command, and the command of a step with its line", async () => {
	const read = await readWorkflow(
		".github/workflows/r.yml",
		`on: push
jobs:
  a:
    runs-on: x
    permissions: {}
    steps:
      - uses: octoacme/deploy@v1
        with:
          command: ./ship.sh
      - uses: acme/other@v1
        with:
          command: ./other.sh
`,
	);
	if (!read.ok) throw new Error(JSON.stringify(read.findings));
	const rollback = parsePolicy(
		JSON.stringify({
			version: 1,
			environments: [{ name: "p", deploy: { run: "true" }, rollback: { run: "./back.sh" } }],
		}),
	);
	if (!rollback.ok) throw new Error("policy");
	const found = checkCommandFiles({
		policies: [resolvePolicy({ file: rollback.file, origin: { kind: "standard" } })],
		workflows: [read.workflow],
		locate: () => place,
		files: FILES,
		nameOwn: ({ uses }) => (uses.startsWith("octoacme/") ? "deploy" : undefined),
	});
	expect(found.map(({ about, line, what }) => [about, line, what.split(",")[0]])).toEqual([
		["policy", 1, "The rollback command of p begins with back.sh"],
		["workflow", 9, "The command of deploy in the job a begins with ship.sh"],
	]);
});
