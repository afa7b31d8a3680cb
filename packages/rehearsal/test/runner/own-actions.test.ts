/** Actions of a repository run in a rehearsal, other people's are stood in for, and a job that may ask for an ID token gets one. */
import { createPublicKey, createVerify, type JsonWebKey } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startIdTokenIssuer } from "@octoacme/rehearsal/id-tokens.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, jobOf, logOf } from "./bench-repository.ts";

const ASK = `answer=$(curl -sS -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.example")`;
const DEPLOY = `name: deploy
description: d
inputs: { sha: { description: d } }
runs:
  using: composite
  steps:
    - uses: cloud/login@0123456789012345678901234567890123456789
      with: { role: deployer }
    - shell: bash
      run: echo "script ran"
`;

let bench: Bench;
beforeAll(() => {
	bench = createBench({ ".github/actions/release-deploy/action.yml": DEPLOY });
});
afterAll(() => bench.dispose());

const CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8";
const job = (steps: string, more = "") =>
	`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - uses: ${CHECKOUT}\n${steps}`;
const OWN = job(`      - uses: ./.github/actions/release-deploy\n        with: { sha: abc }\n`);

describe("an action of the repository", () => {
	it("runs, and a stand-in takes the place of somebody else's in it", async () => {
		const result = await bench.run(OWN, { standIns: () => "success" });
		expect(jobOf(result, "a").conclusion).toBe("success");
		expect(logOf(result, "a")).toContain("Not run in this rehearsal: the action cloud/login@0123");
		expect(logOf(result, "a")).toContain("script ran");
	});

	it("fails where its stand-in is to fail, and what comes after is not run", async () => {
		const result = await bench.run(OWN, { standIns: (name) => (name === "cloud/login" ? "failure" : "success") });
		expect(jobOf(result, "a").conclusion).toBe("failure");
		expect(logOf(result, "a")).toContain("The stand-in for cloud/login@0123");
		expect(logOf(result, "a")).not.toContain("script ran");
	});

	it("runs the action that is named in somebody else's place, with its inputs", async () => {
		const directory = join(bench.directory, "login");
		mkdirSync(directory, { recursive: true });
		writeFileSync(
			join(directory, "action.yml"),
			"name: l\ndescription: l\ninputs: { role: { description: r } }\nruns:\n  using: composite\n  steps: [{ shell: bash, run: 'echo as ${{ inputs.role }}' }]\n",
		);
		const result = await bench.run(OWN, { standIns: () => ({ directory }) });
		expect(logOf(result, "a")).toContain("as deployer");
	});

	it("shows its scripts where no script of the team runs, and is told when it ended well", async () => {
		const told: unknown[] = [];
		const result = await bench.run(OWN, {
			standIns: () => "success",
			steps: {
				mayRun: (uses) => uses === CHECKOUT,
				withheldInputs: [],
				onLocalAction: (uses, inputs) => told.push([uses, inputs]),
			},
		});
		expect(logOf(result, "a")).toMatch(/Not run in this rehearsal:\necho "script ran"/);
		expect(told).toEqual([["./.github/actions/release-deploy", { sha: "abc" }]]);
	});

	it("is refused at its line when it names somebody else's and nothing stands in", async () => {
		const result = await bench.run(OWN);
		expect(logOf(result, "a")).toMatch(/action\.yml \(Line: 7, Col: 13\): the action 'cloud\/login@0123/);
	});
});

describe("an ID token", () => {
	it.each([
		["of a job with an environment", "    environment: staging\n", "repo:octo/shop:environment:staging", "staging"],
		["of a job without one", "", "repo:octo/shop:ref:refs/heads/main", undefined],
	])("%s is signed, names the job, and is for whom it was asked", async (_what, environment, sub, named) => {
		const now = new Date("2026-03-02T10:00:00Z");
		const issuer = await startIdTokenIssuer(() => now);
		try {
			const result = await bench.run(
				job(
					`      - run: |
          ${ASK}
          jq -r .value <<<"$answer" | tr . ,
`,
					`    permissions: { id-token: write }\n${environment}`,
				),
				{ idTokens: issuer },
			);
			const [header = "", payload = "", signature = ""] = logOf(result, "a")
				.split("\n")
				.find((line) => line.startsWith("eyJ"))!
				.split(",");
			const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
			const { keys } = (await (await fetch(`${issuer.url}/.well-known/jwks`)).json()) as {
				keys: (JsonWebKey & { kid: string })[];
			};
			const key = createPublicKey({ key: keys.find(({ kid }) => kid === decode(header)["kid"])!, format: "jwk" });
			expect(createVerify("RSA-SHA256").update(`${header}.${payload}`).verify(key, signature, "base64url")).toBe(true);
			expect(decode(payload)).toMatchObject({
				iss: issuer.url,
				aud: "sts.example",
				sub,
				repository: "octo/shop",
				job_workflow_ref: "octo/shop/.github/workflows/test.yml@refs/heads/main",
				exp: now.getTime() / 1_000 + 300,
			});
			expect(decode(payload)["environment"]).toBe(named);
		} finally {
			await issuer.close();
		}
	});

	it("is not there for a job that may not ask, and not given to whom is no job", async () => {
		const issuer = await startIdTokenIssuer(() => new Date());
		try {
			const result = await bench.run(job('      - run: echo "url=${ACTIONS_ID_TOKEN_REQUEST_URL:-none}"\n'), {
				idTokens: issuer,
			});
			expect(logOf(result, "a")).toContain("url=none");
			const granted = issuer.grant({ repository_owner: "octo" });
			const ask = (token: string) => fetch(granted.url, { headers: { authorization: `bearer ${token}` } });
			expect((await ask("somebody")).status).toBe(401);
			expect((await ask(granted.token)).status).toBe(200);
			issuer.revoke(granted.token);
			expect((await ask(granted.token)).status).toBe(401);
		} finally {
			await issuer.close();
		}
	});
});
