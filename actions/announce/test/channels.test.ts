/** The built bundle over every kind of channel at once: GitHub's own (held to its schemas), chat, a pager, and mail over TLS. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type ActionRun, runAction } from "../../../test/harness/action.ts";
import { type MailServer, openMailServer } from "../../../test/harness/mail-server.ts";
import { makeRepository, openStory } from "../../release-notes/test/story.ts";

const POLICY = `version: 1
channels:
  forum: { type: discussion, category: Announcements }
  board: { type: issue, labels: [news] }
  chat: { type: slack, url: CHAT_URL }
  room: { type: teams, url: ROOM_URL }
  mail: { type: email, smtp: SMTP, from: "ship@octoacme.test", to: ["all@octoacme.test", "support@octoacme.test"] }
audiences:
  support: { channels: [mail, room], rendering: support }
  stakeholders: { channels: [forum, board, chat], rendering: stakeholder }
`;
const PASSWORD = "smtp-password-canary";

let folder: string;
let github: LocalGitHub;
let mail: MailServer;
let server: Server;
let received: { path: string; body: string }[];
let hang: (path: string) => boolean;
let base: string;
let token: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "announce-"));
	const made = makeRepository(folder);
	github = await startLocalGitHub({ repository: "octo/shop", folder });
	github.people.discussionCategories.push({ id: 1, name: "Announcements", slug: "announcements", answerable: false });
	token = github.issueToken({
		permissions: {
			contents: "write",
			"pull-requests": "read",
			issues: "write",
			discussions: "write",
			checks: "write",
			deployments: "read",
		},
	});
	const { story } = openStory(github, made, async () => {});
	story.policy(POLICY);
	story.tag("v1.0.0");
	story.commit("feat: carts for @everyone <!channel>");
	story.tag("v1.1.0");
	mail = await openMailServer({
		tls: "starttls",
		login: { user: "ship", password: PASSWORD },
		refuse: ["nobody@octoacme.test"],
	});
	writeFileSync(join(folder, "ca.pem"), mail.certificate);
	received = [];
	hang = () => false;
	server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += chunk;
		});
		request.on("end", () => {
			if (hang(request.url!)) return;
			received.push({ path: request.url!, body });
			// Slack answers "ok"; a Teams workflow accepts with an empty body.
			if (request.url!.startsWith("/room")) response.writeHead(202).end();
			else response.writeHead(200).end("ok");
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const published = await run({ phase: "publish", "require-verified": "false" }, { action: "release-notes" });
	expect(published.outputs["decision"]).toBe("published");
});
afterEach(async () => {
	server.closeAllConnections();
	server.close();
	await mail[Symbol.asyncDispose]();
	await github.close();
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function run(inputs: Record<string, string> = {}, fields: Partial<ActionRun> = {}) {
	const action = fields.action ?? "announce";
	return runAction({
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		token,
		workspace: folder,
		ref: "refs/tags/v1.1.0",
		inputs: { ...(action === "announce" ? { "allow-hosts": "127.0.0.1" } : {}), ...inputs },
		env: {
			CHAT_URL: `${base}/chat/secret-path`,
			ROOM_URL: `${base}/room/secret-path`,
			SMTP: `smtp://ship:${PASSWORD}@127.0.0.1:${mail.port}`,
			NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
		},
		...fields,
		action,
	});
}

const discussions = () => github.people.discussions;
const news = () => github.people.issues.filter(({ labels }) => labels.includes("news"));

it("tells every channel once; what was fixed later is brought up to date where the channel can, and said nowhere twice", async () => {
	const first = await run();
	expect(first.log.match(/::error.*/)?.[0]).toBe(undefined);
	expect(first.exit).toBe(0);
	expect(discussions()).toHaveLength(1);
	expect(discussions()[0]).toMatchObject({
		category: "announcements",
		author: expect.stringContaining("github-actions"),
	});
	expect(discussions()[0]!.body).toContain("carts for");
	expect(discussions()[0]!.body).not.toMatch(/@everyone|<!channel>/);
	expect(news()).toHaveLength(1);
	expect(received.map(({ path }) => path).sort()).toEqual(["/chat/secret-path", "/room/secret-path"]);
	expect(mail.mails.map(({ to, encrypted, user }) => ({ to, encrypted, user }))).toEqual([
		{ to: ["all@octoacme.test", "support@octoacme.test"], encrypted: true, user: "ship" },
	]);
	const seen = { mails: mail.mails.length, chat: received.length, at: github.journal.entries.length };

	const again = await run();
	expect(again.exit).toBe(0);
	const writes = github.journal.entries
		.slice(seen.at)
		.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
	expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
	expect([mail.mails.length, received.length, discussions().length, news().length]).toEqual([1, 2, 1, 1]);

	// A known issue turns up: the next run says so where a message can be changed.
	github.people.issues.push({
		...news()[0]!,
		id: github.nextId(),
		number: 900,
		title: "Sums are slow on Mondays",
		body: "",
		labels: ["known-issue"],
		author: "ben",
	});
	await run({}, { action: "release-notes" });
	const updated = await run();
	expect(updated.exit).toBe(0);
	expect([discussions().length, news().length]).toEqual([1, 1]);
	expect([discussions()[0]!.body, news()[0]!.body].join("\n")).toContain("Sums are slow on Mondays");
	expect(received.filter(({ path }) => path.startsWith("/chat"))).toHaveLength(1);
	expect(github.journal.violations()).toEqual([]);
	for (const { log } of [first, again, updated]) {
		const shown = log
			.split("\n")
			.filter((line) => /secret-path|smtp-password-canary/.test(line) && !line.startsWith("::add-mask::"));
		expect(shown).toEqual([]);
	}
	expect(JSON.stringify(github.journal.entries)).not.toMatch(/secret-path|smtp-password-canary/);
}, 60_000);

it("goes on past a channel that never answers, says which, and tells it alone the next time", async () => {
	hang = (path) => path.startsWith("/room");
	const first = await run();
	expect(first.exit).toBe(1);
	expect(first.commands.filter(({ name }) => name === "error")).toHaveLength(1);
	expect(first.summary).toContain("room");
	expect([mail.mails.length, received.length, discussions().length, news().length]).toEqual([1, 1, 1, 1]);
}, 90_000);
