/** A secret that arrives as a line of `variables` reaches the command and the channel that the policy names, and nothing that anybody can read. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as deploy from "../actions/deploy/test/scene.ts";
import * as rollback from "../actions/rollback/test/scene.ts";
import { type ActionResult, findBrokenRules } from "./harness/action.ts";
import { openReleaseSite } from "./harness/release-site.ts";

const KEY = "canary-of-the-deploy-key";
const PROBE_KEY = "canary-of-the-probe-key";
const PATH = "canary-of-an-address";
const WRONG = "canary-on-a-line-without-a-name";
const CANARIES = [KEY, PROBE_KEY, PATH, WRONG];

/** A command as careless as commands are: it traces itself and prints what it was given, to both streams, in the middle of lines and as its last word. */
const CARELESS = `set -x; echo "signing in with $DEPLOY_KEY now"; echo "denied: $DEPLOY_KEY" >&2; printf '%s' "$DEPLOY_KEY"; exit 3`;

const lines = (variables: Readonly<Record<string, string>>) =>
	Object.entries(variables)
		.map(([name, value]) => `${name}=${value}`)
		.join("\n");

/** Where a canary can be read, as sentences. */
function findLeaks(
	result: ActionResult,
	seen: { readonly action: string; readonly journal: readonly unknown[]; readonly workspace: string },
): string[] {
	const leaks = findBrokenRules({ action: seen.action, apiUrl: "" }, result, CANARIES);
	const texts: [string, string][] = [
		["a request to GitHub", JSON.stringify(seen.journal)],
		["the state", JSON.stringify(result.state)],
	];
	for (const entry of readdirSync(seen.workspace, { recursive: true, withFileTypes: true }))
		if (entry.isFile()) texts.push([entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]);
	for (const [where, text] of texts)
		for (const canary of CANARIES)
			if (text.includes(canary) || text.includes(Buffer.from(canary).toString("base64")))
				leaks.push(`${canary} is in ${where}`);
	return leaks;
}

const masked = (result: ActionResult) =>
	result.commands.filter(({ name }) => name === "add-mask").map(({ message }) => message);

