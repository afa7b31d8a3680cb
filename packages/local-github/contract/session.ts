/** What a scenario works with: a repository, a commit of its own, and requests whose answers are held against what is expected. */
import type { OperationId } from "../src/schema/operations.ts";
import { listOperations } from "../src/schema/validation.ts";
import type { Answer, Connection } from "./connection.ts";
import { compareWithExpected } from "./expectation.ts";
import { type Difference, type Expected, NotRun, type RequestName } from "./scenario.ts";

/** Everything that a run makes begins with this, so that cleaning up finds it. */
export const PREFIX = "octoacme-contract";

export type Fields = Record<string, unknown>;

export interface Request {
	readonly path?: Readonly<Record<string, string | number>>;
	readonly query?: Readonly<Record<string, string | number>>;
	readonly body?: unknown;
	/** Content and `upload_url` of a release's asset. */
	readonly upload?: { readonly url: string; readonly name: string; readonly content: string };
	/** Asks with the second, weaker token. */
	readonly asReader?: true;
}

export interface SessionFacts {
	readonly repository: { readonly owner: string; readonly name: string };
	readonly defaultBranch: string;
	/** A commit made for this run, on a branch of its own, with the files of the default branch. */
	readonly sha: string;
	/** Tree of that commit. */
	readonly tree: string;
	/** Whose token it is: a person's, or an app's such as a workflow's. */
	readonly tokenKind: "person" | "app";
	/** How often a read that is not yet as expected is repeated: lists of github.com lag. */
	readonly readAttempts: number;
}

export interface Connections {
	readonly main: Connection;
	readonly reader: Connection | null;
}

const TEMPLATES = new Map(listOperations().map((operation) => [operation.id, operation]));

/** One scenario's session; names that it makes are its own. */
export class Session {
	readonly facts: SessionFacts;
	readonly differences: Difference[] = [];
	readonly sent = new Set<RequestName>();
	readonly #connections: Connections;
	readonly #key: string;
	#names = 0;

	constructor(facts: SessionFacts, connections: Connections, key: string) {
		this.facts = facts;
		this.#connections = connections;
		this.#key = key;
	}

	/** A new name that cleaning up will find. */
	name(): string {
		this.#names += 1;
		return `${PREFIX}-${this.#key}-${this.#names}`;
	}

	/** Sends an operation; what comes back otherwise than expected is noted. Gives the body. */
	async send(operation: OperationId, request: Request, expected: Expected): Promise<Fields> {
		this.sent.add(operation);
		const template = TEMPLATES.get(operation);
		if (template === undefined) throw new Error(`The operation ${operation} is not in the slice.`);
		const { method } = template;
		const address = request.upload === undefined ? this.#fill(template.path, request) : renderUpload(request.upload);
		const connection = request.asReader === true ? this.#connections.reader : this.#connections.main;
		if (connection === null) throw new NotRun("There is no second token.");
		const ask = () =>
			connection.send({
				method,
				address,
				...(request.body === undefined ? {} : { body: request.body }),
				...(request.upload === undefined ? {} : { upload: request.upload.content }),
			});
		return this.#hold(`${method} ${address}`, method === "GET" ? this.facts.readAttempts : 1, ask, expected);
	}

	/** Sends a GraphQL query or mutation. */
	async graphql(name: `graphql ${string}`, query: string, variables: Fields, expected: Expected): Promise<Fields> {
		this.sent.add(name);
		const { apiUrl } = this.#connections.main;
		const address = apiUrl.endsWith("/api/v3") ? apiUrl.replace(/\/v3$/, "/graphql") : `${apiUrl}/graphql`;
		const ask = () => this.#connections.main.send({ method: "POST", address, body: { query, variables } });
		return this.#hold(name, 1, ask, expected);
	}

	async #hold(request: string, attempts: number, ask: () => Promise<Answer>, expected: Expected): Promise<Fields> {
		for (let attempt = 1; ; attempt++) {
			const answer = await ask();
			const differences = compareWithExpected(expected, answer);
			if (differences.length === 0 || attempt >= attempts) {
				this.differences.push(...differences.map((difference) => ({ request, ...difference })));
				return typeof answer.body === "object" && answer.body !== null ? (answer.body as Fields) : {};
			}
			await new Promise((resolve) => setTimeout(resolve, 1_000));
		}
	}

	#fill(template: string, request: Request): string {
		const { owner, name } = this.facts.repository;
		const values: Record<string, string | number> = { owner, repo: name, ...request.path };
		const path = template.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
			const value = values[key];
			if (value === undefined) throw new Error(`${template} needs ${key}.`);
			return String(value).split("/").map(encodeURIComponent).join("/");
		});
		const query = new URLSearchParams();
		for (const [key, value] of Object.entries(request.query ?? {})) query.set(key, String(value));
		return this.#connections.main.apiUrl + path + (query.size === 0 ? "" : `?${query}`);
	}
}

function renderUpload(upload: { readonly url: string; readonly name: string }): string {
	return `${upload.url.replace(/\{.*\}$/, "")}?name=${encodeURIComponent(upload.name)}`;
}

/** A number of an answer, such as an id; a missing one ends the scenario. */
export function readNumber(fields: Fields, key: string): number {
	const value = fields[key];
	if (typeof value !== "number") throw new NotRun(`An answer before it has no ${key}.`);
	return value;
}

/** A text of an answer; a missing one ends the scenario. */
export function readText(fields: Fields, key: string): string {
	const value = fields[key];
	if (typeof value !== "string") throw new NotRun(`An answer before it has no ${key}.`);
	return value;
}
