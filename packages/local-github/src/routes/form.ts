/** What GitHub refuses of a request's form before it looks at what is asked: its version, its media types, its JSON. */
import type { Incoming } from "../incoming.ts";
import type { OperationId } from "../schema/operations.ts";
import { Refusal } from "./exchange.ts";

/** Versions of the REST API that github.com serves. */
const VERSIONS: ReadonlySet<string> = new Set(["2022-11-28", "2026-03-10"]);

function isAccepted(operation: OperationId, type: string): boolean {
	if (/^(?:\*|application|text)\/\*$|^application\/(?:[\w.-]+\+)?json$|^application\/vnd\.github\b/.test(type))
		return true;
	return type === "application/octet-stream" && operation === "repos/get-release-asset";
}

/** 400 for a version that is not there and for broken JSON, 415 where no media type of `Accept` is one of the API's. */
export function refuseForm(operation: OperationId, { headers, body }: Incoming): Refusal | null {
	const version = headers["x-github-api-version"];
	if (version !== undefined && !VERSIONS.has(String(version)))
		return new Refusal(400, `'${version}' is not a supported version of the REST API.`);
	const types = (headers.accept ?? "").split(",").map((part) => (part.split(";")[0] ?? "").trim().toLowerCase());
	const named = types.filter((type) => type !== "");
	if (named.length > 0 && !named.some((type) => isAccepted(operation, type)))
		return new Refusal(415, `Unsupported 'Accept' header: '${headers.accept}'. Must accept 'application/json'.`);
	if (typeof body === "string") return new Refusal(400, "Problems parsing JSON");
	return null;
}
