/** A GitHub on loopback: one repository, HTTP in front of the routes, every request and answer written down and held to GitHub's schemas. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCollaborationState } from "./collaboration-state.ts";
import { createDeliveryState } from "./delivery-state.ts";
import { deriveAddresses, derivePullRequests, PULL_LOG_FORMAT, seedDerived } from "./derive.ts";
import { type Answer, describeFault, type Fault, FaultPlan, type FaultTarget, writeFault } from "./faults.ts";
import { GitRepository } from "./git-repository.ts";
import { executeGraphql } from "./graphql/execution.ts";
import { createGraphqlRoot } from "./graphql/root.ts";
import { asRecord, type Incoming } from "./incoming.ts";
import { isRead, Journal, type JournalEntry } from "./journal.ts";
import { Limits, renderLimitHeaders } from "./limits.ts";
import { nameAddress, numberAddress } from "./presenters/identity.ts";
import { showSeconds } from "./presenters/times.ts";
import { collaborationRoutes } from "./routes/collaboration.ts";
import { contentRoutes } from "./routes/contents.ts";
import { deliveryRoutes } from "./routes/delivery.ts";
import {
	answerRefusal,
	type Caller,
	type Exchange,
	pageReply,
	type Reply,
	type Route,
	readText,
} from "./routes/exchange.ts";
import { refuseForm } from "./routes/form.ts";
import { gitRoutes } from "./routes/git.ts";
import { repositoryRoutes } from "./routes/repository.ts";
import { serveRoute } from "./routes/serve.ts";
import {
	findOperation,
	type Operation,
	type Violation,
	validateRequest,
	validateResponse,
} from "./schema/validation.ts";
import type { LocalGitHub, LocalGitHubOptions } from "./service-contract.ts";
import { type TokenRequest, Tokens } from "./tokens.ts";
import { answerUnmodelled, findHeaders, findUnmodelled } from "./unmodelled.ts";

const DOCUMENTATION = "https://docs.github.com/rest";
const BAD_CREDENTIALS: Reply = {
	status: 401,
	body: { message: "Bad credentials", documentation_url: DOCUMENTATION, status: "401" },
};
const RATE_LIMITED: Reply = {
	status: 403,
	body: { message: "API rate limit exceeded for installation.", documentation_url: DOCUMENTATION },
};
const JSON_TYPE = "application/json; charset=utf-8";

export type { LocalGitHub, LocalGitHubOptions };

/** startLocalGitHub listens on 127.0.0.1 until it is closed. */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
	const [owner = "", name = ""] = options.repository.split("/");
	const git = new GitRepository({
		owner,
		name,
		folder: options.folder,
		...(options.private === undefined ? {} : { private: options.private }),
	});
	const server = createServer();
	server.listen(options.port ?? 0, "127.0.0.1");
	await once(server, "listening");
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const github = new Service(git, origin, server, options);
	server.on("request", (request, response) => void github.answer(request, response));
	return github;
}

/** A request while the faults that match it are carried out. */
interface StruckRequest {
	readonly faults: readonly Fault[];
	readonly target: FaultTarget;
	readonly response: ServerResponse;
	readonly entry: JournalEntry;
}

class Service implements LocalGitHub {
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	readonly serverUrl: string;
	readonly git: GitRepository;
	readonly state = createDeliveryState();
	readonly people = createCollaborationState();
	readonly journal = new Journal();
	readonly faults = new FaultPlan();
	readonly limits: Limits;
	latencyMs: number;
	readonly #tokens = new Tokens();
	readonly #routes: ReadonlyMap<string, Route>;
	readonly #server: Server;
	readonly #onDispatch: LocalGitHubOptions["onDispatch"];
	#clockOffset = 0;
	#lastId = 1_000;

	constructor(git: GitRepository, origin: string, server: Server, options: LocalGitHubOptions) {
		this.git = git;
		this.apiUrl = origin;
		this.graphqlUrl = `${origin}/graphql`;
		this.serverUrl = origin;
		this.#server = server;
		this.latencyMs = options.latencyMs ?? 0;
		this.limits = new Limits(options.requestsPerHour);
		this.#onDispatch = options.onDispatch;
		const traits = () => ({ hasIssues: this.people.issuesEnabled, hasDiscussions: this.people.discussionsEnabled });
		const routes = [
			...gitRoutes(git),
			...repositoryRoutes(git, traits),
			...contentRoutes(git),
			...collaborationRoutes,
			...deliveryRoutes,
		];
		this.#routes = new Map(routes.map((route) => [route.operation, route]));
	}

	issueToken(request: TokenRequest): string {
		return this.#tokens.issue(request);
	}

	revokeToken(token: string): void {
		this.#tokens.revoke(token);
	}

