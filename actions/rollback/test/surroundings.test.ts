import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openMailServer } from "../../../test/harness/mail-server.ts";
import { listRequests, runThree } from "./kills.ts";
import { checkRules, openScene, type Scene, SHAS } from "./scene.ts";

const bad = { inputs: { sha: SHAS["1.2.0"] } };
const isJson = { "content-type": "application/json" };

describe("what answers after the command", () => {
	const failing = (isDown: (request: number) => boolean) => () => {
		let asked = 0;
		return (response: ServerResponse, running: string) => {
			response.writeHead(isDown(++asked) ? 503 : 200, isJson).end(JSON.stringify({ version: running }));
		};
	};
	const endless = (response: ServerResponse) => {
		response.writeHead(200, isJson);
		const chunk = Buffer.alloc(1 << 20, " ");
		const pour = () => {
			while (!response.destroyed && response.write(chunk)) {
				// Until the socket is full; then again when it is drained: ten gigabytes for whoever reads on.
			}
		};
		response.on("drain", pour);
		pour();
	};
	test.each([
		[
			"a login page behind a redirect",
			() => (response: ServerResponse) =>
				response.writeHead(302, { location: "https://login.example.test/" }).end("Please log in"),
			"failed",
		],
		[
			"the bad release still",
			() => (response: ServerResponse) => response.writeHead(200, isJson).end(JSON.stringify({ version: "1.2.0" })),
			"failed",
		],
		["a body without an end", () => endless, "failed"],
		["an error, then the old release", failing((request) => request === 1), "rolled-back"],
		["every other answer an error", failing((request) => request % 2 === 1), "failed"],
	] as const)("%s", async (_what, answer, decision) => {
		await using scene = await openScene();
		scene.answerShop = answer();
		const startedAt = performance.now();
		const result = await scene.run(bad);
		expect(performance.now() - startedAt).toBeLessThan(20_000);
		expect(result.outputs["decision"]).toBe(decision);
		expect(result.exit).toBe(decision === "failed" ? 1 : 0);
		expect(scene.canary()).toHaveLength(1);
		expect(scene.rollbacks()[0]!.at(-1)).toMatch(decision === "failed" ? /^failure: / : /^success: verified: /);
		if (decision === "failed") expect(scene.latest()).toBe("v1.2.0");
		expect(checkRules(scene, result)).toEqual([]);
	});
});

describe("what GitHub answers", () => {
	test.each([
		[202, { message: "Auto-merged main into v1.0.0" }],
		[409, { message: "Conflict merging main into v1.0.0" }],
	])("a deployment that is answered %i is none: the command does not run", async (status, body) => {
		await using scene = await openScene();
		const template = "/repos/{owner}/{repo}/deployments";
		scene.plan({ method: "POST", template, times: 100, when: "before", effect: { kind: "status", status, body } });
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs["decision"]).toBe("failed");
		expect(scene.canary()).toEqual([]);
		expect(scene.rollbacks()).toEqual([]);
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.deliveries.some(({ path }) => path === "/pager")).toBe(true);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("labels that GitHub drops leave the rollback as it is, and a second run finds its incident", async () => {
		await using scene = await openScene();
		const drop = () => {
			for (const issue of scene.issues()) issue.labels.length = 0;
		};
		const template = "/repos/{owner}/{repo}/issues";
		scene.plan({ method: "POST", template, times: 100, when: "after-reply", effect: { kind: "kill", kill: drop } });
		const first = await scene.run(bad);
		expect(first.outputs["decision"]).toBe("rolled-back");
		expect(first.exit).toBe(0);
		const before = scene.issues().length;
		const again = await scene.run({ ...bad, runAttempt: 2 });
		expect(again.outputs["decision"]).toBe("rolled-back");
		expect(scene.canary()).toHaveLength(1);
		expect(scene.issues()).toHaveLength(before);
	});

	test("a tag that moves after any request takes the environment nowhere else", { timeout: 300_000 }, async () => {
		await using golden = await openScene();
		await golden.run(bad);
		const requests = listRequests(golden);
		const until = requests.findIndex(
			({ method, template }) =>
				method === "POST" && template === "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
		);
		expect(until).toBeGreaterThan(5);
		const refused: number[] = [];
		const problems = await runThree(requests.slice(0, until + 1), async ({ nth }) => {
			await using scene = await openScene();
			const move = () => scene.setTag("v1.0.0", SHAS["1.1.0"]);
			scene.plan({ nth, when: "after-reply", effect: { kind: "kill", kill: move } });
			const result = await scene.run(bad);
			const found = checkRules(scene, result);
			const wrong = scene.canary().filter(({ OCTOACME_SHA }) => OCTOACME_SHA !== SHAS["1.0.0"]);
			if (wrong.length > 0) found.push(`deployed ${wrong[0]!["OCTOACME_SHA"]}`);
			if (result.outputs["decision"] !== "rolled-back") {
				refused.push(nth);
				if (scene.canary().length > 0) found.push(`${result.outputs["decision"]} after the command ran`);
				if (result.exit !== 1 || scene.incidents().length !== 1) found.push("a refusal without an incident");
			}
			return found.map((problem) => `${nth}: ${problem}`);
		});
		expect(problems).toEqual([]);
		expect(refused.length).toBeGreaterThan(0);
	});
});

