/** Releases: drafts that hide, two drafts for one tag, a "latest" by commit date, and tags that immutable releases burn. */
import { createHash } from "node:crypto";
import { nextNumber } from "../collaboration-state.ts";
import type { ReleaseState } from "../delivery-state.ts";
import { presentRelease } from "../presenters/releases.ts";
import { ACTIONS_APP } from "../tokens.ts";
import {
	type Exchange,
	hasPermission,
	listReply,
	notFound,
	Refusal,
	type Reply,
	type Route,
	readId,
	readText,
	refuseField,
} from "./exchange.ts";
import { findBrokenRules } from "./ref-rules.ts";

const BODY_LIMIT = 125_000;

function maySeeDrafts(exchange: Exchange): boolean {
	return hasPermission(exchange.caller, "contents", "write");
}

/** Gives the release of the path; a draft is not there for a token that cannot write contents. */
export function requireRelease(exchange: Exchange): ReleaseState {
	const id = readId(exchange, "release_id");
	const found = exchange.state.releases.find((release) => release.id === id);
	if (found === undefined || (found.draft && !maySeeDrafts(exchange))) throw notFound();
	return found;
}

function refuseLongBody(body: string | null): void {
	if (body !== null && body.length > BODY_LIMIT)
		throw refuseField("Release", "body", "custom", `body is too long (maximum is ${BODY_LIMIT} characters)`);
}

function refuseTag(exchange: Exchange, tag: string, own: ReleaseState | null): void {
	const taken = exchange.state.releases.some((release) => release !== own && !release.draft && release.tag === tag);
	if (taken) throw refuseField("Release", "tag_name", "already_exists");
	if (exchange.state.burnedTags.includes(tag)) {
		throw refuseField("Release", "tag_name", "custom", "tag_name was used by an immutable release");
	}
	const isRefName =
		tag !== "" && !/^[0-9a-f]{40}$/i.test(tag) && !/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|^\/|\/$|\.lock$/u.test(tag);
	if (!isRefName) throw refuseField("Release", "tag_name", "custom", "tag_name is not a valid tag");
}

/** Gives the commit of a target: a branch or a whole SHA; a tag, `HEAD` or a short SHA is refused. */
function requireTarget({ repository }: Exchange, target: string): string {
	const isSha = /^[0-9a-f]{40}$/.test(target);
	const sha = repository.resolve(isSha ? target : `refs/heads/${target.replace(/^refs\/heads\//, "")}`);
	if (sha === null) throw refuseField("Release", "target_commitish", "invalid");
	return sha;
}

/** Refuses to make a tag that a ruleset restricts, with the errors that GitHub lists. */
function refuseTagRules(exchange: Exchange, tag: string): void {
	const reasons = findBrokenRules(exchange, `refs/tags/${tag}`, ["creation"]);
	if (reasons.length === 0) return;
	const message = `pre_receive Repository rule violations found\n\n${reasons.join("\n")}\n\n`;
	throw new Refusal(422, "Validation Failed", {
		errors: [
			{ resource: "Release", code: "custom", field: "pre_receive", message },
			{ resource: "Release", code: "custom", message: "Published releases must have a valid tag" },
		],
	});
}

/** Makes the tag when it is missing, dates the release and chooses the latest one (`make_latest` defaults to true). */
function publish(exchange: Exchange, release: ReleaseState): void {
	const { repository, state } = exchange;
	if (!repository.hasTag(release.tag)) {
		const target = requireTarget(exchange, release.target);
		refuseTagRules(exchange, release.tag);
		repository.createTag(release.tag, target);
	}
	const sha = repository.resolve(`tags/${release.tag}`);
	const commit = sha === null ? null : repository.commit(sha);
	release.draft = false;
	release.publishedAt = exchange.now().toISOString();
	release.createdAt = commit?.committedAt ?? release.createdAt;
	release.immutable = state.immutableReleases;
}