	now(): Date {
		return new Date(Date.now() + this.#clockOffset);
	}

	setNow(now: Date): void {
		this.#clockOffset = now.getTime() - Date.now();
	}

	nextId(): number {
		// Numbers of issues and ids of what the seed builders made stay below.
		const seeded = this.people.issues.reduce((highest, issue) => Math.max(highest, issue.id), 0);
		this.#lastId = Math.max(this.#lastId, seeded) + 1;
		return this.#lastId;
	}

	derivePulls(): number {
		const log = this.git.run(["log", `--format=${PULL_LOG_FORMAT}`, this.git.defaultBranch, "--"]);
		const pulls = derivePullRequests(log);
		const place = { owner: this.git.owner, name: this.git.name, branch: this.git.defaultBranch };
		seedDerived(this.people, place, pulls, deriveAddresses(log));
		return pulls.length;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, "close");
	}

	/** Serves one request from first byte to last; it never throws. */
	async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const incoming = await this.#read(request);
		const found = this.#find(incoming);
		const entry = this.journal.open({
			method: incoming.method,
			template: found.template,
			operation: found.operation?.id ?? null,
			path: incoming.path,
			query: incoming.query.toString(),
			body: incoming.body,
			token: incoming.caller?.name ?? null,
		});
		const target: FaultTarget = { ...entry, body: incoming.body };
		const faults = this.faults.match(target);
		if (faults.length > 0) entry.fault = faults.map(describeFault).join(", ");
		try {
			if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
			const struck = { faults, target, response, entry };
			if (await this.#strike(struck, "before", { status: 200, headers: {}, body: "" })) return;
			const answer = await this.#serve(incoming, found, entry);
			if (await this.#strike(struck, "after-applied", answer)) return;
			// The entry ends before the client can have read the answer: what it then asks comes after.
			this.journal.close(entry, answer.status);
			response.writeHead(answer.status, answer.headers);
			response.end(answer.body);
			await this.#strike(struck, "after-reply", answer);
		} catch (error) {
			this.journal.blame(entry, [
				{
					operation: entry.operation ?? "server",
					part: "response",
					pointer: "",
					message: error instanceof Error ? (error.stack ?? error.message) : String(error),
				},
			]);
			this.journal.close(entry, 500);
			if (!response.headersSent) response.writeHead(500, { "content-type": JSON_TYPE });
			response.end(JSON.stringify({ message: "Server Error" }));
		}
	}

	/** Carries out the faults of a moment; true when one of them was the answer. */
	async #strike(struck: StruckRequest, when: Fault["when"], answer: Answer): Promise<boolean> {
		const { target, response, entry } = struck;
		for (const { effect } of struck.faults.filter((fault) => fault.when === when)) {
			if (effect.kind === "kill") {
				await effect.kill(target);
				continue;
			}
			if (when === "after-reply") continue;
			const status = await writeFault(effect, answer, response, () => this.now().getTime());
			this.journal.close(entry, status);
			return true;
		}
		return false;
	}

