/** Private security advisories: drafts that only the repository's security people see. */
import * as z from "zod";
import type { Severity } from "../vocabulary.ts";
import type { GitHub } from "./client.ts";

const advisoryShape = z.object({
	ghsa_id: z.string(),
	html_url: z.string(),
	description: z.string().nullable(),
	state: z.string(),
});

const SEVERITY = { sev1: "critical", sev2: "high", sev3: "medium", sev4: "low" } as const;

/** One draft per key, found by the marker in its description. Needs `repository-advisories: write`, which the job's own token never has. */
export async function openAdvisoryDraft(
	github: GitHub,
	request: {
		readonly key: string;
		readonly summary: string;
		readonly description: string;
		readonly severity: Severity;
	},
): Promise<{ readonly url: string; readonly created: boolean }> {
	const marker = `<!-- octoacme:advisory:${request.key.replace(/-->|[\r\n<>]/g, "_")} -->`;
	const { value, created } = await github.writeOnce({
		what: "private security advisory",
		find: async () =>
			(await github.readLinked("/repos/{owner}/{repo}/security-advisories", { state: "draft" }, advisoryShape)).find(
				(advisory) => advisory.description?.startsWith(marker),
			),
		create: () =>
			github.write(
				"POST /repos/{owner}/{repo}/security-advisories",
				{
					summary: request.summary.slice(0, 1_024),
					description: `${marker}\n${request.description}`.slice(0, 65_535),
					severity: SEVERITY[request.severity],
					vulnerabilities: [{ package: { ecosystem: "other", name: `${github.owner}/${github.repo}` } }],
				},
				advisoryShape,
				[201],
			),
	});
	return { url: value.html_url, created };
}