function chooseLatest(exchange: Exchange, release: ReleaseState): void {
	const choice = readText(exchange.body, "make_latest") ?? "true";
	if (release.draft || release.prerelease) return;
	if (choice === "true") exchange.state.latestReleaseId = release.id;
	if (choice === "legacy") exchange.state.latestReleaseId = null;
	if (choice === "false" && exchange.state.latestReleaseId === release.id) exchange.state.latestReleaseId = null;
}

/**
 * A target that adds or modifies a workflow relative to the default branch needs a token that may
 * change workflows; a workflow's own token never may. GitHub answers 404, on some ways to sign in 403.
 */
function refuseWorkflowDrift(exchange: Exchange, target: string): void {
	const { caller, repository, state } = exchange;
	if (caller.app?.id !== ACTIONS_APP.id && hasPermission(caller, "workflows", "write")) return;
	const from = repository.resolve(repository.defaultBranch);
	const to = repository.resolve(target);
	if (from === null || to === null || from === to) return;
	const filter = ["--no-renames", "--diff-filter=AMT"];
	const changed = repository.attempt(["diff", "--name-only", ...filter, from, to, "--", ".github/workflows"]);
	if (changed === null || changed.trim() === "") return;
	throw state.workflowRefusal === 404
		? notFound()
		: new Refusal(403, `Resource not accessible by ${caller.app === null ? "personal access token" : "integration"}`);
}

/** GitHub takes the tag of a draft away when an edit leaves `tag_name` out; publishing without it keeps the tag. */
function chooseTag(release: ReleaseState, body: Exchange["body"]): string {
	const named = readText(body, "tag_name") ?? "";
	if (named !== "") return named;
	if (!release.draft || body["draft"] === false) return release.tag;
	return nameUntagged(release.id);
}

/** The tag of a draft that has none. */
function nameUntagged(id: number): string {
	return `untagged-${createHash("sha1").update(`${id}`).digest("hex").slice(0, 20)}`;
}

/** Opens a discussion of the named category for the release; a category that is not there is a 404. */
function discuss(exchange: Exchange, release: ReleaseState): void {
	const { people } = exchange;
	const named = requireCategory(exchange);
	if (named === null || people.discussions.some(({ title }) => title === (release.name ?? release.tag))) return;
	const createdAt = exchange.now().toISOString();
	people.discussions.push({
		id: exchange.nextId(),
		number: nextNumber(people),
		title: release.name ?? release.tag,
		body: release.body ?? "",
		category: named,
		author: exchange.caller.login,
		createdAt,
		updatedAt: createdAt,
		comments: [],
	});
}

function requireCategory(exchange: Exchange): string | null {
	const name = readText(exchange.body, "discussion_category_name");
	if (name === null) return null;
	const { discussionsEnabled, discussionCategories } = exchange.people;
	const found = discussionCategories.find((category) => category.name.toLowerCase() === name.toLowerCase());
	if (!discussionsEnabled || found === undefined) throw notFound();
	return found.slug;
}

function create(exchange: Exchange): Reply {
	const { body, state, repository } = exchange;
	const id = exchange.nextId();
	const named = readText(body, "tag_name") ?? "";
	const tag = named === "" && body["draft"] === true ? nameUntagged(id) : named;
	const text = readText(body, "body");
	refuseLongBody(text);
	refuseTag(exchange, tag, null);
	requireCategory(exchange);
	const target = readText(body, "target_commitish") ?? repository.defaultBranch;
	refuseWorkflowDrift(exchange, target);
	if (!repository.hasTag(tag)) requireTarget(exchange, target);
	const release: ReleaseState = {
		id,
		tag,
		target,
		name: readText(body, "name") ?? tag,
		body: text,
		draft: true,
		prerelease: body["prerelease"] === true,
		immutable: false,
		author: exchange.caller.login,
		createdAt: exchange.now().toISOString(),
		publishedAt: null,
		assets: [],
	};
	if (body["draft"] !== true) publish(exchange, release);
	state.releases.push(release);
	chooseLatest(exchange, release);
	if (!release.draft) discuss(exchange, release);
	return { status: 201, body: presentRelease(exchange, release) };
}

