/** UX review and usability testing: a dated, filled-in record of both lies at the commit. */
import { parseDuration } from "../text/duration.ts";
import { findDate, findSection, hasTemplateText, readSections } from "./document-text.ts";
import { type Requirement, readTextSetting, unreadable } from "./requirement.ts";

/** Where the record lies unless `settings.file` says otherwise. */
export const UX_FILE = "docs/ux-review.md";
const DAY = 86_400_000;

export const uxReview: Requirement = {
	id: "ux-review",
	title: "UX review and usability testing",
	guide: { line: 15, text: "UX review and usability testing completed for user-facing changes" },
	why: "Whether people can use it is not seen by those who built it.",
	wants: ["files"],
	signatureOnly: false,
	excludesAuthors: true,
	judge: (facts, { rule }) => {
		const path = readTextSetting(rule, "file", UX_FILE);
		const file = facts.files[path];
		const write = {
			who: rule.role,
			what: `Write \`${path}\` with \`Date: YYYY-MM-DD\`, a section "Design review" and a section "Usability testing", or sign.`,
		};
		if (file !== undefined && !file.ok) return unreadable(`The file ${path}`, file.failure);
		if (file === undefined || file.value === null)
			return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy: write };
		const evidence = [{ label: path, url: "" }];
		const sections = readSections(file.value);
		const empty = ["design review", "usability test"].filter(
			(words) => !((findSection(sections, words) ?? "").length >= 20),
		);
		if (hasTemplateText(file.value))
			return { verdict: "fail", explanation: `${path} still holds template text.`, evidence, remedy: write };
		if (empty.length > 0)
			return {
				verdict: "fail",
				explanation: `${path} says nothing under ${empty.join(" and ")}.`,
				evidence,
				remedy: write,
			};
		const date = findDate(file.value);
		const now = Date.parse(facts.now);
		if (date === undefined || date > now + DAY)
			return {
				verdict: "fail",
				explanation: `${path} has no date in the past (\`Date: YYYY-MM-DD\`).`,
				evidence,
				remedy: write,
			};
		const maxAge = parseDuration(readTextSetting(rule, "max-age", "90d")) ?? 90 * DAY;
		if (now - date > maxAge)
			return {
				verdict: "stale",
				explanation: `The study in ${path} is of ${new Date(date).toISOString().slice(0, 10)}, older than ${Math.floor(maxAge / DAY)} days.`,
				evidence,
				remedy: { who: rule.role, what: `Test the changed screens again and date \`${path}\`, or sign.` },
			};
		return {
			verdict: "pass",
			explanation: `Design review and usability testing of ${new Date(date).toISOString().slice(0, 10)} in ${path}.`,
			evidence,
		};
	},
};
