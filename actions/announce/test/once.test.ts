/** The built bundle, killed at every write of a round and run beside others: each message arrives once. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isRead } from "@octoacme/local-github/journal.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { describe, expect, it, vi } from "vitest";
import { type ActionResult, type ActionRun, runAction, runPost } from "../../../test/harness/action.ts";
import { seedRun } from "../../preflight/test/shop-evidence.ts";

vi.setConfig({ testTimeout: 120_000 });

const WORKFLOW = ".github/workflows/ship.yml";
const POLICY = `version: 1
channels:
  hook: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }
  chat: { type: slack, url: CHAT_URL }
  room: { type: slack, url: ROOM_URL }
  board: { type: issue, labels: [news] }
audiences:
  support: { channels: [hook, chat], rendering: support }
  stakeholders: { channels: [room, board], rendering: stakeholder }
`;

const PERMISSIONS = {
	actions: "read",
	checks: "write",
	contents: "write",
	deployments: "read",
	issues: "write",
	"pull-requests": "read",
} as const;

class Shop implements AsyncDisposable {
	readonly folder = mkdtempSync(join(tmpdir(), "announce-once-"));
	readonly received: { readonly path: string; readonly key: string }[] = [];
	onMessage: (path: string) => void = () => {};
	github!: LocalGitHub;
	token = "";
	server!: Server;

	/** With v1.1.0 published. */
	static async open(): Promise<Shop> {
		const shop = new Shop();
		const { folder, state, people, lastId } = published;
		cpSync(folder, shop.folder, { recursive: true });
		await shop.start();
		Object.assign(shop.github.state, structuredClone(state));
		Object.assign(shop.github.people, structuredClone(people));
		while (shop.github.nextId() < lastId);
		return shop;
	}

	/** The published release itself: what it left on GitHub is copied for each test. */
	static async publish() {
		await using shop = new Shop();
		shop.commit("feat: base", "v1.0.0", { [WORKFLOW]: "on: push\n", ".github/release-policy.yml": POLICY });
		shop.commit("feat: carts", "v1.1.0");
		await shop.start();
		shop.addRun(1_000);
		const { outputs, log } = await shop.run({
			action: "release-notes",
			inputs: { phase: "publish", "require-verified": "false" },
		});
		expect(outputs["decision"], log).toBe("published");
		const folder = mkdtempSync(join(tmpdir(), "announce-published-"));
		process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
		cpSync(shop.folder, folder, { recursive: true });
		const { state, people } = structuredClone({ state: shop.github.state, people: shop.github.people });
		return { folder, state, people, lastId: shop.github.nextId() };
	}

	/** GitHub, over what the folder holds, and the channels. */
	async start() {
		this.github = await startLocalGitHub({ repository: "octo/shop", folder: this.folder });
		this.token = this.github.issueToken({ permissions: PERMISSIONS });
		this.server = createServer((request, response) => {
			request.resume().on("end", () => {
				const path = request.url!.split("/")[1]!;
				this.received.push({ path, key: String(request.headers["idempotency-key"] ?? "") });
				this.onMessage(path);
				response.writeHead(200).end("ok");
			});
		});
		await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
	}

	git(...args: readonly string[]) {
		const by = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
		const env = { PATH: process.env["PATH"] ?? "", HOME: this.folder, GIT_CONFIG_NOSYSTEM: "1" };
		return execFileSync("git", [...by, ...args], { cwd: this.folder, encoding: "utf8", env }).trim();
	}

	commit(message: string, tag: string, files: Readonly<Record<string, string>> = {}) {
		if (!existsSync(join(this.folder, ".git"))) this.git("init", "-q", "-b", "main");
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(this.folder, path)), { recursive: true });
			writeFileSync(join(this.folder, path), text);
		}
		this.git("add", "-A");
		this.git("commit", "-q", "--allow-empty", "-m", message);
		this.git("tag", tag);
	}

	run(fields: Partial<ActionRun> = {}) {
		return runAction(this.describeRun(fields));
	}

	post(main: ActionResult) {
		return runPost(this.describeRun({}), main);
	}

	describeRun(fields: Partial<ActionRun>): ActionRun {
		const base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
		return {
			action: "announce",
			apiUrl: this.github.apiUrl,
			graphqlUrl: this.github.graphqlUrl,
			token: this.token,
			workspace: this.folder,
			ref: "refs/tags/v1.1.0",
			env: {
				HOOK_URL: `${base}/hook/x`,
				HOOK_KEY: "canary-key",
				CHAT_URL: `${base}/chat/x`,
				ROOM_URL: `${base}/room/x`,
			},
			...fields,
			inputs: { ...(fields.action === undefined ? { "allow-hosts": "127.0.0.1" } : {}), ...fields.inputs },
		};
	}

	/** A run of the ship workflow, under way. */
	addRun(id: number) {
		seedRun(this.github, {
			id,
			workflow: WORKFLOW,
			sha: this.git("rev-parse", "v1.1.0"),
			branch: "v1.1.0",
			done: false,
		});
	}

	endRun(id: number) {
		Object.assign(this.github.state.runs.find((run) => run.id === id)!, {
			status: "completed",
			conclusion: "cancelled",
		});
	}

	count(path: string) {
		return this.received.filter((message) => message.path === path).length;
	}

	readState() {
		const checks = this.github.state.checks.filter(({ name }) => name.startsWith("octoacme/announce"));
		return {
			last: checks.at(-1)?.output.title,
			news: this.github.people.issues.filter(({ labels }) => labels.includes("news")).length,
			locks: this.git("for-each-ref", "--format=%(refname)", "refs/octoacme"),
		};
	}

	async [Symbol.asyncDispose]() {
		this.server.closeAllConnections();
		this.server.close();
		await this.github.close();
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

const published = await Shop.publish();
const DONE = { last: "4 delivered, 0 not", news: 1, locks: "" };

async function listWrites() {
	await using shop = await Shop.open();
	const result = await shop.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "announced" });
	expect(shop.readState()).toEqual(DONE);
	return shop.github.journal.entries
		.map((entry, index) => ({ ...entry, nth: index + 1 }))
		.filter((entry) => !isRead(entry));
}
const writes = await listWrites();