function update(exchange: Exchange): Reply {
	const release = requireRelease(exchange);
	const { body } = exchange;
	const text = readText(body, "body");
	refuseLongBody(text);
	refuseWorkflowDrift(exchange, readText(body, "target_commitish") ?? release.target);
	requireCategory(exchange);
	const tag = chooseTag(release, body);
	if (release.immutable && (tag !== release.tag || body["draft"] === true)) {
		throw new Refusal(422, "Cannot modify an immutable release.");
	}
	if (tag !== release.tag || (release.draft && body["draft"] === false)) refuseTag(exchange, tag, release);
	release.tag = tag;
	release.target = readText(body, "target_commitish") ?? release.target;
	release.name = readText(body, "name") ?? release.name;
	release.body = text ?? release.body;
	if (typeof body["prerelease"] === "boolean") release.prerelease = body["prerelease"];
	const wasDraft = release.draft;
	if (wasDraft && body["draft"] === false) publish(exchange, release);
	if (!wasDraft && body["draft"] === true) {
		release.draft = true;
		release.publishedAt = null;
	}
	if (!release.draft) discuss(exchange, release);
	if (wasDraft || body["make_latest"] !== undefined) chooseLatest(exchange, release);
	return { status: 200, body: presentRelease(exchange, release) };
}

function remove(exchange: Exchange): Reply {
	const release = requireRelease(exchange);
	if (release.immutable) exchange.state.burnedTags.push(release.tag);
	exchange.state.releases = exchange.state.releases.filter((found) => found !== release);
	if (exchange.state.latestReleaseId === release.id) exchange.state.latestReleaseId = null;
	return { status: 204 };
}

function findLatest(exchange: Exchange): ReleaseState | undefined {
	const { releases, latestReleaseId } = exchange.state;
	const published = releases.filter((release) => !release.draft && !release.prerelease);
	const byCommitDate = [...published].sort(
		(left, right) =>
			right.createdAt.localeCompare(left.createdAt) ||
			right.tag.localeCompare(left.tag, "en", { numeric: true }) ||
			right.id - left.id,
	);
	return published.find(({ id }) => id === latestReleaseId) ?? byCommitDate[0];
}

function list(exchange: Exchange): Reply {
	const visible = exchange.state.releases.filter(
		(release) =>
			(!release.draft || maySeeDrafts(exchange)) && !exchange.isHidden(`release:${release.id}`, release.createdAt),
	);
	const sorted = visible.sort((left, right) => right.createdAt.localeCompare(left.createdAt) || right.id - left.id);
	return listReply(sorted.map((release) => presentRelease(exchange, release)));
}

/** Serves releases; their files are in `release-assets`. */
export const releaseRoutes: readonly Route[] = [
	{ operation: "repos/list-releases", permission: { name: "contents", access: "read" }, serve: list },
	{ operation: "repos/create-release", permission: { name: "contents", access: "write" }, serve: create },
	{
		operation: "repos/get-release",
		permission: { name: "contents", access: "read" },
		serve: (exchange) => ({ status: 200, body: presentRelease(exchange, requireRelease(exchange)) }),
	},
	{
		operation: "repos/get-latest-release",
		permission: { name: "contents", access: "read" },
		serve(exchange) {
			const latest = findLatest(exchange);
			if (latest === undefined) throw notFound();
			return { status: 200, body: presentRelease(exchange, latest) };
		},
	},
	{
		operation: "repos/get-release-by-tag",
		permission: { name: "contents", access: "read" },
		serve(exchange) {
			const found = exchange.state.releases.find((release) => !release.draft && release.tag === exchange.path["tag"]);
			if (found === undefined) throw notFound();
			return { status: 200, body: presentRelease(exchange, found) };
		},
	},
	{ operation: "repos/update-release", permission: { name: "contents", access: "write" }, serve: update },
	{ operation: "repos/delete-release", permission: { name: "contents", access: "write" }, serve: remove },
	{
		operation: "repos/check-immutable-releases",
		permission: { name: "administration", access: "read" },
		serve(exchange) {
			if (!exchange.state.immutableReleases) throw notFound();
			return { status: 200, body: { enabled: true, enforced_by_owner: false } };
		},
	},
];
