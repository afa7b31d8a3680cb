/** Every limit that a team can meet, with the value that the source has. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/action-contract.ts";

export interface Limit {
	readonly what: string;
	readonly value: string;
	readonly beyond: string;
}

/** Reads a constant out of a source, so that the page can't say another value. */
function readConstant(file: string, name: string): number {
	const found = new RegExp(`const ${name} = ([\\d_]+);`).exec(readFileSync(join(root, file), "utf8"));
	if (found === null) throw new Error(`${file} has no constant ${name} with a number`);
	return Number(found[1]!.replaceAll("_", ""));
}

const shared = (file: string, name: string) =>
	readConstant(`packages/shared/src/${file}.ts`, name).toLocaleString("en-US");

export const LIMITS: readonly Limit[] = [
	{
		what: "size of the policy file",
		value: `${shared("policy/document", "POLICY_LIMIT_BYTES")} bytes`,
		beyond: "refused before it is parsed",
	},
	{ what: "depth of the policy file", value: shared("policy/document", "DEPTH_LIMIT"), beyond: "refused" },
	{ what: "aliases in the policy file", value: shared("policy/document", "ALIAS_LIMIT"), beyond: "refused" },
	{
		what: "attempts of one request to GitHub",
		value: shared("github/attempts", "MAX_ATTEMPTS"),
		beyond: "the step fails and says what GitHub answered, and when to run it again",
	},
	{
		what: "requests under way at a time",
		value: shared("github/pacing", "MAX_IN_FLIGHT"),
		beyond: "the others wait",
	},
	{
		what: "writes in a row without a pause",
		value: shared("github/pacing", "WRITE_BURST"),
		beyond: "one write a second",
	},
	{
		what: "pages of one list",
		value: `${shared("github/pages", "MAX_PAGES")} of 100`,
		beyond: "the list counts as unreadable",
	},
	{
		what: "deployments of one environment",
		value: shared("github/deployments", "MAX_HISTORY"),
		beyond: "the history is unknown, which blocks",
	},
	{
		what: "files of one commit or comparison",
		value: shared("github/commits", "FILE_LIMIT"),
		beyond: "the list of changed files is unknown, and every path counts as changed",
	},
	{
		what: "text of a check run",
		value: `${shared("github/check-runs", "TEXT_LIMIT")} characters`,
		beyond: "cut; an entry of the record leaves its facts out, then says so",
	},
	{
		what: "body of a release",
		value: `${shared("github/releases", "RELEASE_BODY_LIMIT")} characters`,
		beyond: "the list of changes is shortened; the assets hold all of it",
	},
	{
		what: "body of an issue or a discussion",
		value: `${shared("github/issues", "BODY_LIMIT")} characters`,
		beyond: "cut at the end of a line",
	},
	{
		what: "outputs of a step",
		value: `${shared("process/outputs", "OUTPUT_LIMIT_BYTES")} bytes`,
		beyond: "`result` leaves its largest parts out",
	},
	{
		what: "summary of a step",
		value: `${shared("process/summary", "SUMMARY_LIMIT_BYTES")} bytes`,
		beyond: "cut, with a note",
	},
	{
		what: "output of a command that is kept",
		value: `${shared("process/command", "STDOUT_LIMIT")} characters`,
		beyond: "still logged; it is read no faster than the log is written",
	},
	{
		what: "message of one commit",
		value: `${shared("release/range-commit", "MESSAGE_LIMIT")} characters`,
		beyond: "cut",
	},
	{
		what: "a report in the workspace",
		value: `${readConstant("actions/preflight/src/read-evidence.ts", "LARGEST").toLocaleString("en-US")} bytes`,
		beyond: "unreadable, which blocks",
	},
	{
		what: "wait that a channel asks for",
		value: `${shared("channels/deliver-webhook", "MAX_WAIT_MS")} ms`,
		beyond: "the message counts as not delivered",
	},
];