async function runAgain(shop: Shop, how: "attempt" | "new run", inputs: Readonly<Record<string, string>> = {}) {
	shop.github.faults.clear();
	shop.onMessage = () => {};
	if (how === "attempt") return shop.run({ runAttempt: 2, inputs });
	shop.endRun(1_000);
	if (!shop.github.state.runs.some(({ id }) => id === 1_001)) shop.addRun(1_001);
	return shop.run({ runId: "1001", inputs });
}

describe.concurrent("an announcement that is killed and run again", () => {
	const moments = writes.flatMap(({ nth, method, template }) =>
		(
			[
				["before", "attempt"],
				["after-applied", "new run"],
				["after-reply", "attempt"],
			] as const
		).map(([when, how]) => [when, nth, `${method} ${template}`, how] as const),
	);
	it.each(moments)("%s write %i, %s, arrives once by the next %s", async (when, nth, _request, how) => {
		await using shop = await Shop.open();
		let kill = () => {};
		shop.github.faults.add(
			{ nth, when, effect: { kind: "kill", kill: () => kill() } },
			...(when === "after-reply" ? [] : [{ nth, when, effect: { kind: "reset" } } as const]),
		);
		await shop.run({ onStart: (child) => (kill = () => void child.kill("SIGKILL")) });
		const answered = [shop.count("chat"), shop.count("room")];
		let again = await runAgain(shop, how);
		// Written down, but not known to have left: a person looks, and says so.
		if (again.outputs["reason"] === "delivery-unknown") {
			expect(again.exit).toBe(1);
			expect([shop.count("chat"), shop.count("room")]).not.toEqual([2, 2]);
			again = await runAgain(shop, how, { "repeat-unknown": "true" });
		}
		expect(again.outputs["decision"], again.log).toBe("announced");
		for (const [at, path] of ["chat", "room"].entries())
			expect(shop.count(path)).toBeLessThanOrEqual(answered[at]! + 1);
		expect(new Set(shop.received.filter(({ path }) => path === "hook").map(({ key }) => key)).size).toBe(1);
		expect(shop.readState()).toEqual(DONE);
	});

	it("leaves no lock after its post phase, so that another run need not wait for this one's end", async () => {
		await using shop = await Shop.open();
		const killed = await shop.run({
			onStart: (child) => {
				shop.onMessage = () => child.kill("SIGKILL");
			},
		});
		expect(shop.readState().locks).not.toBe("");
		const posted = await shop.post(killed);
		expect(posted.exit, posted.log).toBe(0);
		expect(posted.log).toContain("The announcement was stopped before its end.");
		expect(shop.readState().locks).toBe("");
		const again = await shop.post(killed);
		expect(again.exit, again.log).toBe(0);
	});

	it.each([
		["answers again", 1, ""],
		["still fails", 0, "The lock of the announcement was not released"],
	])(
		"stays green and calls no announcement stopped when its lock was not released and GitHub %s",
		async (_, left, said) => {
			await using shop = await Shop.open();
			shop.github.faults.add({
				name: "the lock cannot be deleted",
				method: "DELETE",
				template: /\/git\/refs\//,
				times: 50,
				when: "before",
				effect: { kind: "status", status: 502 },
			});
			const done = await shop.run();
			expect(done.outputs, done.log).toMatchObject({ decision: "announced" });
			expect(done.exit, done.log).toBe(0);
			expect(done.log).toContain("The lock of the announcement was not released");
			expect(shop.readState().locks).not.toBe("");
			if (left === 1) shop.github.faults.clear();
			const posted = await shop.post(done);
			expect(posted.exit, posted.log).toBe(0);
			expect(posted.log).toContain(said);
			expect(posted.log).not.toContain("The announcement was stopped before its end.");
			expect(shop.readState().locks === "").toBe(left === 1);
		},
	);

	it("leaves nothing for the post phase when it came to its end", async () => {
		await using shop = await Shop.open();
		const done = await shop.run();
		shop.github.journal.clear();
		expect((await shop.post(done)).log).not.toContain("warning");
		expect(shop.github.journal.entries).toEqual([]);
	});

	it.each([
		["hook", { hook: 2, chat: 1, room: 1 }],
		["chat", { hook: 1, chat: 1, room: 0 }],
		["room", { hook: 1, chat: 1, room: 1 }],
	])("while %s answers repeats nothing that was answered before", async (path, counts) => {
		await using shop = await Shop.open();
		await shop.run({
			onStart: (child) => {
				shop.onMessage = (now) => now === path && child.kill("SIGKILL");
			},
		});
		await runAgain(shop, "attempt");
		expect({ hook: shop.count("hook"), chat: shop.count("chat"), room: shop.count("room") }).toMatchObject(
			path === "chat" ? { ...counts, room: 1 } : counts,
		);
	});
});

describe("announcements at the same moment", () => {
	it.each([2, 6])("of %i runs send each message once, and every run is green", async (count) => {
		await using shop = await Shop.open();
		const ids = Array.from({ length: count }, (_, at) => 2_000 + at);
		for (const id of ids) shop.addRun(id);
		const results = await Promise.all(ids.map((id) => shop.run({ runId: String(id) })));
		expect(results.map(({ exit }) => exit)).toEqual(ids.map(() => 0));
		expect([shop.count("hook"), shop.count("chat"), shop.count("room")]).toEqual([1, 1, 1]);
		expect(shop.readState()).toEqual(DONE);
	});
});