	async #read(request: IncomingMessage): Promise<Incoming> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const bytes = Buffer.concat(chunks);
		const url = new URL(request.url ?? "/", "http://local");
		const asked = url.pathname.replace(/^\/api\/(?=graphql$)|^\/api\/v3(?=\/)|^\/api\/uploads(?=\/)/, (prefix) =>
			prefix === "/api/" ? "/" : "",
		);
		const path = nameAddress(this.git, asked);
		const isJson = bytes.length > 0 && !/^\/repos\/[^/]+\/[^/]+\/releases\/\d+\/assets$/.test(path);
		let body: unknown;
		if (isJson) {
			try {
				body = JSON.parse(bytes.toString("utf8"));
			} catch {
				body = bytes.toString("utf8");
			}
		}
		return {
			method: request.method ?? "GET",
			path,
			query: url.searchParams,
			bytes,
			body,
			caller: this.#tokens.read(request.headers.authorization),
			headers: request.headers,
		};
	}

	#find(incoming: Incoming): { template: string | null; operation: Operation | null; path: Record<string, string> } {
		if (incoming.path === "/graphql" && incoming.method === "POST")
			return { template: "/graphql", operation: null, path: {} };
		try {
			const found = findOperation(incoming.method === "HEAD" ? "GET" : incoming.method, incoming.path);
			return found === null
				? { template: null, operation: null, path: {} }
				: { template: found.operation.path, operation: found.operation, path: found.path };
		} catch {
			return { template: null, operation: null, path: {} };
		}
	}

	async #serve(
		incoming: Incoming,
		found: { operation: Operation | null; template: string | null; path: Record<string, string> },
		entry: JournalEntry,
	): Promise<Answer> {
		const { caller } = incoming;
		const blame = (violations: readonly Violation[]) => this.journal.blame(entry, violations);
		if (caller === null) return this.#render(BAD_CREDENTIALS, null);
		if (!this.limits.take(caller.name, this.now())) return this.#render(RATE_LIMITED, caller);
		if (found.template === "/graphql") return this.#serveGraphql(incoming, caller, entry);
		const { operation } = found;
		const route = operation === null ? undefined : this.#routes.get(operation.id);
		if (operation === null || route === undefined) {
			const what = {
				operation: operation?.id ?? "unknown",
				part: "route" as const,
				pointer: incoming.path,
				message: `${incoming.method} ${incoming.path} is not served`,
			};
			blame([what]);
			return this.#render(answerUnmodelled([{ pointer: "", message: what.message }]), caller);
		}
		const refusal = refuseForm(operation.id, incoming);
		if (refusal !== null) return this.#render(answerRefusal(refusal), caller);
		const request = { path: found.path, query: incoming.query, body: incoming.body };
		const requested = validateRequest(operation.id, request);
		const unmodelled = findUnmodelled(operation.id, { ...request, headers: incoming.headers }, requested);
		blame([...requested, ...unmodelled.filter((violation) => !requested.includes(violation))]);
		if (unmodelled.length > 0) return this.#render(answerUnmodelled(unmodelled), caller);
		const served = serveRoute(route, this.#exchange(incoming, found, caller, operation), requested);
		const paged = pageReply(served.reply, served.query, numberAddress(this.git, `${this.apiUrl}${incoming.path}`));
		entry.applied = !isRead(entry) && served.isDone();
		if (served.isDone() && this.#onDispatch !== undefined)
			for (const dispatch of this.state.dispatches.splice(0)) this.#onDispatch(dispatch);
		const unread = paged.status < 300 ? served.listUnread() : [];
		if (unread.length > 0) {
			blame(unread);
			return this.#render(answerUnmodelled(unread), caller);
		}
		if (paged.bytes === undefined) blame(validateResponse(operation.id, paged.status, paged.body));
		const accepted =
			route.permission === null
				? {}
				: {
						"x-accepted-github-permissions": `${route.permission.name.replaceAll("-", "_")}=${route.permission.access}`,
					};
		return this.#render({ ...paged, headers: { ...accepted, ...paged.headers } }, caller);
	}

	#exchange(
		incoming: Incoming,
		found: { template: string | null; path: Record<string, string> },
		caller: Caller,
		operation: { readonly id: Exchange["operation"] },
	): Exchange {
		return {
			operation: operation.id,
			path: found.path,
			query: incoming.query,
			body: asRecord(incoming.body),
			bytes: incoming.bytes,
			contentType: incoming.headers["content-type"] ?? "",
			accept: incoming.headers.accept ?? "",
			caller,
			api: this.apiUrl,
			web: this.serverUrl,
			now: () => this.now(),
			repository: this.git,
			state: this.state,
			people: this.people,
			isHidden: (key, createdAt) =>
				this.faults.isHidden(found.template, key, this.now().getTime() - Date.parse(createdAt)),
			nextId: () => this.nextId(),
		};
	}

	async #serveGraphql(incoming: Incoming, caller: Caller, entry: JournalEntry): Promise<Answer> {
		const body = asRecord(incoming.body);
		const exchange = this.#exchange(incoming, { template: "/graphql", path: {} }, caller, { id: "graphql" });
		// Its mutations write discussions; whether one of them did cannot be told from the answer.
		const before = JSON.stringify(this.people.discussions);
		const answer = await executeGraphql(
			readText(body, "query") ?? "",
			asRecord(body["variables"]),
			createGraphqlRoot(exchange, this.git, this.limits.read(caller.name, this.now())),
			readText(body, "operationName") ?? undefined,
		);
		entry.applied = JSON.stringify(this.people.discussions) !== before;
		const unmodelled = [...findHeaders("graphql", incoming.headers), ...answer.unmodelled];
		this.journal.blame(entry, [...answer.violations, ...unmodelled]);
		return this.#render(
			unmodelled.length === 0 ? { status: 200, body: answer.body } : answerUnmodelled(unmodelled),
			caller,
		);
	}

	#render(reply: Reply, caller: Caller | null): Answer {
		const headers: Record<string, string> = {
			"content-type": JSON_TYPE,
			"x-github-request-id": randomUUID(),
			"x-github-media-type": "github.v3; format=json",
			...(caller === null ? {} : renderLimitHeaders(this.limits.read(caller.name, this.now()))),
			...reply.headers,
		};
		const body = reply.bytes ?? (reply.body === undefined ? "" : JSON.stringify(reply.body, showSeconds));
		if (reply.status === 204 || body.length === 0) delete headers["content-type"];
		return { status: reply.status, headers, body };
	}
}
