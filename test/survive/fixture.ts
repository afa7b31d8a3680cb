/** One small release, whole: the local GitHub over a real git repository, the service, the channels, a command that deploys, and the six bundles. It can be set back to any moment. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { seedCheck, seedRun } from "../../actions/preflight/test/shop-evidence.ts";
import { type ActionResult, type ActionRun, findBrokenRules, runAction, runPost } from "../harness/action.ts";
import { seedDeployment } from "../harness/deployments.ts";
import { Repository } from "../harness/repository.ts";
import { type PolicyOptions, renderPolicy } from "./policy.ts";
import { type Endpoint, type Message, openEndpoint, readMessage } from "./servers.ts";

export const POLICY_FILE = ".github/release-policy.yml";
export const SHIP = ".github/workflows/ship.yml";
/** One in each variable that the policy names; none of them may be read anywhere. */
export const CANARIES = {
	PAGER_KEY: "canary-of-the-pager-key",
	HOOK_KEY: "canary-of-the-signing-key",
	HOOK_PATH: "canary-of-the-hook-address",
	SLACK_PATH: "canary-of-the-slack-address",
	DATABASE_URL: "canary-of-the-deploy-command",
	BACKUP_KEY: "canary-of-the-backup-command",
} as const;

const PERMISSIONS = {
	actions: "write",
	checks: "write",
	contents: "write",
	deployments: "write",
	issues: "write",
	"pull-requests": "read",
	statuses: "read",
} as const;

export interface Snapshot {
	readonly folder: string;
	readonly state: LocalGitHub["state"];
	readonly people: LocalGitHub["people"];
	readonly messages: readonly Message[];
}

export interface Step {
	readonly action: string;
	readonly inputs?: Readonly<Record<string, string>>;
	/** A further run of the workflow instead of the one under way. */
	readonly runId?: string;
}

