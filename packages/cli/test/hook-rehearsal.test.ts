/** Deploy jobs with a cloud's login, taken over by init into the deploy action: checked, and rehearsed to the end, green and failing. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { POLICY, UNMET } from "./command-line.ts";

const LOGIN = "aws-actions/configure-aws-credentials";
const jobFor = (environment: string, more: string) => `  ${environment}:
    runs-on: ubuntu-latest${more}
    environment: { name: ${environment}, url: "https://${environment}.shop.example" }
    steps:
      - uses: actions/checkout@v5
      - uses: ${LOGIN}@v4
        with: { role-to-assume: "arn:aws:iam::1:role/${environment}", aws-region: eu-central-1 }
      - run: aws s3 sync ./src s3://${environment}-shop
`;
const DEPLOY = `on: { push: { tags: ["v*"] } }
permissions: { contents: read, id-token: write }
jobs:
${jobFor("staging", "")}${jobFor("production", "\n    needs: staging")}`;

const repositories = new Repositories();
afterAll(() => repositories.remove());
const { folder } = repositories;
let cwd = "";
const run = (...args: readonly string[]) => runCommandLine(args, { cwd, home: folder });

interface Rehearsed {
	readonly good: boolean;
	readonly releases: readonly [
		{ readonly outcome: string; readonly runs: readonly { jobs: { name: string; conclusion: string }[] }[] },
	];
}

async function rehearse(...args: readonly string[]) {
	const page = join(folder, "page.html");
	const ran = await run("rehearse", "--tag", "v1.1.0", "--json", "--report", page, ...args);
	const document = JSON.parse(ran.out) as Rehearsed;
	const jobs = document.releases[0].runs
		.at(-1)!
		.jobs.map(({ name, conclusion }) => [name.split(" / ").at(-1), conclusion]);
	return {
		exit: ran.exit,
		document,
		jobs: Object.fromEntries(jobs) as Record<string, string>,
		page: readFileSync(page, "utf8"),
	};
}

beforeAll(() => {
	cwd = repositories.make(
		"shop",
		[
			{ message: "feat: a shop (#1)", files: { "src/index.html": "one\n", ".github/workflows/deploy.yml": DEPLOY } },
			{ message: "feat: more of it (#2)", files: { "src/index.html": "two\n" } },
		],
		{ tags: { "v1.0.0": "feat: a shop (#1)" } },
	);
});

describe("deploy jobs with OpenID Connect", () => {
	it("are taken over whole, with what logs in, and check has no error", async () => {
		const ran = await run("init", "--yes", "--json");
		const { files, answers, next } = JSON.parse(ran.out) as {
			files: { path: string; text: string }[];
			answers: { deployWith: string };
			next: string[];
		};
		expect(ran.exit, ran.err).toBe(0);
		expect(answers.deployWith).toBe("action");
		const textOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
		expect(textOf("release-deploy/action.yml")).toContain("role-to-assume: arn:aws:iam::1:role/production");
		expect(textOf("release.yml")).toMatch(/ship-oidc\.yml@[\s\S]*id-token: write/);
		expect(textOf("rollback.yml")).toContain("rollback-oidc.yml");
		expect(next.join("\n")).toContain("Remove the tag trigger of .github/workflows/deploy.yml");
		git(cwd, "rm", "--quiet", ".github/workflows/deploy.yml");
		// What the guide asks for is judged in other tests: here the release is to reach production.
		const policy = readFileSync(join(cwd, POLICY), "utf8");
		const lenient = UNMET.map((id) => `  ${id}: { enabled: false }\n`).join("");
		writeFileSync(join(cwd, POLICY), `${policy}requirements:\n${lenient}`);
		git(cwd, "add", ".");
		git(cwd, "commit", "--quiet", "--message", "ci: release with OctoAcme Release Actions (#3)");
		const checked = await run("check", "--offline", "--json");
		expect(checked.exit, checked.out).toBe(0);
	}, 60_000);

	it("are rehearsed to production with stand-ins, each step said to be one", async () => {
		const { exit, document, jobs, page } = await rehearse();
		expect(document.releases[0].outcome).not.toContain("Nothing was judged");
		expect(jobs).toMatchObject({ Preflight: "success", Staging: "success", Production: "success" });
		expect(exit).toBe(0);
		expect(page).toMatch(/Not run in this rehearsal:[\s\S]{0,40}aws s3 sync .\/src s3:\/\/staging-shop/);
		expect(page).toMatch(/Not run in this rehearsal:[\s\S]{0,40}aws s3 sync .\/src s3:\/\/production-shop/);
		expect(page).toContain(LOGIN);
	}, 300_000);

	it("end before production when the login fails, and nothing is published", async () => {
		const { document, jobs } = await rehearse("--stand-in", `${LOGIN}=failure`);
		expect(document.good).toBe(false);
		expect(jobs["Staging"]).toBe("failure");
		expect(jobs["Production"] ?? "skipped").toBe("skipped");
		expect(jobs["Publish"] ?? "skipped").toBe("skipped");
	}, 300_000);
});