describe.concurrent("a variable's value is nowhere to be read", () => {
	it("when a deploy fails whose command prints it", async () => {
		await using scene = await deploy.openScene(`
version: 1
environments:
  - name: production
    deploy: { run: ${JSON.stringify(CARELESS)}, env: [DEPLOY_KEY] }
    smoke:
      - { type: http, name: page, url: "\${PROBE_URL}", headers: { authorization: "Bearer \${PROBE_KEY}" } }
`);
		const variables = { DEPLOY_KEY: KEY, PROBE_KEY, PROBE_URL: `https://127.0.0.1/${PATH}` };
		const result = await scene.run({ inputs: { variables: lines(variables) } });
		expect(result.outputs["decision"], result.log).toBe("failed");
		expect(masked(result)).toEqual(expect.arrayContaining([KEY, PROBE_KEY]));
		expect(result.log).toContain("signing in with *** now");
		expect(
			findLeaks(result, { action: "deploy", journal: scene.github.journal.entries, workspace: scene.workspace }),
		).toEqual([]);
	});

	it("when the variable's name does not say that it is a secret, in any form that the command prints", async () => {
		const value = `postgres://shop:${KEY}@db/shop`;
		const careless = [
			`echo "connecting with $DATABASE_URL"`,
			`printf '%s' "$DATABASE_URL" | base64 -w 11`,
			`printf 'u:%s' "$DATABASE_URL" | base64 -w 0; echo`,
			`node -p 'JSON.stringify(process.env.DATABASE_URL)+encodeURIComponent(process.env.DATABASE_URL)'`,
			`printf '%s\n' "$DATABASE_URL" | fold -w 9`,
			`node -p '"\u001b[1m"+process.env.DATABASE_URL.replace("-of-","\u001b[0m-of-")'`,
			"exit 3",
		].join("\n");
		await using scene = await deploy.openScene(`
version: 1
environments:
  - name: production
    deploy: { run: ${JSON.stringify(careless)}, env: [DATABASE_URL] }
`);
		const result = await scene.run({ env: { DATABASE_URL: value } });
		expect(result.outputs["decision"], result.log).toBe("failed");
		const journal = scene.github.journal.entries;
		const kept = JSON.stringify(journal);
		for (const form of [value, KEY, Buffer.from(value).toString("base64").slice(0, 20), encodeURIComponent(value)])
			expect(kept).not.toContain(form);
		expect(kept).toContain("connecting with ***");
		expect(findLeaks(result, { action: "deploy", journal, workspace: scene.workspace })).toEqual([]);
	});

	it.each([
		["is named by", `echo "dump at https://backup:$DEPLOY_KEY@host/1"`, "true", "failed"],
		["is read back with", "echo snap-7", `echo "read with $DEPLOY_KEY"`, "deployed"],
	])("when a backup %s it", async (_what, run, check, decision) => {
		await using scene = await deploy.openScene(`
version: 1
environments:
  - name: production
    backup: { run: ${JSON.stringify(run)}, check: ${JSON.stringify(check)}, env: [DEPLOY_KEY] }
    deploy: { run: "true" }
`);
		const result = await scene.run({ inputs: { variables: lines({ DEPLOY_KEY: KEY }) } });
		expect(result.outputs["decision"], result.log).toBe(decision);
		expect(
			findLeaks(result, { action: "deploy", journal: scene.github.journal.entries, workspace: scene.workspace }),
		).toEqual([]);
	});

	it("when a smoke test fails whose address and header it is", async () => {
		const server = createServer((request, response) => {
			received.push(`${request.url} ${request.headers.authorization}`);
			response.writeHead(500).end();
		});
		const received: string[] = [];
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
		try {
			await using scene = await deploy.openScene(`
version: 1
environments:
  - name: production
    deploy: { run: "true" }
    allow-hosts: ["${host}"]
    smoke:
      - { type: http, name: page, url: "\${PROBE_URL}", headers: { authorization: "Bearer \${PROBE_KEY}" }, deadline: 1s, interval: 200ms }
`);
			const variables = { PROBE_KEY, PROBE_URL: `http://${host}/${PATH}` };
			const result = await scene.run({ inputs: { variables: lines(variables) } });
			expect(result.outputs["decision"], result.log).not.toBe("deployed");
			expect(received[0]).toBe(`/${PATH} Bearer ${PROBE_KEY}`);
			const journal = scene.github.journal.entries;
			expect(findLeaks(result, { action: "deploy", journal, workspace: scene.workspace })).toEqual([]);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});

	it("when a rollback fails whose command prints it, with the playbook told", async () => {
		await using scene = await rollback.openScene();
		scene.setPolicy({ run: CARELESS });
		scene.editPolicy((text) => text.replace("timeout: 20s }", "timeout: 20s, env: [DEPLOY_KEY] }"));
		const variables = {
			DEPLOY_KEY: KEY,
			PAGER_KEY: PROBE_KEY,
			HOOK_KEY: PROBE_KEY,
			HOOK_URL: `${scene.channelUrl}/${PATH}/hook`,
			SLACK_URL: `${scene.channelUrl}/${PATH}`,
		};
		const result = await scene.run({
			inputs: { variables: lines(variables) },
			env: { PAGER_KEY: "", HOOK_KEY: "", HOOK_URL: "", SLACK_URL: "" },
		});
		expect(result.outputs["decision"], result.log).toBe("failed");
		expect(result.log).toContain("signing in with *** now");
		expect(scene.deliveries.map(({ path }) => path)).toEqual(expect.arrayContaining(["/pager", `/${PATH}`]));
		const journal = scene.github.journal.entries;
		expect(findLeaks(result, { action: "rollback", journal, workspace: scene.workspace })).toEqual([]);
	});

	it("when an announcement cannot be delivered to the address it is", async () => {
		await using site = await openReleaseSite();
		const policy = `version: 1
channels:
  hook: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }
audiences:
  support: { channels: [hook], rendering: support }
`;
		site.repository.commit("feat: base", { ".github/release-policy.yml": policy });
		site.repository.git("tag", "v1.0.0");
		const ref = "refs/tags/v1.0.0";
		await site.run({
			ref,
			action: "release-notes",
			inputs: { phase: "publish", "require-verified": "false" },
		});
		const variables = { HOOK_URL: `http://127.0.0.1:9/${PATH}`, HOOK_KEY: KEY };
		const result = await site.run({
			ref,
			action: "announce",
			inputs: { "allow-hosts": "127.0.0.1", variables: lines(variables) },
		});
		expect(result.outputs["failed"], result.log).toBe("1");
		expect(masked(result)).toEqual(expect.arrayContaining(Object.values(variables)));
		expect(
			findLeaks(result, {
				action: "announce",
				journal: site.github.journal.entries,
				workspace: site.repository.folder,
			}),
		).toEqual([]);
	});

	it.each([
		["is no NAME=value", `A=1\n${WRONG} and more`, /Line 2 of `variables` is no NAME=value/],
		["sets a name of the runner's", `DOCKER_HOST=${WRONG}`, /Line 1 of `variables` sets DOCKER_HOST/],
		["sets a name twice", `A=${KEY}\nA=${WRONG}`, /Line 2 of `variables` sets A a second time/],
	])("when a line %s", async (_what, variables, message) => {
		await using scene = await deploy.openScene();
		const result = await scene.run({ inputs: { variables } });
		expect(result.exit).toBe(1);
		expect(result.commands.filter(({ name }) => name === "error").map((error) => error.message)).toEqual([
			expect.stringMatching(message),
		]);
		expect(scene.github.journal.entries).toEqual([]);
		expect(findLeaks(result, { action: "deploy", journal: [], workspace: scene.workspace })).toEqual([]);
	});
});