export interface Fixture extends AsyncDisposable {
	readonly github: LocalGitHub;
	readonly repository: Repository;
	readonly shas: { readonly old: string; readonly previous: string; readonly next: string };
	readonly service: Endpoint;
	readonly channels: Endpoint;
	readonly messages: Message[];
	/** Whether the new release works. */
	healthy: boolean;
	/** Status that a channel answers with. */
	answerChannel: (path: string) => number;
	/** Lines that the command wrote: `begin VERSION`, `end VERSION`. */
	readonly commands: () => readonly string[];
	readonly running: () => string;
	/** Files that steer the command: it fails, or sends a signal to the process in `pid`. */
	readonly steer: (name: "fail" | "signal-at" | "signal" | "pid" | "running", content: string | null) => void;
	readonly setPolicy: (options: PolicyOptions) => void;
	readonly describe: (step: Step, change?: Partial<ActionRun>) => ActionRun;
	readonly run: (step: Step, change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (step: Step, main: Pick<ActionResult, "state">, change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly findBroken: (step: Step, result: ActionResult) => readonly string[];
	readonly snapshot: () => Snapshot;
	readonly restore: (snapshot: Snapshot) => void;
	readonly forget: (snapshot: Snapshot) => void;
}

function writeHistory(repository: Repository, policy: string): Fixture["shas"] {
	const old = repository.commit("feat: the shop", {
		[POLICY_FILE]: policy,
		[SHIP]: "on: { push: { tags: [v*] } }\n",
	});
	repository.git("tag", "v0.9.0");
	const previous = repository.commit("feat: carts (#1)");
	repository.git("tag", "v1.0.0");
	repository.commit("feat: checkout (#2)");
	const next = repository.commit("fix: sums (#3)");
	repository.git("tag", "-a", "-m", "v1.1.0", "v1.1.0");
	return { old, previous, next };
}

function seedHistory({ github, shas }: Pick<Fixture, "github" | "shas">): void {
	for (const login of ["ada", "bob", "eve", "cleo"])
		seedUser(github.people, { login, role: login === "ada" ? "admin" : "write" });
	github.derivePulls();
	seedRun(github, { id: 900, workflow: ".github/workflows/ci.yml", sha: shas.next, branch: "main" });
	seedRun(github, { id: 800, workflow: SHIP, sha: shas.previous, branch: "v1.0.0" });
	for (const id of [1000, 2000]) seedRun(github, { id, workflow: SHIP, sha: shas.next, branch: "v1.1.0", done: false });
	seedCheck(github, { sha: shas.next, name: "test", run: 900 });
	for (const [sha, version, runId] of [
		[shas.old, "0.9.0", "700"],
		[shas.previous, "1.0.0", "800"],
	] as const)
		seedDeployment(github, {
			sha,
			version,
			environment: "production",
			runId,
			statuses: [
				["in_progress", "the command runs"],
				["success", `deployed v${version}`],
				["success", "verified: healthy"],
			],
		});
}

/** It prints its secret, as careless commands do, and can be told to fail or to send a signal at its begin, in its middle and at its end. */
function renderCommand(folder: string): string {
	return `#!/usr/bin/env bash
at() {
	[ "$(cat "${folder}/signal-at" 2>/dev/null)" = "$1" ] || return 0
	rm "${folder}/signal-at"
	kill -"$(cat "${folder}/signal")" "$(cat "${folder}/pid")"
	sleep 0.3
}
echo "begin $OCTOACME_VERSION" >> "${folder}/commands"
echo "signing in with $DATABASE_URL"
at begin
[ -e "${folder}/fail" ] && { echo "end $OCTOACME_VERSION" >> "${folder}/commands"; exit 3; }
printf %s "$OCTOACME_VERSION" > "${folder}/running"
at middle
echo "end $OCTOACME_VERSION" >> "${folder}/commands"
at end
exit 0
`;
}

export async function openFixture(options: PolicyOptions = {}): Promise<Fixture> {
	const home = mkdtempSync(join(tmpdir(), "survive-"));
	const workspace = join(home, "workspace");
	mkdirSync(workspace);
	const file = (name: string) => join(home, name);
	const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), "utf8") : "");
	const messages: Message[] = [];
	const service = await openEndpoint(({ path }) => {
		const version = read("running");
		const failing = version === "1.1.0" && !fixture.healthy;
		if (path === "/metric") return { status: 200, body: JSON.stringify({ value: failing ? 0.5 : 0 }) };
		return { status: 200, body: JSON.stringify({ version }) };
	});
	const channels = await openEndpoint(({ path, headers, body }) => {
		const status = fixture.answerChannel(path);
		const message = readMessage(path, headers, body);
		if (status < 300) messages.push(message);
		// PagerDuty says in the body whether it took an event.
		return { status, body: path === "/pager" ? JSON.stringify({ status: "success", dedup_key: message.key }) : "ok" };
	});
	const hosts = { service: service.url, channels: channels.url };
	writeFileSync(file("running"), "1.0.0");
	writeFileSync(join(workspace, "deploy.sh"), renderCommand(home), { mode: 0o755 });
	const repository = Repository.init();
	const shas = writeHistory(repository, renderPolicy(hosts, options));
	const github = await startLocalGitHub({ repository: "octo/shop", folder: repository.folder, requestsPerHour: 1e9 });
	const token = github.issueToken({ permissions: PERMISSIONS });
	const env = {
		PAGER_KEY: CANARIES.PAGER_KEY,
		HOOK_KEY: CANARIES.HOOK_KEY,
		HOOK_URL: `${channels.url}/hook/${CANARIES.HOOK_PATH}`,
		SLACK_URL: `${channels.url}/slack/${CANARIES.SLACK_PATH}`,
		DATABASE_URL: CANARIES.DATABASE_URL,
		BACKUP_KEY: CANARIES.BACKUP_KEY,
	};
	const fixture: Fixture = {
		github,
		repository,
		shas,
		service,
		channels,
		messages,
		healthy: true,
		answerChannel: () => 202,
		commands: () => read("commands").split("\n").filter(Boolean),
		running: () => read("running"),
		steer: (name, content) => {
			if (content === null) rmSync(file(name), { force: true });
			else writeFileSync(file(name), content);
		},
		setPolicy: (more) => void repository.commit("chore: policy", { [POLICY_FILE]: renderPolicy(hosts, more) }),
		describe: (step, change = {}) => ({
			action: step.action,
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token,
			ref: "refs/tags/v1.1.0",
			sha: shas.next,
			workspace,
			runId: step.runId ?? "1000",
			toleratesLeaks: true,
			...change,
			inputs: { ...defaultInputs(step.action, channels.url), ...step.inputs, ...change.inputs },
			env: { ...env, ...change.env },
		}),
		run: (step, change) => runAction(fixture.describe(step, change)),
		post: (step, main, change) => runPost(fixture.describe(step, change), main),
		findBroken: (step, result) => findBrokenRules(fixture.describe(step), result, Object.values(CANARIES)),
		snapshot: () => {
			const folder = mkdtempSync(join(tmpdir(), "survive-snapshot-"));
			cpSync(repository.folder, join(folder, "repository"), { recursive: true });
			for (const name of ["commands", "running"]) writeFileSync(join(folder, name), read(name));
			const { state, people } = structuredClone({ state: github.state, people: github.people });
			return { folder, state, people, messages: [...messages] };
		},
		restore: (snapshot) => {
			rmSync(repository.folder, { recursive: true, force: true });
			cpSync(join(snapshot.folder, "repository"), repository.folder, { recursive: true });
			for (const name of ["commands", "running"]) writeFileSync(file(name), readFileSync(join(snapshot.folder, name)));
			for (const name of ["fail", "signal-at"] as const) fixture.steer(name, null);
			Object.assign(github.state, structuredClone(snapshot.state));
			Object.assign(github.people, structuredClone(snapshot.people));
			messages.splice(0, messages.length, ...snapshot.messages);
			github.faults.clear();
			github.journal.clear();
			service.reset();
			channels.reset();
			fixture.healthy = true;
			fixture.answerChannel = () => 202;
		},
		forget: ({ folder }) => rmSync(folder, { recursive: true, force: true }),
		[Symbol.asyncDispose]: async () => {
			await github.close();
			service.close();
			channels.close();
			repository[Symbol.dispose]();
			rmSync(home, { recursive: true, force: true, maxRetries: 3 });
		},
	};
	seedHistory(fixture);
	return fixture;
}

function defaultInputs(action: string, channels: string): Readonly<Record<string, string>> {
	const environment = { environment: "production" };
	if (action === "rollback") return { ...environment, reason: "error rate 7 %" };
	if (action === "announce") return { "allow-hosts": channels.slice("http://".length) };
	return action === "deploy" || action === "verify" ? environment : {};
}
