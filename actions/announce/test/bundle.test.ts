/** The built bundle: each audience and channel once, receipts kept, signed webhooks, failures that name the channel. */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { openReleaseSite, type ReleaseSite } from "../../../test/harness/release-site.ts";

const POLICY = `version: 1
channels:
  hook: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }
  chat: { type: slack, url: CHAT_URL }
  board: { type: issue, labels: [news] }
audiences:
  support: { channels: [hook], rendering: support }
  stakeholders: { channels: [chat, board], rendering: stakeholder }
`;

let site: ReleaseSite;
let server: Server;
let hook: string;
let received: { path: string; headers: Record<string, unknown>; body: string }[];
let answers: (path: string) => number;

beforeEach(async () => {
	site = await openReleaseSite();
	received = [];
	answers = () => 200;
	server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => (body += chunk));
		request.on("end", () => {
			received.push({ path: request.url!, headers: request.headers, body });
			response.writeHead(answers(request.url!)).end("ok");
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { repository } = site;
	repository.commit("feat: base", { ".github/release-policy.yml": POLICY });
	repository.git("tag", "v1.0.0");
	repository.commit("feat: cart for @everyone <!channel>");
	repository.git("tag", "v1.1.0");
	const drafted = await site.run({
		action: "release-notes",
		ref: "refs/tags/v1.1.0",
		inputs: { phase: "publish", "require-verified": "false" },
	});
	expect(drafted.outputs).toMatchObject({ decision: "published" });
});
afterEach(async () => {
	server.closeAllConnections();
	server.close();
	await site[Symbol.asyncDispose]();
});

function run(inputs: Record<string, string> = {}, fields: Partial<ActionRun> = {}) {
	return site.run({
		action: "announce",
		ref: "refs/tags/v1.1.0",
		inputs: { "allow-hosts": "127.0.0.1", ...inputs },
		env: { HOOK_URL: `${hook}/hook/secret-path`, HOOK_KEY: "canary-key", CHAT_URL: `${hook}/chat/secret-path` },
		...fields,
	});
}

const issues = () => site.github.people.issues;

describe("announce", () => {
	it("tells every audience once, signed and neutralised, and sends nothing the second time", async () => {
		const first = await run();
		expect(first.outputs).toMatchObject({ decision: "announced", reason: "announced", delivered: "3", failed: "0" });
		expect(received.map(({ path }) => path.split("/")[1]).sort()).toEqual(["chat", "hook"]);
		const signed = received.find(({ path }) => path.startsWith("/hook"))!;
		expect(signed.headers["x-octoacme-signature-256"]).toBe(
			`sha256=${createHmac("sha256", "canary-key").update(signed.body).digest("hex")}`,
		);
		expect(JSON.parse(signed.body)).toMatchObject({
			kind: "announcement",
			data: { audience: "support", version: "1.1.0" },
		});
		const chat = received.find(({ path }) => path.startsWith("/chat"))!.body;
		expect(chat).not.toMatch(/<!channel>|@everyone/);
		expect(issues()).toHaveLength(1);
		expect(issues()[0]!.body).not.toMatch(/@everyone|<!channel>/);
		const writes = site.github.journal.writes().length;
		const again = await run({}, { runId: "77" });
		expect(again.outputs).toMatchObject({ decision: "announced", reason: "already-announced" });
		expect(received).toHaveLength(2);
		expect(site.github.journal.writes()).toHaveLength(writes);
	});

	it("opens one issue for an audience with two issue channels, and notes nothing before what GitHub shows", async () => {
		const boards = `version: 1
channels: { board: { type: issue, labels: [news] }, list: { type: issue, labels: [all] } }
audiences:
  support: { channels: [board, list], rendering: support }
  stakeholders: { channels: [list], rendering: stakeholder }
`;
		site.repository.commit("chore: boards", { ".github/release-policy.yml": boards });
		const result = await run();
		expect(result.outputs, result.log).toMatchObject({ decision: "announced", delivered: "3" });
		expect(issues()).toHaveLength(2);
		const noted = site.github.state.checks.filter(({ name }) => name.startsWith("octoacme/announce"));
		expect(noted).toHaveLength(1);
		expect(JSON.parse(result.outputs["receipts"]!)).toMatchObject([
			{ audience: "support", channel: "board", adopted: false },
			{ audience: "support", channel: "list", adopted: true },
			{ audience: "stakeholders", channel: "list", adopted: false },
		]);
	});

	it("says which channel failed, without its address, and sends only that one again", async () => {
		answers = (path) => (path.startsWith("/hook") ? 404 : 200);
		const failed = await run();
		expect(failed.exit).toBe(1);
		expect(failed.outputs).toMatchObject({ decision: "partly-announced", reason: "delivery-failed" });
		expect(failed.summary + JSON.stringify(site.github.journal.entries.map(({ body }) => body))).not.toMatch(
			/secret-path|canary-key/,
		);
		// The runner hides in the log what these lines name.
		expect(
			failed.log.split("\n").filter((line) => /^::add-mask::.*(?:secret-path|canary-key)/.test(line)),
		).toHaveLength(3);
		expect(
			failed.log
				.split("\n")
				.filter((line) => !line.startsWith("::add-mask::"))
				.join("\n"),
		).not.toMatch(/secret-path|canary-key/);
		expect(issues()).toHaveLength(2);
		answers = () => 200;
		received.length = 0;
		const fixed = await run();
		expect(fixed.outputs).toMatchObject({ decision: "announced" });
		expect(received.map(({ path }) => path.split("/")[1])).toEqual(["hook"]);
	});

	it("asks before it repeats what a killed run may have sent to a channel that would show it", async () => {
		await run(
			{},
			{
				onStart: (child) => {
					answers = (path) => {
						if (path.startsWith("/chat")) child.kill("SIGKILL");
						return 200;
					};
				},
			},
		);
		answers = () => 200;
		const before = received.filter(({ path }) => path.startsWith("/chat")).length;
		const asked = await run();
		expect(asked.outputs).toMatchObject({ decision: "partly-announced", reason: "delivery-unknown" });
		expect(received.filter(({ path }) => path.startsWith("/chat"))).toHaveLength(before);
		expect(issues().filter(({ title }) => !title.startsWith("Support"))).toHaveLength(1);
		expect((await run({ "repeat-unknown": "true" })).outputs).toMatchObject({ decision: "announced" });
	});

	it.each([
		["an empty variable", { env: { HOOK_URL: "", HOOK_KEY: "k", CHAT_URL: "" } }, "not-configured"],
		["a private address that nobody allowed", { inputs: { "allow-hosts": "" } }, "refused-address"],
	])("reports %s", async (_, fields: Partial<ActionRun>, words) => {
		const result = await run(
			fields.inputs as Record<string, string>,
			fields.env === undefined ? {} : { env: fields.env },
		);
		expect(result.outputs).toMatchObject({ decision: "partly-announced", reason: "delivery-failed" });
		expect(result.log).toContain(words);
	});

	it("refuses a draft, plans without sending in a dry run, and names an unknown audience", async () => {
		expect((await run({ "dry-run": "true" })).outputs).toMatchObject({ decision: "planned" });
		site.github.state.releases[0]!.draft = true;
		expect((await run()).outputs).toMatchObject({ decision: "refused", reason: "not-published" });
		const strange = await run({ audiences: "press", "allow-draft": "true" });
		expect(strange.log).toContain("press");
		expect(received).toEqual([]);
	});
});
