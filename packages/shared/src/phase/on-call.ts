/** Where a person on call goes from a failing summary: the team's own rollback workflow, and the page that explains it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RunContext } from "../process/environment.ts";
import type { SummarySection } from "../process/summary.ts";
import { link } from "../text/markdown.ts";

const PAGE = "https://github.com/octoacme/release-actions/blob/main/docs/something-is-wrong.md";
const FOLDER = ".github/workflows";

/** The button is linked only where the checked out commit has `rollback.yml`: a link that leads nowhere helps nobody. */
export function renderOnCall(context: Pick<RunContext, "serverUrl" | "repository" | "workspace">): SummarySection {
	const file = ["rollback.yml", "rollback.yaml"].find((name) => existsSync(join(context.workspace, FOLDER, name)));
	const actions = `${context.serverUrl}/${context.repository.fullName}/actions`;
	const button =
		file === undefined
			? "This commit has no workflow `rollback.yml` to start by hand."
			: `${link("Roll back", `${actions}/workflows/${file}`)} → **Run workflow**.`;
	return { heading: null, body: `**On call:** ${button} ${link("Something is wrong in production", PAGE)}.` };
}
