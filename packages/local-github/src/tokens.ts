/** The tokens that a local GitHub gave out: who each one is, and what it may do. */
import { randomBytes } from "node:crypto";
import type { Access, Caller } from "./routes/exchange.ts";

/** The app that a workflow's own token acts as. */
export const ACTIONS_APP = { id: 15368, slug: "github-actions", name: "GitHub Actions" } as const;

export interface TokenRequest {
	/** As in a workflow's `permissions:`; `metadata: read` is always there. */
	permissions: Readonly<Record<string, Access>>;
	/** Name in the journal; the token itself is never written down. */
	name?: string;
	/** A person's login for a personal token; without it the token is the workflow's, `github-actions[bot]`. */
	login?: string;
	/** Of another app. */
	app?: { id: number; slug: string; name: string };
}

/** Every permission of a personal token of an administrator. */
export const ALL_PERMISSIONS: Readonly<Record<string, Access>> = Object.fromEntries(
	[
		"actions",
		"administration",
		"checks",
		"contents",
		"deployments",
		"discussions",
		"environments",
		"issues",
		"members",
		"pull-requests",
		"secret-scanning-alerts",
		"security-events",
		"statuses",
		"repository-advisories",
		"vulnerability-alerts",
		"workflows",
	].map((name) => [name, "write" as const]),
);

/** Issues and knows tokens. */
export class Tokens {
	readonly #callers = new Map<string, Caller>();
	#count = 0;

	/** Gives a new token. */
	issue(request: TokenRequest): string {
		this.#count += 1;
		const app = request.login === undefined ? (request.app ?? ACTIONS_APP) : null;
		const token = `${app === null ? "ghp" : "ghs"}_${randomBytes(18).toString("hex")}`;
		this.#callers.set(token, {
			name: request.name ?? `token-${this.#count}`,
			login: request.login ?? `${app!.slug}[bot]`,
			app,
			permissions: { ...request.permissions, metadata: "read" },
		});
		return token;
	}

	/** revoke forgets a token. */
	revoke(token: string): void {
		this.#callers.delete(token);
	}

	/** Gives the caller behind an `Authorization` header, or null. */
	read(header: string | undefined): Caller | null {
		const token = /^(?:token|bearer)\s+(\S+)$/i.exec(header ?? "")?.[1];
		return token === undefined ? null : (this.#callers.get(token) ?? null);
	}
}
