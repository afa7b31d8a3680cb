/** Renders the contract as the table of docs/github-contract.md. */
import type { Source } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";

const SEEN: Readonly<Record<Source["kind"], string>> = {
	recorded: "seen on recorded traffic",
	documented: "documented",
	believed: "**believed**",
};

const escapeCell = (text: string): string => text.replaceAll("|", "\\|");

/** A sentence with the counts, and one row for each scenario. */
export function renderContractTable(): string {
	const count = (kind: Source["kind"]) => SCENARIOS.filter(({ source }) => source.kind === kind).length;
	const rows = SCENARIOS.map(({ name, requests, source, requires }) => {
		const token =
			requires === undefined
				? "any"
				: requires === "reader"
					? "a second one that may only read"
					: `${requires === "app" ? "an app's" : "a person's"}`;
		const cells = [
			name,
			requests.map((request) => `\`${request}\``).join(", "),
			token,
			`${SEEN[source.kind]}: ${source.where}`,
		];
		return `| ${cells.map(escapeCell).join(" | ")} |`;
	});
	return [
		`${SCENARIOS.length} scenarios: ${count("recorded")} seen on recorded traffic, ${count("documented")} documented, ${count("believed")} believed.`,
		"",
		"| scenario | requests | token | known from |",
		"| --- | --- | --- | --- |",
		...rows,
	].join("\n");
}
