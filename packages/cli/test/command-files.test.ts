/** Whether the file that a deploy command begins with is in the checkout: a finding for what is sure, and for nothing else. */
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { describe, expect, it } from "vitest";
import { checkCommandFiles } from "../src/check/command-files.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";

const FILES = ["scripts/deploy.sh", "ops/make.py", "ops/Makefile", "vendor", "app/package.json", "lib/ship.js"];
const place = { file: "p.yml", line: 1, column: 1 };

function readPolicies(run: string, more: Readonly<Record<string, unknown>> = {}) {
	const parsed = parsePolicy(
		JSON.stringify({ version: 1, environments: [{ name: "production", deploy: { run, ...more } }] }),
	);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return [resolvePolicy({ file: parsed.file, origin: { kind: "standard" } })];
}

const OURS = /^octoacme\/(?:release-actions\/\.github\/workflows\/)?([a-z.]+)@/;

async function readSteps(...steps: readonly unknown[]) {
	return readJob({ "runs-on": "x", steps });
}

async function readJob(job: unknown) {
	const read = await readWorkflow(".github/workflows/r.yml", JSON.stringify({ on: "push", jobs: { a: job } }));
	if (!read.ok) throw new Error(JSON.stringify(read.findings));
	return read.workflow;
}

type Workflow = Awaited<ReturnType<typeof readJob>>;

/** Names of the files that are missing. */
const name = (policies: ReturnType<typeof readPolicies>, workflows: readonly Workflow[]) =>
	checkCommandFiles({
		policies,
		workflows,
		locate: () => place,
		files: FILES,
		isIgnored: (path) => path.startsWith("out/"),
		nameOwn: ({ uses }) => OURS.exec(uses)?.[1],
	}).map(({ what }) => / begins with (\S+),/.exec(what)?.[1]);

const checkout = { uses: "actions/checkout@v5" };
const ship = await readJob({ uses: "octoacme/release-actions/.github/workflows/ship.yml@v1" });
const missing = (run: string, more?: Readonly<Record<string, unknown>>) => name(readPolicies(run, more), [ship]);

describe("a command whose file is missing", () => {
	it.each<[string, string]>([
		["node tools/deploy production", "tools/deploy"],
		["cd app && ./ship", "app/ship"],
		["cd ops && npm run ship", "ops/package.json"],
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
		"./node_modules/.bin/sls deploy",
		"source ./.venv/bin/activate && ship",
		"./out/ship --now",
		"printf '%s' \"$KEY\" > deploy/key; bash deploy/key",
		'echo "$S" > s.sh && sh ./s.sh',
		"echo x | tee ./s.sh; ./s.sh",
		"echo $(make-it) && ./s.sh",
		"cat <<X > ./s.sh\nexit\nX\n./s.sh",
		"echo 'one\ntwo' > s.sh; ./s.sh",
		"./s.sh <<X\nX",
		"cd /opt && ./x",
		"cd - && ./x",
		"cd && ./x",
		"node ./ops",
		"node vendor",
		"node lib/ship",
		"python3 ops/",
		"cd app/ui && npm run ship",
		"npm run ship -w app",
		"./deploy.sh || ./scripts/x.sh",
		"set +e; ./deploy.sh; ./scripts/deploy.sh",
		"node -r ./x.js tools/z.js",
		"ruby -Ilib bin/deploy",
		"bash --rcfile ./x.sh scripts/deploy.sh",
		"bash deploy.sh",
		"./SCRIPTS/Deploy.sh",
		"[ -f ./x.sh ] && ./x.sh",
		"command -v ./x && ./x",
		"env -C ops ./make.py",
		"env \\\n./x.sh",
		"echo ${{ inputs.before }}\n./x.sh",
	])("%j is left alone", (run) => expect(missing(run)).toEqual([]));
});

describe("a workspace", () => {
	const deploy = { uses: "octoacme/deploy@v1", with: { command: "node dist/deploy.js" } };
	const byPolicy = { uses: "octoacme/deploy@v1", with: { environment: "production" } };

	it("that is a plain checkout lacks what is not committed", async () => {
		const plain = { ...checkout, with: { "fetch-depth": 0, "persist-credentials": false } };
		for (const earlier of [[checkout], [plain, { uses: "octoacme/preflight@v1" }]]) {
			expect(name([], [await readSteps(...earlier, deploy)])).toEqual(["dist/deploy.js"]);
			expect(name(readPolicies("./x"), [await readSteps(...earlier, byPolicy)])).toEqual(["x"]);
		}
	});

	it.each<[string, readonly unknown[]]>([
		["built by a step", [checkout, { uses: "actions/setup-node@v5" }, { run: "npm ci && npm run build" }]],
		["set up by an action", [checkout, { uses: "actions/setup-python@v5" }]],
		["with an artifact", [checkout, { uses: "actions/download-artifact@v5" }]],
		["changed before the checkout", [{ run: "mkdir x" }, checkout]],
		["deployed to before", [checkout, { uses: "octoacme/deploy@v1", with: { command: "true" } }]],
		["with a local action", [checkout, { uses: "./.github/actions/build" }]],
		["without a checkout", []],
		...["path", "repository", "ref", "clean", "sparse-checkout"].map((key): [string, readonly unknown[]] => [
			`checked out with ${key}`,
			[{ ...checkout, with: { [key]: "x" } }],
		]),
	])("%s may hold anything", async (_, earlier) => {
		expect(name([], [await readSteps(...earlier, deploy)])).toEqual([]);
		expect(name(readPolicies("./x"), [ship, await readSteps(...earlier, byPolicy)])).toEqual([]);
	});

	it("is not known where nothing runs the policy's command, or an action of its own deploys", async () => {
		const action = { ...byPolicy, uses: "octoacme/release-actions/.github/workflows/ship.yml@v1" };
		const own = await readJob({ ...action, with: { "deploy-with": "action" } });
		expect([name(readPolicies("./x"), []), name(readPolicies("./x"), [own])]).toEqual([[], []]);
	});

	it("may hold what the backup made", () => {
		const backup = { run: "./save" };
		const parsed = parsePolicy(
			JSON.stringify({ version: 1, environments: [{ name: "p", deploy: { run: "./x" }, backup }] }),
		);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		expect(name([resolvePolicy({ file: parsed.file, origin: { kind: "standard" } })], [ship])).toEqual(["save"]);
	});
});

it("leaves a step alone whose folder is elsewhere", async () => {
	for (const folder of ["/tmp/x", "../x", "$HOME", "out"]) {
		const step = { uses: "octoacme/deploy@v1", with: { command: "./x.sh", "working-directory": folder } };
		expect(name([], [await readSteps(checkout, step)])).toEqual([]);
	}
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
      - uses: actions/checkout@v5
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
		workflows: [ship, read.workflow],
		locate: () => place,
		files: FILES,
		isIgnored: () => false,
		nameOwn: ({ uses }) => OURS.exec(uses)?.[1],
	});
	expect(found.map(({ about, line, what }) => [about, line, what.split(",")[0]])).toEqual([
		["policy", 1, "The rollback command of p begins with back.sh"],
		["workflow", 10, "The command of deploy in the job a begins with ship.sh"],
	]);
});
