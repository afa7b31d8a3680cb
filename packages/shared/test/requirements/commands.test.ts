import { readCommands } from "@octoacme/shared/requirements/commands.ts";
import { describe, expect, it } from "vitest";
import { SHA } from "./release-under-test.ts";

const LINE = `/signoff ci ${SHA}`;

describe("commands in comments", () => {
	it.each([
		["alone", LINE],
		["after prose", `I looked at it.\n\n${LINE}\n\nGood work!`],
		["with Windows line ends", `Hello\r\n${LINE}\r\n`],
		["with a space before the end", `${LINE}  `],
		["with three spaces before it", `   ${LINE}`],
		["after a quote that a blank line ends", `> quoted\n\n${LINE}`],
	])("reads a signature %s", (_, body) => {
		expect(readCommands(body)).toMatchObject([{ command: { kind: "signoff", requirement: "ci", sha: SHA } }]);
	});

	it.each([
		["inside a sentence", `please say ${LINE}`],
		["quoted", `> ${LINE}`],
		["in the lazy rest of a quote", `> somebody said\n${LINE}`],
		["in a fence", `\`\`\`\n${LINE}\n\`\`\``],
		["in a fence that nothing ends", `\`\`\`\n${LINE}`],
		["in a longer fence", `~~~~\n~~~\n${LINE}\n~~~~`],
		["indented as code", `    ${LINE}`],
		["indented by a tab", `\t${LINE}`],
		["in an HTML comment", `<!--\n${LINE}\n-->`],
		["in an HTML comment that nothing ends", `<!--\n${LINE}`],
		["in inline code", `\`${LINE}\``],
		["within a quote of HTML", `<blockquote>\n\n${LINE}\n\n</blockquote>`],
		["within HTML that nothing ends", `<pre class="x">\n\n</p>\n\n<div>\n\n${LINE}`],
		["in a list", `- said:\n\n  ${LINE}`],
		["as a heading", `${LINE}\n===`],
		["that ends a link of a quote", `> [a]: /u\n${LINE}`],
		["that ends a link of a list", `- [a]: /u\n${LINE}`],
		["in bold over lines", `**He said\n${LINE}\nyesterday**`],
		["in the words of a link", `[He said\n${LINE}\n](https://x.test)`],
		["in code over lines", `He said \`\n${LINE}\n\` yesterday`],
		["in the title of a link", `[a](https://x.test "\n${LINE}\n")`],
		["struck out", `~~He said\n${LINE}\nyesterday~~`],
		["in a footnote", `Yes.[^1]\n\n[^1]: He said\n${LINE}`],
		["within HTML after the end tag of something else", `<details>\n</p>\n\n${LINE}`],
		["within HTML after an end tag too many", `</b></b>\n\n<details>\n\n${LINE}`],
		["below the header of an e-mail", `Thanks!\n\nFrom: Sam <sam@x.test>\nSent: Monday\n\n${LINE}`],
	])("does not read one %s", (_, body) => {
		expect(readCommands(body)).toEqual([]);
	});

	it.each([
		["a short SHA", "/signoff ci c3d4e5f", /full sha/],
		["no SHA", "/signoff ci", /full sha/],
		["something after it", `${LINE} thanks`, /alone on its line/],
		["a reason without its word", `${LINE} no hot path`, /because <reason>/],
		["an upper-case command", `/SIGNOFF ci ${SHA}`, /expected/],
		["a waiver without a reason", `/waive ci ${SHA} until 2026-06-01`, /because/],
		["a waiver with the reason left open", `/waive ci ${SHA} until 2026-06-01 because <your reason>`, /because/],
		["a waiver until no date", `/waive ci ${SHA} until 2026-13-41 because the tool is down`, /no date/],
		["a revocation with more words", "/revoke ci now", /alone on its line/],
	])("says what is wrong with %s", (_, body, problem) => {
		const [read] = readCommands(body);
		expect(read?.command).toBeNull();
		expect(read?.problem).toMatch(problem);
	});

	it.each([
		["after a line that ends in a backslash", `Looks good.\\\n${LINE}`],
		["after a line that ends in two blanks", `Looks good.  \n${LINE}`],
		["below code in the same paragraph", `I ran \`npm test\`.\n${LINE}`],
		["below bold in the same paragraph", `**All good.**\n${LINE}`],
		["below a link in the same paragraph", `See [the run](https://x.test "a\nb").\n${LINE}`],
		["below a quote and an empty line", `> Please sign.\n\n${LINE}`],
		["below HTML that ended", `<details>\n\nlog\n\n</details>\n\n${LINE}`],
		["above a quote", `${LINE}\n> Please sign.`],
		["below a quote and a rule", `> Please sign.\n\n---\n${LINE}`],
		["below text that was struck out", `~~No.~~ Yes.\n\n${LINE}`],
	])("reads one %s", (_, body) => {
		expect(readCommands(body).map(({ command }) => command?.kind)).toEqual(["signoff"]);
	});

	it("reads waivers, revocations and reasons", () => {
		expect(
			readCommands(
				`/waive dast ${SHA} until 2026-06-01 because the scanner is down\n/revoke ci\n/signoff performance ${SHA} because the noise is known`,
			).map(({ command }) => command),
		).toEqual([
			{ kind: "waive", requirement: "dast", sha: SHA, until: "2026-06-01", reason: "the scanner is down" },
			{ kind: "revoke", requirement: "ci" },
			{ kind: "signoff", requirement: "performance", sha: SHA, reason: "the noise is known" },
		]);
	});
});