describe("who is told", () => {
	test("two jobs of one run say it once between them", async () => {
		await using scene = await openScene();
		scene.github.latencyMs = 40;
		const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };
		const results = await Promise.all(["one", "two"].map((job) => scene.run({ ...alone, env: { GITHUB_JOB: job } })));
		expect(results.map(({ outputs }) => outputs["decision"])).toEqual(["playbook-only", "playbook-only"]);
		expect([scene.incidents().length, scene.reviews().length]).toEqual([1, 1]);
		const told = scene.deliveries.map(({ path, body }) => `${path} ${JSON.stringify(body["text"] ?? "")}`);
		expect(told).toEqual([...new Set(told)]);
		expect(results.flatMap((result) => checkRules(scene, result))).toEqual([]);
	});

	test("a channel that does not answer holds nothing up: the environment is back long before, and the page comes again", async () => {
		await using scene = await openScene();
		let calls = 0;
		scene.answerChannel = (path) => (path === "/pager" && ++calls === 1 ? "hang" : { status: 202 });
		let backAt = 0;
		scene.plan({
			method: "POST",
			template: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
			where: ({ body }) => (body as { state?: string }).state === "success",
			when: "before",
			effect: {
				kind: "kill",
				kill: () => {
					backAt ||= performance.now();
				},
			},
		});
		const startedAt = performance.now();
		const result = await scene.run(bad);
		expect(result.exit).toBe(0);
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(backAt - startedAt).toBeLessThan(8_000);
		expect(performance.now() - startedAt).toBeGreaterThan(10_000);
		expect(result.summary).toContain("| on-call | opened | pager | yes |");
		expect(
			new Set(scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body["dedup_key"])).size,
		).toBe(1);
		expect(checkRules(scene, result)).toEqual([]);
	}, 60_000);

	const PASSWORD = "smtp-password-canary";
	const MAILS = { user: "ship", password: PASSWORD };
	const mailPolicy = (scene: Scene) => {
		scene.editPolicy((text) =>
			text
				.replace("cleo], notify: [slack]", "cleo], notify: [mail]")
				.replace("bob], notify: [hook]", "bob], notify: [team]")
				.replace(
					"channels:\n",
					'channels:\n  team: { type: teams, url: TEAMS_URL }\n  mail: { type: email, smtp: SMTP, from: "ship@octoacme.test", to: ["support@octoacme.test"] }\n',
				),
		);
	};
	const trust = (scene: Scene, certificate: string) => {
		const file = join(mkdtempSync(join(scene.workspace, "ca-")), "ca.pem");
		writeFileSync(file, certificate);
		return file;
	};

	test.each(["starttls", "implicit"] as const)("by mail with a password over %s, and in Teams", async (tls) => {
		await using scene = await openScene();
		await using mail = await openMailServer({ tls, login: MAILS });
		mailPolicy(scene);
		const teams = new URL("/teams", scene.channelUrl).href;
		const result = await scene.run({
			...bad,
			env: {
				SMTP: `${tls === "implicit" ? "smtps" : "smtp"}://ship:${PASSWORD}@127.0.0.1:${mail.port}`,
				TEAMS_URL: teams,
				NODE_EXTRA_CA_CERTS: trust(scene, mail.certificate),
			},
		});
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(mail.mails.map(({ to, encrypted, user }) => ({ to, encrypted, user }))).toEqual(
			Array.from({ length: 2 }, () => ({ to: ["support@octoacme.test"], encrypted: true, user: "ship" })),
		);
		expect(mail.mails[0]!.text).toMatch(/^Subject: Customers may be affected in production/m);
		const ids = mail.mails.map(({ text }) => /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1]);
		expect(new Set(ids).size).toBe(2);
		expect(ids).not.toContain(undefined);
		const cards = scene.deliveries.filter(({ path }) => path === "/teams");
		expect(cards).toHaveLength(2);
		expect(JSON.stringify(cards[0]!.body)).toContain("You are needed for infrastructure");
		expect(result.summary).toMatch(/\| support-lead \| opened \| mail \| yes \| \d+ \w+, [\d:]+ \| 1 accepted/);
		const shown = result.log.split("\n").filter((line) => line.includes(PASSWORD) && !line.startsWith("::add-mask::"));
		expect(shown).toEqual([]);
		expect(JSON.stringify(scene.github.journal.entries)).not.toContain(PASSWORD);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test.each([
		["a certificate that nobody vouches for", "starttls", {}, false],
		["no encryption for a password", "none", {}, false],
		["a wrong password", "implicit", { password: "wrong" }, true],
		["a mailbox that does not exist", "implicit", { refuse: ["support@octoacme.test"] }, true],
	] as const)("by mail in vain: %s; the role is named on the incident", async (_what, tls, wrong, trusted) => {
		await using scene = await openScene();
		await using mail = await openMailServer({ tls, login: { ...MAILS, ...wrong }, ...wrong });
		mailPolicy(scene);
		const result = await scene.run({
			...bad,
			env: {
				SMTP: `${tls === "implicit" ? "smtps" : "smtp"}://ship:${PASSWORD}@127.0.0.1:${mail.port}`,
				TEAMS_URL: new URL("/teams", scene.channelUrl).href,
				...(trusted ? { NODE_EXTRA_CA_CERTS: trust(scene, mail.certificate) } : {}),
			},
		});
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(result.exit).toBe(0);
		expect(mail.mails).toEqual([]);
		expect(result.summary).toContain("| support-lead | opened | mail | **no** |");
		expect(scene.comments().some(({ body }) => body.includes("@cleo"))).toBe(true);
		expect(result.summary).not.toContain(PASSWORD);
		expect(JSON.stringify(scene.github.journal.entries)).not.toContain(PASSWORD);
	});
});

test("runs a smoke probe's command in the workspace, as deploy and verify do, whatever folder the rollback's command runs in", async () => {
	await using scene = await openScene();
	mkdirSync(join(scene.workspace, "ops"));
	scene.editPolicy((text) =>
		text
			.replace('run: "./deploy.sh"', 'run: "../deploy.sh", working-directory: ops')
			.replace(
				"    smoke:\n",
				"    smoke:\n      - { type: command, name: script, run: test -x ./deploy.sh, deadline: 1s, interval: 200ms }\n",
			),
	);
	const result = await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
});
