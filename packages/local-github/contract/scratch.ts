/** Decides whether a repository may be written to, prepares the run's commit, and removes everything that a run made. */
import type { Answer, Connection } from "./connection.ts";
import { PREFIX, type SessionFacts } from "./session.ts";

type Repository = SessionFacts["repository"];

/** What a repository holds that may not be ours. */
export interface Contents {
	readonly archived: boolean;
	readonly tags: readonly string[];
	/** Names of releases, or their tags where they have none. */
	readonly releases: readonly string[];
	/** Titles of issues and pull requests. */
	readonly issues: readonly string[];
	/** Branches beside the default one. */
	readonly branches: readonly string[];
	/** Environments that something was deployed to. */
	readonly environments: readonly string[];
}

/** Why a repository must not be written to, or null. Its name says that it is scratch, and all it holds is from earlier runs. */
export function refuseRepository(name: string, contents: Contents): string | null {
	if (!/scratch|contract/i.test(name)) return `its name contains neither "scratch" nor "contract"`;
	if (contents.archived) return "it is archived";
	for (const [kind, names] of Object.entries({
		tag: contents.tags,
		release: contents.releases,
		issue: contents.issues,
		branch: contents.branches,
		deployment: contents.environments,
	})) {
		const foreign = names.find((one) => !one.toLowerCase().startsWith(PREFIX));
		if (foreign !== undefined) return `it holds a ${kind} of somebody's: ${foreign}`;
	}
	return null;
}

/** Thrown before anything is written. */
export class UnusableRepository extends Error {}

type Row = Record<string, unknown>;

const rows = (answer: Answer): Row[] => (Array.isArray(answer.body) ? (answer.body as Row[]) : []);
const text = (row: Row, key: string): string => (typeof row[key] === "string" ? row[key] : "");
const isOurs = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);

/** Reads and removes by REST, for one repository. */
export class Scratch {
	readonly #connection: Connection;
	readonly #repository: Repository;

	constructor(connection: Connection, repository: Repository) {
		this.#connection = connection;
		this.#repository = repository;
	}

	/** Reads the repository and refuses one that is not scratch; nothing is written. Gives its default branch. */
	async inspect(): Promise<string> {
		const { owner, name } = this.#repository;
		const found = await this.#read("");
		if (found.status !== 200)
			throw new UnusableRepository(
				`${owner}/${name} cannot be read: ${found.status}. Name a repository that the token sees.`,
			);
		const repository = found.body as Row;
		const contents = {
			archived: repository["archived"] === true,
			tags: (await this.#list("/tags")).map((row) => text(row, "name")),
			releases: (await this.#list("/releases")).map((row) => text(row, "name") || text(row, "tag_name")),
			issues: (await this.#list("/issues?state=all")).map((row) => text(row, "title")),
			branches: rows(await this.#read("/git/matching-refs/heads/"))
				.map((row) => text(row, "ref").replace("refs/heads/", ""))
				.filter((branch) => branch !== text(repository, "default_branch")),
			environments: (await this.#list("/deployments")).map((row) => text(row, "environment")),
		};
		const refusal = refuseRepository(name, contents);
		if (refusal !== null)
			throw new UnusableRepository(`${owner}/${name} is not used: ${refusal}. Name an empty repository made for this.`);
		return text(repository, "default_branch");
	}

	/** Makes the commit that the scenarios work on. */
	async prepare(
		key: string,
		defaultBranch: string,
	): Promise<Pick<SessionFacts, "defaultBranch" | "sha" | "tree" | "tokenKind">> {
		const { owner, name } = this.#repository;
		const head = (await this.#read(`/commits/${defaultBranch}`)).body as Row;
		const tree = ((head["commit"] as Row | undefined)?.["tree"] as Row | undefined)?.["sha"];
		if (typeof tree !== "string")
			throw new UnusableRepository(`${owner}/${name} has no commit. Add a README on its default branch.`);
		const commit = await this.#write("POST", "/git/commits", {
			message: `${PREFIX}-${key}`,
			tree,
			parents: [text(head, "sha")],
		});
		const sha = text(commit.body as Row, "sha");
		const ref = await this.#write("POST", "/git/refs", { ref: `refs/heads/${PREFIX}-${key}`, sha });
		if (ref.status !== 201)
			throw new UnusableRepository(
				`The token cannot write to ${owner}/${name}: ${ref.status}. It needs contents: write.`,
			);
		const user = await this.#connection.send({ method: "GET", address: `${this.#connection.apiUrl}/user` });
		return { defaultBranch, sha, tree, tokenKind: user.status === 200 ? "person" : "app" };
	}

	/** Removes what bears the prefix; gives what could not be removed. Closed issues and the objects of git stay. */
	async clean(): Promise<readonly string[]> {
		const left: string[] = [];
		const remove = async (what: string, method: string, path: string, body?: unknown) => {
			const answer = await this.#write(method, path, body);
			if (answer.status >= 400 && answer.status !== 404) left.push(`${what} (${answer.status})`);
		};
		for (const row of await this.#list("/releases"))
			if (isOurs(text(row, "name")) || isOurs(text(row, "tag_name")))
				await remove(`release ${text(row, "name")}`, "DELETE", `/releases/${row["id"]}`);
		for (const row of await this.#list("/deployments"))
			if (isOurs(text(row, "environment"))) {
				await this.#write("POST", `/deployments/${row["id"]}/statuses`, { state: "inactive" });
				await remove(`deployment ${row["id"]}`, "DELETE", `/deployments/${row["id"]}`);
			}
		for (const row of await this.#list("/issues?state=open"))
			if (isOurs(text(row, "title")))
				await remove(`issue #${row["number"]}`, "PATCH", `/issues/${row["number"]}`, { state: "closed" });
		for (const row of await this.#list("/labels"))
			if (isOurs(text(row, "name")))
				await remove(`label ${text(row, "name")}`, "DELETE", `/labels/${text(row, "name")}`);
		for (const space of ["heads", "tags", "octoacme/locks"])
			for (const row of rows(await this.#read(`/git/matching-refs/${space}/${PREFIX}`)))
				await remove(text(row, "ref"), "DELETE", `/git/${text(row, "ref")}`);
		return left;
	}

	async #list(path: string): Promise<Row[]> {
		const found: Row[] = [];
		for (let page = 1; ; page++) {
			const part = rows(await this.#read(`${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`));
			found.push(...part);
			if (part.length < 100) return found;
		}
	}

	#read(path: string): Promise<Answer> {
		return this.#send("GET", path);
	}

	#write(method: string, path: string, body?: unknown): Promise<Answer> {
		return this.#send(method, path, body);
	}

	#send(method: string, path: string, body?: unknown): Promise<Answer> {
		const { owner, name } = this.#repository;
		const address = `${this.#connection.apiUrl}/repos/${owner}/${name}${path}`;
		return this.#connection.send({ method, address, always: true, ...(body === undefined ? {} : { body }) });
	}
}
