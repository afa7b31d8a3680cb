/** Commits, comparisons and pull requests in the media types `sha`, `diff` and `patch`. */
import { readMediaType } from "../unmodelled.ts";
import type { Exchange, Reply } from "./exchange.ts";

/** The answer in the media type that was asked for; null where plain JSON was. */
export function serveMedia(exchange: Exchange, base: string | null, head: string): Reply | null {
	const media = readMediaType(exchange.accept);
	const headers = { "content-type": `application/vnd.github.${media}; charset=utf-8` };
	if (media === "sha") return { status: 200, bytes: Buffer.from(head), headers };
	const { repository } = exchange;
	const from = base ?? repository.attempt(["hash-object", "-t", "tree", "--stdin"])?.trim() ?? "";
	const range = base === null ? ["--root", head] : [`${base}..${head}`];
	if (media === "diff")
		return { status: 200, bytes: Buffer.from(repository.attempt(["diff", from, head]) ?? ""), headers };
	if (media === "patch")
		return {
			status: 200,
			bytes: Buffer.from(repository.attempt(["format-patch", "--stdout", ...range]) ?? ""),
			headers,
		};
	return null;
}

/** GitHub answers with the raw media type that was asked for, old spellings too. */
export function nameRawType(accept: string): string {
	const asked =
		/application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?/.exec(accept)?.[0] ?? "application/vnd.github.raw+json";
	return `${asked}; charset=utf-8`;
}
